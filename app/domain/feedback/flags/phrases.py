"""Finds the phrases of a list in a text. The lists stand in `content/feedback`; what is found keeps its place in the
original, so that a page can mark it."""

import re
from collections.abc import Iterator
from functools import cache

from app.domain.content_files import CONTENT, Entry, read_entries
from app.domain.feedback.flags.flag import Span

FOLDER = CONTENT / "feedback"
#: one letter for one letter: the places of words must not move
_PLAIN = str.maketrans("’‘`ʼ\u00a0", "'''' ")
#: between two words of one sentence, and of one part of it
_GAP, _SHORT_GAP = r"[^\w.!?;:]+", r"[^\w.!?;:,]+"
#: "was never hit", "no bruises", "heb ei brifo" ("heb" is "without")
_NOT = r"\b(?:no|not|never|nobody|without|nor|any|didn't|wasn't|weren't|heb|dim|ddim|byth|neb|na)"
_DENIED = re.compile(rf"{_NOT}{_SHORT_GAP}(?:(?!but\b|ond\b)\w+{_SHORT_GAP}){{0,2}}$", re.IGNORECASE)
_FARTHEST_BACK = 40


class Phrases(Entry):
    """One group of phrases. `*` stands for any ending, `…` for up to five words in between."""

    slug: str
    en: tuple[str, ...]
    cy: tuple[str, ...] = ()


@cache
def groups(file: str) -> dict[str, re.Pattern[str]]:
    """By slug. Both languages at once: people write either on any page."""
    found = read_entries(FOLDER / file, Phrases)
    return {slug: _pattern((*group.en, *group.cy)) for slug, group in found.items()}


def find(file: str, text: str, *, only: str | None = None, unless_denied: bool = False) -> Iterator[Span]:
    said = plain(text)
    for slug, pattern in groups(file).items():
        if only in (None, slug):
            for match in pattern.finditer(said):
                if not (unless_denied and is_denied(said, match.start())):
                    yield Span(match.start(), match.end())


def plain(text: str) -> str:
    """One kind of apostrophe and of space; as long as it was."""
    return text.translate(_PLAIN)


def is_denied(text: str, at: int) -> bool:
    return _DENIED.search(text[max(0, at - _FARTHEST_BACK) : at]) is not None


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    ways = "|".join(_one(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<![\w'])(?:{ways})(?!\w)", re.IGNORECASE)


def _one(phrase: str) -> str:
    between = rf"{_GAP}(?:[\w']+{_GAP}){{0,5}}?"
    return between.join(r"\W{1,3}".join(map(_word, part.split())) for part in phrase.split("…"))


def _word(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")
