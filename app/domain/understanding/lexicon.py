"""The list of everyday words (content/vocabulary/everyday-words.yaml), ready for looking up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.criteria import Sort
from app.domain.results import TroubleKind

Phrase = tuple[str, ...]

#: section of the list -> kind of `Understood`
_SECTIONS = {"services": "service", "needs": "band", "ratings": "rating", "notices": "notice"}


@dataclass(frozen=True, slots=True)
class Meaning:
    kind: str
    meant: str = ""
    kinds: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    sort: Sort | None = None
    beside: bool = False
    notice: TroubleKind | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    phrases: Mapping[Phrase, Meaning]
    prepositions: frozenset[Phrase]
    fillers: frozenset[str]
    #: fillers that show that the words are about care: "good homes"
    care_words: frozenset[str]
    #: everyday name of a town -> the name in the list of places
    place_names: Mapping[str, str]
    #: every word that any phrase holds
    words: frozenset[str]
    longest: int

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Lexicon":
        phrases = {
            tuple(phrase.split()): meaning
            for section, kind in _SECTIONS.items()
            for entry in data[section]
            for meaning in (_meaning(kind, entry),)
            for phrase in entry["say"]
        }
        phrases = {**_with_homes(phrases, data["homes"]), **phrases}
        return cls(
            phrases=phrases,
            prepositions=frozenset(tuple(each.split()) for each in data["prepositions"]),
            fillers=frozenset((*data["fillers"], *data["care"])),
            care_words=frozenset(data["care"]),
            place_names=dict(data["places"]),
            words=frozenset(word for phrase in phrases for word in phrase),
            longest=max(map(len, phrases)),
        )

    def find(self, words: Sequence[str]) -> list[tuple[int, int, Meaning]]:
        """Phrases in the words as (from, until, meaning), the longest first, none over another."""
        if self.words.isdisjoint(words):
            return []
        found: list[tuple[int, int, Meaning]] = []
        taken: set[int] = set()
        for start, end in _spans(len(words), self.longest):
            meaning = self.phrases.get(tuple(words[start:end]))
            if meaning and taken.isdisjoint(range(start, end)):
                found.append((start, end, meaning))
                taken.update(range(start, end))
        return sorted(found, key=lambda each: each[:2])

    def is_known(self, word: str) -> bool:
        return word in self.words or word in self.fillers or any(word in each for each in self.prepositions)

    def is_empty(self, word: str) -> bool:
        """Whether a word says nothing by itself."""
        return word in self.fillers or (word,) in self.prepositions


def _with_homes(phrases: Mapping[Phrase, Meaning], homes: Sequence[Mapping[str, Any]]) -> dict[Phrase, Meaning]:
    """A need beside "home" asks for a home for those who have it: "autism home", "home for the blind"."""
    return {
        tuple(pattern.replace("*", " ".join(phrase)).split()): replace(
            meaning, kind="service", meant=f"{home['meant']} for {meaning.meant}", kinds=tuple(home["kinds"])
        )
        for phrase, meaning in phrases.items()
        if meaning.kind == "band"
        for home in homes
        for pattern in home["say"]
    }


def _spans(size: int, longest: int) -> Iterable[tuple[int, int]]:
    return (
        (start, start + length) for length in range(min(size, longest), 0, -1) for start in range(size - length + 1)
    )


def _meaning(kind: str, entry: Mapping[str, Any]) -> Meaning:
    return Meaning(
        kind=kind,
        meant=entry.get("meant", ""),
        kinds=tuple(entry.get("kinds", ())),
        bands=tuple(entry.get("bands", ())),
        ratings=tuple(entry.get("ratings", ())),
        sort=Sort(entry["sort"]) if "sort" in entry else None,
        beside=entry.get("beside", False),
        notice=TroubleKind(entry["notice"]) if "notice" in entry else None,
    )
