"""What the guides and the glossary say, folded for finding; and the words that mean the same (content/search)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

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


class Urgency(StrEnum):
    """What must come before every other answer, the worst first."""

    DANGER = "danger"
    DESPAIR = "despair"
    HARM = "harm"
    MEDICAL_TODAY = "medical_today"
    NO_CARE_NOW = "no_care_now"


class UrgentWords(Entry):
    kind: Urgency
    say: Annotated[tuple[str, ...], Field(min_length=1)]

    def are_in(self, folded: str) -> bool:
        return any(f" {fold(phrase)} " in f" {folded} " for phrase in self.say)


class WaysToAsk(Entry):
    """`left_out`: words that stand in every question; `same`: groups of words that mean the same; `urgent`: words of
    somebody who needs help before they need a page."""

    left_out: str = ""
    same: tuple[tuple[str, ...], ...] = ()
    urgent: tuple[UrgentWords, ...] = ()

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


def urgencies(words: str, languages: Iterable[str]) -> list[Urgency]:
    """What the words say is urgent, in any of the languages, the worst first."""
    folded = fold(words)
    said = {each.kind for language in languages for each in ways_to_ask(language).urgent if each.are_in(folded)}
    return [kind for kind in Urgency if kind in said]
