"""Where in a line of words a place is named, and which words belong to it."""

from collections.abc import Iterator, Sequence, Set
from typing import Protocol

from app.domain.understanding.lexicon import Lexicon
from app.domain.understanding.tokens import Span

#: words of the longest place name that is looked for
LONGEST_PLACE = 5

_COUNCIL_STYLES = ("metropolitan borough council", "borough council", "county council", "city council", "council")


class World(Protocol):
    """What only the data can tell."""

    def is_named(self, phrase: str) -> bool:
        """Whether some name holds these words side by side."""

    def is_place(self, words: str) -> bool: ...

    def is_town(self, words: str) -> bool:
        """Whether it is a place before it is a name: "Leeds" is, "Oakwood" is not."""

    def is_inside(self, words: str, area: str) -> bool:
        """Whether there is a place of this name in that council's area."""


class PlacesIn:
    """The places in one line of words."""

    def __init__(self, words: Sequence[str], lexicon: Lexicon, world: World) -> None:
        self._words = words
        self._lexicon = lexicon
        self._world = world
        self._every = list(self._find())
        self.likely = [place for place in self._every if self._is_likely(place)]

    def _find(self) -> Iterator[Span]:
        """Every run of words that is a place's name; the last ones and the longest first."""
        for end in range(len(self._words), 0, -1):
            for start in range(max(0, end - LONGEST_PLACE), end):
                if self._world.is_place(" ".join(self._words[start:end])):
                    yield Span(start, end)

    def text(self, span: Span) -> str:
        return " ".join(self._words[span.start : span.end])

    def with_style(self, place: Span) -> Span:
        """With the words that lead to it, and with "city council" and its like after it."""
        return Span(self.lead(place), self.end(place))

    def end(self, place: Span) -> int:
        for style in _COUNCIL_STYLES:
            end = place.end + len(style.split())
            if " ".join(self._words[place.end : end]) == style:
                return end
        return place.end

    def lead(self, place: Span) -> int:
        """Where the words that lead to a place begin: "close to", "in the area of"."""
        start = place.start
        while (earlier := self._one_lead(start)) < start:
            start = earlier
        return start

    def _one_lead(self, start: int) -> int:
        before = start - 1 if start and self._words[start - 1] == "the" else start
        for length in (3, 2, 1):
            if length <= before and tuple(self._words[before - length : before]) in self._lexicon.prepositions:
                return before - length
        return start

    def choose(self, taken: Set[int]) -> tuple[Span | None, Span | None]:
        """The place that is meant, and the area that tells it from others of its name ("Newport, Shropshire").
        Words that are taken mean something else."""
        free = [place for place in self._every if taken.isdisjoint(place)]
        likely = [place for place in self.likely if place in free and not self._is_part_of_name(place, taken)]
        if not likely:
            return None, None
        place = max(likely, key=self._likelihood)
        for other in free:
            if other.end == place.start and self._world.is_inside(self.text(other), self.text(place)):
                return other, place
            if place.end == other.start and self._world.is_inside(self.text(place), self.text(other)):
                return place, other
        return place, None

    def _is_likely(self, place: Span) -> bool:
        """A name of homes all over the country is a place only after "in" or "near"."""
        return self.lead(place) < place.start or self._world.is_town(self.text(place))

    def _likelihood(self, place: Span) -> tuple[bool, bool, int, int]:
        """After "in" or "near"; a town rather than a hamlet; the longer; the last."""
        is_town = self._world.is_town(self.text(place))
        return (self.lead(place) < place.start, is_town, place.end - place.start, place.end)

    def _is_part_of_name(self, place: Span, taken: Set[int]) -> bool:
        """In "leeds road", words that stand in names, Leeds is no place; nor is it in "bupa leeds"."""
        if self.lead(place) < place.start:
            return False
        telling = [n for n in range(place.start) if n not in taken and not self._lexicon.is_empty(self._words[n])]
        ends_name = telling == [place.start - 1] and self._world.is_named(self.text(Span(place.start - 1, place.end)))
        return ends_name or self.begins_name(place, taken)

    def begins_name(self, place: Span, taken: Set[int] = frozenset()) -> bool:
        after = self.end(place)
        if (
            after > place.end
            or after >= len(self._words)
            or after in taken
            or self._lexicon.is_empty(self._words[after])
        ):
            return False
        return self._world.is_named(self.text(Span(place.start, after + 1)))
