"""How a line of ordinary words is read: which are services and needs, which a place, which a name.

Names come first. Where the words, or those beside a place ("oakwood house leeds"), stand side by side in some
name, they are that name, though it may hold the name of a town or a kind of care ("Leeds Road Care Home").
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from app.domain.understanding.lexicon import Lexicon, Meaning
from app.domain.understanding.tokens import Token, words_of

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


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def touches(self, other: "Span") -> bool:
        """Whether they have a position in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Reading:
    """Pieces of the tokens. `area` tells which of several places of one name is meant ("Newport, Shropshire")."""

    tokens: Sequence[Token]
    meanings: tuple[tuple[Span, Meaning], ...] = ()
    place: Span | None = None
    #: the place with the words that belong to it: "in", "near", "city council"
    place_with: Span | None = None
    area: Span | None = None
    as_council: bool = False
    left: tuple[int, ...] = ()
    #: what is left is a name, as some place bears it
    is_name: bool = False
    miles: int | None = None
    #: the tokens that say so
    distance: tuple[int, ...] = ()

    def words(self, span: Span) -> str:
        return words_of(self.tokens[span.start : span.end])


class Reader:
    def __init__(self, lexicon: Lexicon, world: World) -> None:
        self.lexicon = lexicon
        self.world = world

    def read(self, tokens: Sequence[Token], *, places: bool = True) -> Reading:
        """`places` false where a place was given otherwise, so that none is looked for in the words."""
        return self.read_name(tokens, places=places) or self.read_wish(tokens, places=places)

    # --- a name ---------------------------------------------------------------------------------------

    def read_name(self, tokens: Sequence[Token], *, places: bool) -> Reading | None:
        words = [token.word for token in tokens]
        for place in (None, *(self._outer_places(words) if places else ())):
            rest = self._beside(words, place)
            if rest and self._tells(words, rest, place) and self.world.is_named(" ".join(words[rest.start : rest.end])):
                return self._name(tokens, rest, place)
        return None

    def _outer_places(self, words: Sequence[str]) -> list[Span]:
        likely = (place for place in self._places(words) if self._is_likely(words, place))
        return [place for place in likely if not self._begins_name(words, place)]

    def _beside(self, words: Sequence[str], place: Span | None) -> Span | None:
        """The words before a place at the end, or after one at the start, without what leads to it."""
        if place is None:
            return self._trimmed(words, Span(0, len(words)))
        end = self._style(words, place)
        if end == len(words):
            return self._trimmed(words, Span(0, self._lead(words, place)))
        return self._trimmed(words, Span(end, len(words))) if place.start == 0 else None

    def _trimmed(self, words: Sequence[str], span: Span) -> Span | None:
        """Without "find a" before a name and "limited" after it, but with "the" where the name has it."""
        start, end = span.start, span.end
        while start < end and not self._is_run_named(words, start, end) and words[end - 1] in self.lexicon.fillers:
            end -= 1
        while start < end and not self._is_run_named(words, start, end) and words[start] in self.lexicon.fillers:
            start += 1
        return Span(start, end) if start < end else None

    def _is_run_named(self, words: Sequence[str], start: int, end: int) -> bool:
        return self.world.is_named(" ".join(words[start:end]))

    def _tells(self, words: Sequence[str], rest: Span, place: Span | None) -> bool:
        """Whether there is a word that is no kind of care, no filler and no town."""
        taken = {n for start, end, _ in self.lexicon.find(words) for n in range(start, end)}
        for town in self._places(words):
            if town != place and self._is_likely(words, town):
                taken.update(range(town.start, self._style(words, town)))
        return any(n not in taken and not self._is_empty(words[n]) for n in range(rest.start, rest.end))

    def _name(self, tokens: Sequence[Token], rest: Span, place: Span | None) -> Reading:
        words = [token.word for token in tokens]
        found = ((Span(start, end), meaning) for start, end, meaning in self.lexicon.find(words))
        meanings = tuple(
            (span, meaning)
            for span, meaning in found
            if (meaning.kind in {"service", "band"} if span.touches(rest) else not (place and span.touches(place)))
        )
        return Reading(
            tokens,
            meanings=meanings,
            place=place,
            place_with=Span(self._lead(words, place), self._style(words, place)) if place else None,
            as_council=bool(place and self._style(words, place) > place.end),
            left=tuple(range(rest.start, rest.end)),
            is_name=True,
        )

    # --- a wish ---------------------------------------------------------------------------------------

    def read_wish(self, tokens: Sequence[Token], *, places: bool) -> Reading:
        words = [token.word for token in tokens]
        miles, distance = self._distance(words)
        found = [(Span(start, end), meaning) for start, end, meaning in self.lexicon.find(words)]
        taken = distance | {n for span, _ in found for n in range(span.start, span.end)}
        place, area = self._choose_place(words, taken) if places else (None, None)
        companions = place or len(found) > 1 or not self.lexicon.care_words.isdisjoint(words)
        meanings = tuple((span, meaning) for span, meaning in found if companions or not meaning.beside)
        tail = self._style(words, place)
        whole = Span(self._lead(words, place), max(tail, area.end if area else 0)) if place else None
        spent = distance | {n for span, _ in meanings for n in range(span.start, span.end)}
        spent |= set(range(whole.start, whole.end)) if whole else set()
        left = tuple(n for n in range(len(words)) if n not in spent and not self._is_empty(words[n]))
        return Reading(
            tokens,
            meanings=meanings,
            place=place,
            place_with=whole,
            area=area,
            as_council=bool(place and tail > place.end),
            left=left,
            miles=miles,
            distance=tuple(sorted(distance)),
        )

    def _choose_place(self, words: Sequence[str], taken: set[int]) -> tuple[Span | None, Span | None]:
        free = [place for place in self._places(words) if taken.isdisjoint(range(place.start, place.end))]
        likely = [
            place for place in free if self._is_likely(words, place) and not self._is_part_of_name(words, place, taken)
        ]
        if not likely:
            return None, None
        place = max(likely, key=lambda each: self._likelihood(words, each))
        for inner in free:
            if inner.end == place.start and self.world.is_inside(self._text(words, inner), self._text(words, place)):
                return inner, place
        return place, None

    def _is_likely(self, words: Sequence[str], place: Span) -> bool:
        """A name of homes all over the country is a place only after "in" or "near"."""
        return self._lead(words, place) < place.start or self.world.is_town(self._text(words, place))

    def _likelihood(self, words: Sequence[str], place: Span) -> tuple[bool, bool, int, int]:
        """After "in" or "near"; a town rather than a hamlet; the longer; the last."""
        text = self._text(words, place)
        return (self._lead(words, place) < place.start, self.world.is_town(text), place.end - place.start, place.end)

    def _is_part_of_name(self, words: Sequence[str], place: Span, taken: set[int]) -> bool:
        """ "leeds road" stands in names, so that Leeds is no place there."""
        if self._lead(words, place) < place.start:
            return False
        telling = [n for n in range(place.start) if n not in taken and not self._is_empty(words[n])]
        ends_name = telling == [place.start - 1] and self.world.is_named(" ".join(words[place.start - 1 : place.end]))
        return ends_name or self._begins_name(words, place, taken)

    def _begins_name(self, words: Sequence[str], place: Span, taken: Set[int] = frozenset()) -> bool:
        after = self._style(words, place)
        if after > place.end or after >= len(words) or after in taken or self._is_empty(words[after]):
            return False
        return self.world.is_named(" ".join(words[place.start : after + 1]))

    def _style(self, words: Sequence[str], place: Span | None) -> int:
        """Where a place ends once "city council" and its like are counted in."""
        if place is None:
            return 0
        for style in _COUNCIL_STYLES:
            end = place.end + len(style.split())
            if " ".join(words[place.end : end]) == style:
                return end
        return place.end

    def _distance(self, words: Sequence[str]) -> tuple[int | None, set[int]]:
        """ "within 5 miles of"."""
        for n, word in enumerate(words):
            if word in {"mile", "miles"} and n and words[n - 1].isdecimal() and len(words[n - 1]) <= 3:
                before = {n - 2} if n > 1 and words[n - 2] == "within" else set()
                after = {n + 1} if words[n + 1 : n + 2] in (["of"], ["from"]) else set()
                return int(words[n - 1]), {n - 1, n} | before | after
        return None, set()

    # --- both -----------------------------------------------------------------------------------------

    def _places(self, words: Sequence[str]) -> Iterator[Span]:
        """Every run of words that is a place's name; the last ones and the longest first."""
        for end in range(len(words), 0, -1):
            for start in range(max(0, end - LONGEST_PLACE), end):
                if self.world.is_place(" ".join(words[start:end])):
                    yield Span(start, end)

    def _lead(self, words: Sequence[str], place: Span) -> int:
        """Where the words that lead to a place begin: "close to", "in the area of"."""
        start = place.start
        while (earlier := self._one_lead(words, start)) < start:
            start = earlier
        return start

    def _one_lead(self, words: Sequence[str], start: int) -> int:
        before = start - 1 if start and words[start - 1] == "the" else start
        for length in (3, 2, 1):
            if length <= before and tuple(words[before - length : before]) in self.lexicon.prepositions:
                return before - length
        return start

    def _text(self, words: Sequence[str], span: Span) -> str:
        return " ".join(words[span.start : span.end])

    def _is_empty(self, word: str) -> bool:
        return word in self.lexicon.fillers or (word,) in self.lexicon.prepositions
