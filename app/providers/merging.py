"""Puts what a record says into the values of its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.identity import BY_NAME
from app.domain.records import LocationRecord
from app.domain.vocabularies import primary_kind
from app.providers.precedence import Speaker
from app.providers.ratings import pick_overall

Values = dict[str, Any]

#: field -> its columns. An address is taken whole: one source's town does not go with another's street
GROUPS: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "also_known_as": ("also_known_as",),
    "address": ("address", "town", "county"),
    "postcode": ("postcode",),
    "region": ("region",),
    "uprn": ("uprn",),
    "phone": ("phone",),
    "website": ("website",),
    "beds": ("beds",),
    "is_care_home": ("is_care_home",),
    "is_dormant": ("is_dormant",),
    "sector": ("sector",),
    "inspection_category": ("inspection_category",),
    "services": ("services",),
    "bands": ("bands",),
    "activities": ("activities",),
    "registered_on": ("registered_on",),
    "last_inspected_on": ("last_inspected_on",),
    "url": (),
}
#: what an empty field holds, where that is not None
EMPTY: Mapping[str, Any] = {"is_dormant": False, "services": 0, "bands": 0, "activities": 0}
#: all that a new place starts with
BLANK: Mapping[str, Any] = {
    **{column: EMPTY.get(column) for columns in GROUPS.values() for column in columns},
    "latitude": None,
    "longitude": None,
    "point_from": None,
    "council_id": None,
    "organisation_id": None,
    "primary_kind": None,
    "rating": None,
    "rating_on": None,
}


@dataclass(slots=True)
class Draft:
    """A place on its way: its columns, and where each field came from."""

    values: Values
    sources: dict[str, str]
    seen: Mapping[str, date]


def blank() -> Draft:
    return Draft(dict(BLANK), {}, {})


def keep_dates(draft: Draft, speaker: Speaker) -> None:
    """Before a part of a register speaks: what the last whole edition said keeps that edition's day."""
    seen_on = draft.seen.get(speaker.slug)
    if speaker.is_whole or seen_on is None:
        return
    stamp = f"{speaker.slug}@{seen_on.isoformat()}"
    draft.sources = {field: stamp if held == speaker.slug else held for field, held in draft.sources.items()}


def merge(draft: Draft, record: LocationRecord, speaker: Speaker, organisation_id: int) -> None:
    """Everything but the point and the council, which need the directory of postcodes."""
    for field, columns in GROUPS.items():
        _merge_field(draft, field, {column: getattr(record, column) for column in columns or (field,)}, speaker)
    draft.values.pop("url", None)
    if says_who_runs_it(record, speaker, draft.sources, draft.seen):
        draft.values["organisation_id"] = organisation_id
        draft.sources["organisation"] = speaker.stamp
    _merge_rating(draft, record, speaker)
    draft.values["primary_kind"] = primary_kind(draft.values["services"])


def says_who_runs_it(
    record: LocationRecord, speaker: Speaker, sources: Mapping[str, str], seen: Mapping[str, date]
) -> bool:
    """A bare name never replaces an organisation that is known by its id."""
    holder = sources.get("organisation")
    if holder is not None and record.organisation.regulator_id.startswith(BY_NAME):
        return False
    return speaker.wins(holder, seen)


def _merge_field(draft: Draft, field: str, says: Values, speaker: Speaker) -> None:
    holder = draft.sources.get(field)
    if any(value is not None for value in says.values()):
        if speaker.wins(holder, draft.seen):
            draft.values.update(says)
            draft.sources[field] = speaker.stamp
    elif speaker.takes_back(holder, draft.seen):
        draft.values.update({column: EMPTY.get(column) for column in says})
        del draft.sources[field]


def _merge_rating(draft: Draft, record: LocationRecord, speaker: Speaker) -> None:
    overall = pick_overall(record.ratings)
    says = {"rating": overall.value if overall else None, "rating_on": overall.published_on if overall else None}
    _merge_field(draft, "rating", says, speaker)
