"""What the guides and the glossary say, folded for finding; and the words that mean the same (content/search)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

from pydantic import model_validator

from app.domain.content_files import CONTENT, Entry, read_entry
from app.domain.guides import Guide
from app.domain.understanding import fold

_DIRECTIVE = re.compile(r"\{[a-z]+ [^}]*\}|^:::.*$", re.MULTILINE)
_TARGET = re.compile(r"\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class GuideWords:
    """Of one guide, each part folded: see `search_index.texts.Text`."""

    slug: str
    title: str
    also: str
    summary: str
    body: str


def words_of_guide(guide: Guide) -> GuideWords:
    body = _TARGET.sub(" ", _DIRECTIVE.sub(" ", guide.body))
    meta = guide.meta
    return GuideWords(guide.slug, fold(meta.title), fold(" ".join(meta.words)), fold(meta.summary), fold(body))


class WaysToAsk(Entry):
    """`left_out`: words that stand in every question; `same`: groups of words that mean the same."""

    left_out: str = ""
    same: tuple[tuple[str, ...], ...] = ()

    @model_validator(mode="after")
    def _groups_are_apart(self) -> Self:
        words = [word for group in self.same for word in group]
        if len(set(words)) < len(words) or any(len(group) < 2 for group in self.same):
            raise ValueError("“same”: give each group two words or more, none of which stands in another group")
        return self


@lru_cache
def ways_to_ask(language: str, folder: Path = CONTENT / "search") -> WaysToAsk:
    """Empty for a language that has no file."""
    path = folder / f"{language}.yaml"
    return read_entry(path, WaysToAsk) if path.exists() else WaysToAsk()
