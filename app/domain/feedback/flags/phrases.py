"""Finds the phrases of a list in a text. The lists stand in `content/feedback`; what is found keeps its place in the
original, so that a page can mark it."""

import re
from collections.abc import Iterator
from functools import cache

from app.domain.content_files import CONTENT, Entry, read_entries
from app.domain.feedback.flags.flag import Span

FOLDER = CONTENT / "feedback"
#: letters of Cyrillic, then of Greek, that look like ours: with them a word would pass every check
_LIKE = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405\u0423"
    "\u03bf\u03b1\u03b9\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
)
_OURS = "aeopcyxijshdqwABEKMHOPCTXIJSY" + "oaivABEZHIKMNOPTYX"
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
#: one letter for one letter: the places of words must not move
_PLAIN = str.maketrans("’‘`ʼ\u00a0" + _LIKE, "'''' " + _OURS) | _WIDE
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
    said = _small(plain(text))
    for slug, pattern in groups(file).items():
        if only in (None, slug):
            for match in pattern.finditer(said):
                if not (unless_denied and is_denied(said, match.start())):
                    yield Span(match.start(), match.end())


def plain(text: str) -> str:
    """One kind of apostrophe, of space and of each letter; as long as it was."""
    return text.replace("`", "'") if text.isascii() else text.translate(_PLAIN)


def _small(text: str) -> str:
    """In small letters, but for the few capitals whose small letter is two."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def is_denied(text: str, at: int) -> bool:
    return _DENIED.search(text[max(0, at - _FARTHEST_BACK) : at]) is not None


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Of small letters, by the first one of each phrase: five times as fast as all ways in turn, in any case."""
    ordered = sorted((phrase.lower() for phrase in phrases), key=len, reverse=True)
    by_first: dict[str, list[str]] = {}
    for phrase in ordered:
        by_first.setdefault(phrase[0], []).append(_one(phrase)[len(re.escape(phrase[0])) :])
    ways = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return re.compile(rf"(?<![\w'])(?:{ways})(?!\w)")


def _one(phrase: str) -> str:
    between = rf"{_GAP}(?:[\w']+{_GAP}){{0,5}}?"
    return between.join(r"\W{1,3}".join(map(_word, part.split())) for part in phrase.split("…"))


def _word(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")
