"""How a line of ordinary words is read: which are services and needs, which a place, which a name.

Names come first. Where the words, or those beside a place ("oakwood house leeds"), stand side by side in some
name, they are that name, though it may hold the name of a town or a kind of care ("Leeds Road Care Home").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from app.domain.understanding.lexicon import Lexicon, Meaning
from app.domain.understanding.places import PlacesIn, World
from app.domain.understanding.tokens import Span, Token, words_of


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
    """For one line of words, as typed and as mended: its places are looked up once for each."""

    def __init__(self, lexicon: Lexicon, world: World) -> None:
        self.lexicon = lexicon
        self.world = world
        self._places = cache(partial(_places_in, lexicon, world))

    def read(self, tokens: Sequence[Token], *, places: bool = True) -> Reading:
        """`places` false where no place is to be looked for in the words."""
        return self.read_name(tokens, places=places) or self.read_wish(tokens, places=places)

    # --- a name ---------------------------------------------------------------------------------------

    def read_name(self, tokens: Sequence[Token], *, places: bool = True) -> Reading | None:
        words = [token.word for token in tokens]
        found = self._places(*words)
        outer = [place for place in found.likely if not found.begins_name(place)] if places else []
        for place in (None, *outer):
            rest = self._beside(words, found, place)
            if rest and self._tells(words, found, rest, place) and self._is_named(words, rest):
                return self._name(tokens, found, rest, place)
        return None

    def _beside(self, words: Sequence[str], found: PlacesIn, place: Span | None) -> Span | None:
        """The words before a place at the end, or after one at the start, without what leads to it."""
        if place is None:
            return self._trimmed(words, Span(0, len(words)))
        if found.end(place) == len(words):
            return self._trimmed(words, Span(0, found.lead(place)))
        return self._trimmed(words, Span(found.end(place), len(words))) if place.start == 0 else None

    def _trimmed(self, words: Sequence[str], span: Span) -> Span | None:
        """Without "find a" before a name and "limited" after it, but with "the" where the name has it."""
        start, end = span.start, span.end
        while start < end and not self._is_named(words, Span(start, end)) and words[end - 1] in self.lexicon.fillers:
            end -= 1
        while start < end and not self._is_named(words, Span(start, end)) and words[start] in self.lexicon.fillers:
            start += 1
        return Span(start, end) if start < end else None

    def _is_named(self, words: Sequence[str], span: Span) -> bool:
        return self.world.is_named(" ".join(words[span.start : span.end]))

    def _tells(self, words: Sequence[str], found: PlacesIn, rest: Span, place: Span | None) -> bool:
        """Whether there is a word that is no kind of care, no filler and no town; else the fillers must be all
        that was typed, for some names hold nothing else ("Time for You")."""
        taken = {n for start, end, _ in self.lexicon.find(words) for n in range(start, end)}
        for town in found.likely:
            if town != place:
                taken.update(range(town.start, found.end(town)))
        if any(n not in taken and not self.lexicon.is_empty(words[n]) for n in rest):
            return True
        return rest.end - rest.start == len(words) and not taken and self.lexicon.care_words.isdisjoint(words)

    def _name(self, tokens: Sequence[Token], found: PlacesIn, rest: Span, place: Span | None) -> Reading:
        meant = self.lexicon.find([token.word for token in tokens])
        spans = [(Span(start, end), meaning) for start, end, meaning in meant]
        return Reading(
            tokens,
            meanings=tuple((span, meaning) for span, meaning in spans if _counts(span, meaning, rest, place)),
            place=place,
            place_with=found.with_style(place) if place else None,
            as_council=bool(place and found.end(place) > place.end),
            left=tuple(rest),
            is_name=True,
        )

    # --- a wish ---------------------------------------------------------------------------------------

    def read_wish(self, tokens: Sequence[Token], *, places: bool = True) -> Reading:
        words = [token.word for token in tokens]
        miles, distance = _distance(words)
        meant = [(Span(start, end), meaning) for start, end, meaning in self.lexicon.find(words)]
        taken = distance | {n for span, _ in meant for n in span}
        found = self._places(*words)
        place, area = found.choose(taken) if places else (None, None)
        companions = place or len(meant) > 1 or not self.lexicon.care_words.isdisjoint(words)
        meanings = tuple((span, meaning) for span, meaning in meant if companions or not meaning.beside)
        whole = _whole(found, place, area)
        spent = distance | {n for span, _ in meanings for n in span} | set(whole or ())
        if meanings or place:  # "24 hour care", "an 85 year old"
            spent |= {n for n, word in enumerate(words) if word.isdecimal()}
        return Reading(
            tokens,
            meanings=meanings,
            place=place,
            place_with=whole,
            area=area,
            as_council=bool(place and found.end(place) > place.end),
            left=tuple(n for n, word in enumerate(words) if n not in spent and not self.lexicon.is_empty(word)),
            miles=miles,
            distance=tuple(sorted(distance)),
        )


def _places_in(lexicon: Lexicon, world: World, *words: str) -> PlacesIn:
    return PlacesIn(words, lexicon, world)


def _counts(span: Span, meaning: Meaning, rest: Span, place: Span | None) -> bool:
    """Words in a name may say what is cared for there, but rate nothing ("The Good Shepherd")."""
    if span.touches(rest):
        return meaning.kind in {"service", "band"}
    return place is None or not span.touches(place)


def _whole(found: PlacesIn, place: Span | None, area: Span | None) -> Span | None:
    if place is None:
        return None
    return Span(found.lead(place), area.end if area else found.end(place))


def _distance(words: Sequence[str]) -> tuple[int | None, set[int]]:
    """The number in "within 5 miles of", and where these words stand."""
    for n, word in enumerate(words):
        if word in {"mile", "miles"} and n and words[n - 1].isdecimal() and len(words[n - 1]) <= 3:
            before = {n - 2} if n > 1 and words[n - 2] == "within" else set()
            after = {n + 1} if words[n + 1 : n + 2] in (["of"], ["from"]) else set()
            return int(words[n - 1]), {n - 1, n} | before | after
    return None, set()
