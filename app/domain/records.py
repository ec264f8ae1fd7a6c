"""What an importer reads from a source and hands to the record: plain, typed, cleaned, without people's names.

A source file makes these; `actions` of the areas and providers packages store them.
"""

from dataclasses import dataclass, fields
from datetime import date
from hashlib import blake2b
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from app.domain.quality import LinkRecord


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """One rating as published. `value` keeps the publisher's words, with CQC's capitals."""

    question: str
    value: str
    published_on: date | None
    service_group: str = "Overall"
    is_inherited: bool | None = None
    report_url: str | None = None
    framework: str | None = None


@dataclass(frozen=True, slots=True)
class OrganisationRecord:
    regulator_id: str
    name: str
    ownership: str | None = None
    companies_house_number: str | None = None
    charity_number: str | None = None
    registered_on: date | None = None
    brand_id: str | None = None
    brand_name: str | None = None


_NESTED = frozenset({"organisation", "ratings", "history", "links"})


@dataclass(frozen=True, slots=True)
class LocationRecord:
    """One registration as a regulator's file gives it.

    None means "this source does not say", never "no": such a field leaves what is held alone.
    `services`, `bands` and `activities` are bit masks over the lists of `app.domain.vocabularies`.
    """

    regulator_id: str
    name: str
    organisation: OrganisationRecord
    also_known_as: str | None = None
    address: str | None = None
    town: str | None = None
    county: str | None = None
    postcode: str | None = None
    region: str | None = None
    local_authority: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    uprn: str | None = None
    ods_code: str | None = None
    phone: str | None = None
    website: str | None = None
    beds: int | None = None
    is_care_home: bool | None = None
    is_dormant: bool | None = None
    sector: str | None = None
    inspection_category: str | None = None
    services: int | None = None
    bands: int | None = None
    activities: int | None = None
    registered_on: date | None = None
    #: the registration is over: the place stays listed only while another one of its own is in force
    deregistered_on: date | None = None
    last_inspected_on: date | None = None
    url: str | None = None
    #: the first id of a dual registration; equal to `regulator_id` on the first one's own row
    dual_primary_id: str | None = None
    ratings: tuple[RatingRecord, ...] = ()
    #: ratings that newer ones have replaced
    history: tuple[RatingRecord, ...] = ()
    #: what came before this registration and after it
    links: tuple[LinkRecord, ...] = ()

    def values(self) -> dict[str, Any]:
        """The fields that this source does give, by name, without the nested records."""
        return {
            f.name: value
            for f in fields(self)
            if f.name not in _NESTED and (value := getattr(self, f.name)) is not None
        }


@dataclass(frozen=True, slots=True)
class PostcodeBatch:
    """Many postcodes as columns of one length: 2.7 million objects would take minutes and gigabytes."""

    #: as `app.domain.postcodes.normalise` writes them, dtype "S7"
    codes: NDArray[np.bytes_]
    #: ONS codes, dtype "S9"; empty where the directory puts a postcode nowhere
    districts: NDArray[np.bytes_]
    #: WGS84; not a number where the directory has no grid reference
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]
    #: days ("datetime64[D]", not a time while in use), or None where the source does not say for any
    terminated_on: NDArray[np.datetime64] | None = None

    def __len__(self) -> int:
        return len(self.codes)


@dataclass(frozen=True, slots=True)
class AreaRecord:
    """One ONS code of a local authority, in force or replaced.

    `kind` is a `CouncilKind` for a council that is or was responsible for adult social care, with its short
    name, region and website; any other word, such as "district", for a code that only postcodes carry.
    `responsible_code` is the council in force that is responsible there: its own code for most councils.
    """

    code: str
    kind: str
    name: str
    nation: str
    responsible_code: str | None
    short_name: str | None = None
    region: str | None = None
    website: str | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class SettlementRecord:
    """`also_called` is another name that it is looked up by, as "Hull"; it is shown by its own."""

    source_ref: str
    name: str
    latitude: float
    longitude: float
    population: int = 0
    nation: str = "E"
    also_called: str | None = None


def fingerprint(record: Any) -> str:
    """Tells whether a record says the same as before, whichever layout it was read from. What is not said does not
    count, so that a field added to the records later changes no fingerprint."""
    said = {f.name: value for f in fields(record) if (value := getattr(record, f.name)) not in (None, ())}
    return blake2b(orjson.dumps(said), digest_size=16).hexdigest()
