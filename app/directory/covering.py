"""Who says that they go to a postcode. Read from the record at each search, not from the index: what was approved a
moment ago counts, and no index has to hear of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlalchemy.orm import Session

from app.directory.documents import SERVICES
from app.directory.queries import list_councils_of_outcode
from app.domain.coverage import GOES_MASK, Area, Coverage, Reach
from app.domain.results import Near, NearKind
from app.entries.reach import confirmed_on, said_of
from search_index import Filters, Index, Mask, Reals, Rows, count

#: more than any order comes to
LAST = 1e9


@dataclass(frozen=True)
class Covering:
    """Of all places that go to people: which say that they go there, and which say that they go elsewhere."""

    index: Index
    label: str
    goes: Mask
    covers: Mask
    elsewhere: Mask

    @property
    def wanted(self) -> Mask:
        """Who says nothing may well come: only those who say that they do not are left out."""
        return self.goes & ~self.elsewhere

    def comes_last(self, rows: Rows) -> Reals:
        """Those that do not say follow all that do."""
        return np.where(self.index.columns.flags(self.covers)[rows], 0.0, LAST)

    def told(self, session: Session, filters: Filters, ids: Sequence[int]) -> Coverage:
        """`elsewhere` counts those that the filter leaves out too."""
        here, others = filters.all(), filters.without("covers")
        goes = count(here & self.goes & ~self.elsewhere)
        covers, of = count(here & self.covers), self._of(ids)
        said_on = confirmed_on(session, [id_ for id_, reach in of.items() if reach is not Reach.UNKNOWN])
        return Coverage(self.label, covers, count(others & self.elsewhere), goes - covers, of, said_on)

    def _of(self, ids: Sequence[int]) -> dict[int, Reach]:
        """By place; those that go to nobody are not in it."""
        columns = self.index.columns
        goes, covers, elsewhere = (
            set(columns.ids[columns.rows(mask & columns.mask_of_ids(ids))].tolist())
            for mask in (self.goes, self.covers, self.elsewhere)
        )
        return {id_: _reach(id_ in covers, id_ in elsewhere) for id_ in ids if id_ in goes}


def _reach(covers: bool, elsewhere: bool) -> Reach:
    if covers:
        return Reach.COVERS
    return Reach.ELSEWHERE if elsewhere else Reach.UNKNOWN


def covering(session: Session, index: Index, today: date, near: Near) -> Covering | None:
    """None where no postcode district is named: a town's name is not enough."""
    area = _area(session, near)
    if area is None:
        return None
    columns = index.columns
    goes = columns.bits(SERVICES).any_of(GOES_MASK)
    said = said_of(session, area, today)
    anything = columns.mask_of_ids(said.anything) & goes
    whole, part = (columns.mask_of_ids(list(ids)) for ids in (said.whole, said.part))
    return Covering(index, area.label, goes, anything & whole, anything & ~part)


def _area(session: Session, near: Near) -> Area | None:
    if near.kind is NearKind.OUTCODE:
        councils = list_councils_of_outcode(session, near.key)
        return Area(near.label, near.key, frozenset(councils)) if councils else None
    if near.kind in (NearKind.POSTCODE, NearKind.SECTOR):
        outcode = near.key.split()[0]
        return Area(near.label, outcode, frozenset([near.council_id] if near.council_id else []))
    return None
