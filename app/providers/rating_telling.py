"""Makes of an edition's lines what it says of one registration."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from app.domain.records import RatingRecord
from app.providers.rating_diff import Diff
from app.providers.rating_lines import Code, Ints, Lines, span
from app.providers.ratings import Pair, Said


@dataclass(frozen=True, slots=True)
class Telling:
    said: Lines
    diff: Diff
    code: Code
    own_runs: frozenset[int]
    is_whole: bool

    def of(self, registration_id: int) -> Said:
        """A pair with blank cells alone is named, and nothing is said of it."""
        ratings = tuple(self._ratings(registration_id))
        named = {(rating.question, rating.service_group) for rating in ratings}
        ended = self._pairs(self.diff.ended, registration_id) if self.is_whole else frozenset()
        return Said(
            registration_id,
            ratings,
            is_newest=True,
            ends=frozenset(ended - named),
            yields=self._pairs(self.diff.newer, registration_id),
            is_complete=self.is_whole,
            own_runs=self.own_runs,
        )

    def digest(self, registration_id: int) -> str:
        """Tells whether an edition says the same of a registration, whatever the order of its rows."""
        texts = sorted(repr(rating) for rating in self._ratings(registration_id))
        return blake2b("\n".join(texts).encode(), digest_size=16).hexdigest()

    def _ratings(self, registration_id: int) -> Iterator[RatingRecord]:
        for place in self.said.span(registration_id):
            line = int(self.said.lines[place])
            (question, group), (value, day) = self.code.pair(line), self.code.what(line)
            inherited, url = int(self.said.inherited[place]), self.code.urls[int(self.said.urls[place])]
            if value:
                yield RatingRecord(question, value, day, group, None if inherited < 0 else bool(inherited), url)

    def _pairs(self, lines: Ints, registration_id: int) -> frozenset[Pair]:
        return frozenset(self.code.pair(int(lines[place])) for place in span(lines, registration_id))
