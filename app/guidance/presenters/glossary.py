"""What the words mean, from A to Z, or in the order of the Welsh alphabet."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from app.domain.glossary import Term
from app.guidance.reading import find_guide
from app.guidance.rendering import guide_address

#: in Welsh “ng” comes after “g”, and two letters that make one are one
ALPHABETS = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "cy": "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z",
}


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    term: str
    means: str
    more: str
    guide_title: str
    guide_url: str


@dataclass(frozen=True, slots=True)
class Letter:
    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """`lang` is set where the words are not in the reader's language."""

    letters: tuple[Letter, ...]
    lang: str

    @classmethod
    def of(cls, terms: Iterable[Term], *, written_in: str, language: str) -> "GlossaryPage":
        alphabet = ALPHABETS[written_in].split()
        ordered = sorted(terms, key=lambda term: _place(term.term, alphabet))
        by_letter = groupby(ordered, key=lambda term: _letters(term.term, alphabet)[0])
        return cls(
            letters=tuple(
                Letter(f"letter-{letter}", letter.capitalize(), tuple(_entry(term, language) for term in those))
                for letter, those in by_letter
            ),
            lang=written_in if written_in != language else "",
        )


def _entry(term: Term, language: str) -> Entry:
    guide = find_guide(term.guide, language) if term.guide else None
    return Entry(
        id=term.slug,
        term=term.term,
        means=term.meaning,
        more=term.more,
        guide_title=guide.meta.title if guide else "",
        guide_url=guide_address(guide, None, language) if guide else "",
    )


def _place(text: str, alphabet: list[str]) -> list[int]:
    return [alphabet.index(letter) for letter in _letters(text, alphabet)]


def _letters(text: str, alphabet: list[str]) -> list[str]:
    """The longest letter first: “llais” begins with “ll”. What is in no alphabet does not count."""
    left, found = _without_accents(text.lower()), []
    while left:
        letter = left[:2] if left[:2] in alphabet else left[0]
        if letter in alphabet:
            found.append(letter)
        left = left[len(letter) :]
    return found or alphabet[:1]


def _without_accents(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
