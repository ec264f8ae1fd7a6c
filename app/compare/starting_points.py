"""Where a person looks from, and where a family would set out: never written down anywhere."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.config import Settings
from app.directory.indexing import current_index
from app.directory.locating import Located, locate_key, locate_postcode
from app.directory.world import world_of
from app.domain import postcodes
from app.domain.geography import Point
from app.domain.postcodes import PostcodeKind
from app.domain.results import Trouble
from app.domain.understanding import fold


@dataclass(frozen=True, slots=True)
class Start:
    """`said` as typed; `label` as we show it. Without a point it could not be found; `trouble` says what was odd."""

    said: str
    label: str
    point: Point | None = None
    trouble: Trouble | None = None


def locate_start(session: Session, settings: Settings, said: str, *, postcode_only: bool = False) -> Start:
    found = postcodes.parse(said)
    if found and not (postcode_only and found.kind is not PostcodeKind.FULL):
        return _start(said, locate_postcode(session, found))
    if postcode_only:
        return Start(said, said)
    gazetteer = world_of(session, current_index(settings)).gazetteer
    return _start(said, locate_key(session, gazetteer, said, fold(said)))


def _start(said: str, located: Located | None) -> Start:
    if located is None:
        return Start(said, said)
    trouble = next(iter(located.troubles), None)
    if located.near is None:
        return Start(said, said, None, trouble)
    return Start(said, located.near.label, located.near.point, trouble)
