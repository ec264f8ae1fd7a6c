"""What the data knows of words: the index's names, the gazetteer's places, and the spelling of both."""

import gc
from collections.abc import Iterator
from functools import cache
from threading import Lock

from rapidfuzz.distance import OSA
from sqlalchemy.orm import Session

from app.directory.gazetteer import TOWN, Gazetteer, load
from app.directory.vocabulary import lexicon
from app.domain.geography import Point, miles_between
from app.domain.understanding import Lexicon, Token
from search_index import Index, Spelling

#: shorter words are not mended: too many others are like them
SHORTEST = 4
#: a word that so few texts hold may itself be a slip for a word of the vocabulary or a town
RARE = 2
SHORTEST_RARE = 6
#: a hamlet's name is meant as a place where this share of the names that hold it lie near it
NEAR_SHARE = 0.3
NEAR_MILES = 10
#: names that are looked at for that
SAMPLE = 60


class DirectoryWorld:
    def __init__(self, index: Index, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self.index = index
        self.gazetteer = gazetteer
        self._lexicon = lexicon
        self._phrases = Spelling(dict.fromkeys(lexicon.words, 1))
        #: hamlets that homes around them are named after: no more than there are places
        self._named_after = cache(self._is_named_after_it)

    def is_named(self, phrase: str) -> bool:
        return self.index.is_named(phrase)

    def is_place(self, words: str) -> bool:
        return self.gazetteer.holds(words)

    def is_town(self, words: str) -> bool:
        return self.gazetteer.is_town(words) or (self.is_place(words) and self._named_after(words))

    def is_inside(self, words: str, area: str) -> bool:
        return bool(self.gazetteer.find_inside(words, area))

    def _is_named_after_it(self, words: str) -> bool:
        """Whether those who bear the name mostly live near the place: "Hasland Surgery" does, "Oakwood" does not."""
        rows = self.index.names.containing(words)[:SAMPLE]
        point = self.gazetteer.find(words)[0].near.point
        if point is None or not len(rows):
            return True
        columns = self.index.columns
        far = (miles_between(point, Point(columns["latitude"][n], columns["longitude"][n])) for n in rows)
        return sum(miles < NEAR_MILES for miles in far) >= NEAR_SHARE * len(rows)

    def is_unknown(self, token: Token) -> bool:
        """Whether it may be a slip: it is known nowhere, or hardly."""
        word = token.word
        return len(word) >= SHORTEST and word.isalpha() and not self._is_known(word)

    def mend(self, token: Token) -> str | None:
        """The word that was meant by an unknown one."""
        found = min(self._candidates(token.word), default=None)
        return found[-1] if found else None

    def _is_known(self, word: str) -> bool:
        rare = RARE if len(word) >= SHORTEST_RARE else 0
        known_place = self.gazetteer.spelling.count(word)
        return self._lexicon.is_known(word) or bool(known_place) or self.index.holds(word) > rare

    def _candidates(self, word: str) -> Iterator[tuple[int, bool, int, str]]:
        """(slips, other first letter, tier, word): everyday words before towns, names and villages."""
        if everyday := self._phrases.correct(word):
            yield _ranked(word, everyday, 0)
        place = self.gazetteer.spelling.correct(word)
        is_town = bool(place) and self.gazetteer.spelling.count(place or "") >= TOWN
        if place and is_town:
            yield _ranked(word, place, 1)
        if self.index.holds(word):
            return  # some text has it: only a word of everyday or a town is likelier
        if name := self.index.correct(word):
            yield _ranked(word, name, 2)
        if place:
            yield _ranked(word, place, 3)


def _ranked(word: str, other: str, tier: int) -> tuple[int, bool, int, str]:
    return (OSA.distance(word, other), word[0] != other[0], tier, other)


#: while a generation is switched, some threads still answer from the one before
KEPT = 2

_worlds: dict[Index, DirectoryWorld] = {}
_lock = Lock()


def world_of(session: Session, index: Index) -> DirectoryWorld:
    """One for each generation of the index: both are made anew after an import."""
    with _lock:
        if index not in _worlds:
            words = lexicon()
            _worlds[index] = DirectoryWorld(index, load(session, words.place_names), words)
            for oldest in list(_worlds)[:-KEPT]:
                del _worlds[oldest]
            _set_aside()
        return _worlds[index]


def _set_aside() -> None:
    """What is held for good is not walked through by the collector of garbage again and again: with a hundred thousand
    names in memory that took 150 milliseconds, in the middle of somebody's page."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
