"""Responses made up for the trouble they hold, and what becomes of them."""

import json
from pathlib import Path
from typing import Any

from app.domain.records import LocationRecord
from importers.contract import Edition, Fetched, RowError
from importers.sources.cqc_api import CqcApi

PERSON = "Evelyn"

#: a whole response; a test puts over it what it is about, and None takes a field away
LOCATION: dict[str, Any] = {
    "locationId": "1-100000001",
    "providerId": "1-200000001",
    "organisationType": "Location",
    "type": "Social Care Org",
    "name": "Larkmead House",
    "registrationStatus": "Registered",
    "registrationDate": "2010-10-01",
    "dormancy": "N",
    "careHome": "Y",
    "numberOfBeds": 24,
    "postalAddressLine1": "1 Mill Lane",
    "postalAddressLine2": "Headingley",
    "postalAddressTownCity": "Leeds",
    "postalAddressCounty": "West Yorkshire",
    "region": "Yorkshire & Humberside",
    "postalCode": "LS6 1AA",
    "onspdLatitude": 53.82,
    "onspdLongitude": -1.57,
    "localAuthority": "Leeds",
    "mainPhoneNumber": "01134960123",
    "website": "www.example.org",
    "uprn": "072010203",
    "odsCode": "VL001",
    "lastInspection": {"date": "2023-01-10"},
    "inspectionCategories": [
        {"code": "S2", "name": "Community based adult social care services"},
        {"code": "S1", "primary": "true", "name": "Residential social care"},
    ],
    "gacServiceTypes": [{"name": "Residential homes", "description": "Care home service without nursing"}],
    "specialisms": [{"name": "Dementia"}, {"name": "Caring for adults over 65 yrs"}],
    "regulatedActivities": [
        {
            "code": "RA2",
            "name": "Accommodation for persons who require nursing or personal care",
            "contacts": [{"personTitle": "Mrs", "personGivenName": PERSON, "personFamilyName": PERSON}],
        }
    ],
    "relationships": [],
    "inspectionAreas": [],
}
PROVIDER: dict[str, Any] = {
    "providerId": "1-200000001",
    "locationIds": ["1-100000001"],
    "organisationType": "Provider",
    "ownershipType": "Organisation",
    "type": "Social Care Org",
    "name": "Larkmead Care Limited",
    "registrationStatus": "Registered",
    "registrationDate": "2010-09-30",
    "companiesHouseNumber": "3175855",
    "contacts": [{"personGivenName": PERSON, "personFamilyName": PERSON}],
    "relationships": [],
}


def location(id_: str = "1-100000001", **says: Any) -> dict[str, Any]:
    merged = LOCATION | {"locationId": id_} | says
    return {field: value for field, value in merged.items() if value is not None}


def provider(id_: str = "1-200000001", **says: Any) -> dict[str, Any]:
    return PROVIDER | {"providerId": id_} | says


def listing(*ids: str) -> dict[str, Any]:
    return {"total": len(ids), "totalPages": 1, "locations": [{"locationId": id_} for id_ in ids]}


def folder(path: Path, *found: dict[str, Any], **named: Any) -> Path:
    """Saves each response as our own fetching does, and `named` ones as they are called."""
    path.mkdir(parents=True, exist_ok=True)
    for one in found:
        kind, id_ = ("location", one["locationId"]) if "locationId" in one else ("provider", one["providerId"])
        save(path / f"{kind}_details" / f"{kind}_{id_}.json", one)
    for name, one in named.items():
        save(path / f"{name}.json", one)
    return path


def save(path: Path, said: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(said if isinstance(said, bytes) else json.dumps(said).encode())


def opened(path: Path, **options: Any) -> Edition:
    return CqcApi().open(Fetched(path, path.name, "0" * 64, 1), **options)


def read(path: Path, **options: Any) -> tuple[list[LocationRecord], list[RowError]]:
    rows = list(opened(path, **options).rows)
    errors = [row for row in rows if isinstance(row, RowError)]
    return [row[1] for row in rows if not isinstance(row, RowError)], errors


def record_of(tmp_path: Path, **says: Any) -> LocationRecord:
    records, _errors = read(folder(tmp_path / "saved", location(**says), provider()))
    (found,) = records
    return found
