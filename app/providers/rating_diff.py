"""What an edition of ratings says that is not held, and what is held that it no longer says."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.loading import Comparison
from app.provenance.models import ImportRun, Source
from app.providers.models import Rating
from app.providers.rating_lines import BLANK, Buffer, Code, Ints, Lines, distinct, pairs_of, whats_of

Flags = NDArray[np.bool_]
#: rows of a table held at a time while it is read
CHUNK = 5_000


class Mark(IntEnum):
    """Of a rating that is held."""

    PAST = 0
    #: current, and of the source that is loaded
    OWN = 1
    #: current, and of another source
    OTHER = 2
    #: the same, and newer than what is loaded
    NEWER = 3


@dataclass(frozen=True, slots=True)
class Diff:
    """`affected`: registrations of which anything is to be written. `ended`: lines of this source, held as current,
    that the edition lacks. `newer`: lines that another source knows better."""

    comparison: Comparison
    affected: list[int]
    ended: Ints
    newer: Ints


def read_held_ratings(session: Session, code: Code, *, source_id: int, yields: Callable[[int, str], bool]) -> Lines:
    """All that are held, current or not, each with its `Mark`. `yields` says of a registration and the slug of
    another source whether that one knows better."""
    said_by = {id_: (source, slug) for id_, source, slug in session.execute(_RUNS)}
    buffer = Buffer(code)
    for row in session.execute(_RATINGS, execution_options={"yield_per": CHUNK}):
        id_, question, group, value, day, inherited, url, is_current, run_id = row
        source, slug = said_by[run_id]
        mark = Mark.PAST
        if is_current:
            mark = Mark.OWN if source == source_id else Mark.NEWER if yields(id_, slug) else Mark.OTHER
        buffer.add(code.line(id_, (question, group), value, day), inherited, url, mark)
    return buffer.sorted()


def compare(said: Lines, held: Lines, code: Code, *, is_whole: bool) -> Diff:
    lines, pairs = said.lines, pairs_of(said.lines)
    is_blank = whats_of(lines) == code.whats.number(BLANK)
    newer = held.lines[held.marks == Mark.NEWER]
    gives_way = np.isin(pairs, pairs_of(newer)) | _is_older(lines, code)
    found = _Found.of(said, held)
    is_calm = is_blank | ((found.is_current | (found.is_known & gives_way)) & ~found.differs)
    is_answered = np.isin(pairs, pairs_of(held.lines[held.marks != Mark.PAST]))
    ended = _ended(said, held, is_blank)
    missing = _count_missing(ended, lines[~(is_calm | found.is_current | gives_way)])
    takes_over = is_whole & found.is_current & ~found.is_own & ~gives_way
    comparison = Comparison(
        held=int((held.marks == Mark.OWN).sum()),
        new=int((~is_calm & ~is_answered).sum()),
        changed=int((~is_calm & is_answered).sum()),
        unchanged=int(is_calm.sum()),
        merged=said.repeated,
        missing=missing,
        withdrawn=missing if is_whole else 0,
    )
    affected = distinct(lines[~is_calm | takes_over], ended if is_whole else ended[:0])
    return Diff(comparison, affected, ended, newer)


@dataclass(frozen=True, slots=True)
class _Found:
    """Of each line that is said: is it held, as what, and with another flag or address?"""

    is_known: Flags
    is_current: Flags
    is_own: Flags
    differs: Flags

    @classmethod
    def of(cls, said: Lines, held: Lines) -> "_Found":
        is_known = np.isin(said.lines, held.lines)
        place = np.searchsorted(held.lines, said.lines[is_known])
        marks = np.zeros(len(said.lines), np.int8)
        marks[is_known] = held.marks[place]
        differs = np.zeros(len(said.lines), np.bool_)
        flags, urls = said.inherited[is_known], said.urls[is_known]
        differs[is_known] = ((flags >= 0) & (flags != held.inherited[place])) | (
            (urls > 0) & (urls != held.urls[place])
        )
        return cls(is_known, marks != Mark.PAST, marks == Mark.OWN, differs)


def _is_older(lines: Ints, code: Code) -> Flags:
    """Of what an edition says of one question and group only the newest day counts, see `ratings`."""
    if not len(lines):
        return np.zeros(0, np.bool_)
    days = code.days()[whats_of(lines)]
    _pairs, starts, lengths = np.unique(pairs_of(lines), return_index=True, return_counts=True)
    newest: Ints = np.repeat(np.maximum.reduceat(days, starts), lengths)
    return days < newest


def _ended(said: Lines, held: Lines, is_blank: Flags) -> Ints:
    """A blank cell takes nothing back."""
    own = held.lines[held.marks == Mark.OWN]
    only_blank = np.setdiff1d(pairs_of(said.lines[is_blank]), pairs_of(said.lines[~is_blank]))
    ended: Ints = own[~np.isin(own, said.lines) & ~np.isin(pairs_of(own), only_blank)]
    return ended


def _count_missing(ended: Ints, added: Ints) -> int:
    """Those without another one in their stead."""
    instead = Counter(pairs_of(added[np.isin(pairs_of(added), pairs_of(ended))]).tolist())
    gone = Counter(pairs_of(ended).tolist())
    return sum(max(0, number - instead[pair]) for pair, number in gone.items())


_RUNS = select(ImportRun.id, Source.id, Source.slug).join(Source)
_RATINGS = select(
    Rating.registration_id,
    Rating.question,
    Rating.service_group,
    Rating.value,
    Rating.published_on,
    Rating.is_inherited,
    Rating.report_url,
    Rating.is_current,
    Rating.run_id,
)
