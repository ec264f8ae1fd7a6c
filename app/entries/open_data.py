"""What readers may see of every entry, as whoever writes programs gets it: in two statements, whatever there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.entries.content import Content, opened
from app.entries.models import Entry, EntryVersion
from app.providers.models import Organisation, Place
from app.providers.numbers_in_force import LOCATION


@dataclass(frozen=True, slots=True)
class EntryRow:
    place: str
    #: of CQC, of the registration in force
    location: str | None
    #: ONS code of the council responsible there
    council: str | None
    #: the regulator's id of who runs it and says this
    organisation: str
    confirmed_on: date
    content: Content
    #: ONS codes of the councils in all of whose area its home care goes
    goes_to: tuple[str, ...]


def list_entries(session: Session) -> list[EntryRow]:
    """In the order of places; of those that are open, and still run by who said it."""
    codes = {id_: code for id_, code in session.execute(select(Council.id, Council.code))}
    columns = (Place.ref, LOCATION, Place.council_id, Organisation.regulator_id, Entry.confirmed_on)
    rows = (
        select(*columns, EntryVersion.content)
        .select_from(Entry)
        .join(Place, Place.id == Entry.place_id)
        .join(Organisation, Organisation.id == Place.organisation_id)
        .join(EntryVersion, EntryVersion.id == Entry.version_id)
        .where(Entry.organisation_id == Place.organisation_id)
        .where(Place.merged_into_id.is_(None), Place.withdrawn_on.is_(None))
        .order_by(Place.ref)
    )
    found: list[Any] = list(session.execute(rows))
    return [_row(codes, *row) for row in found]


def _row(
    codes: dict[int, str],
    ref: str,
    location: str,
    council: int,
    organisation: str,
    confirmed_on: date,
    said: Mapping[str, Any],
) -> EntryRow:
    content = opened(said)
    goes_to = tuple(codes[each.id] for each in content.councils if each.id in codes)
    return EntryRow(ref, location, codes.get(council), organisation, confirmed_on, content, goes_to)
