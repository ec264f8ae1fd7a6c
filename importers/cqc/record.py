"""Makes the record of one location of a row, whichever layout the row has."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.identity import id_by_name, unnamed
from app.domain.records import LocationRecord, OrganisationRecord, RatingRecord
from app.domain.vocabularies import SERVICE_BITS
from importers.cqc import ids, numbers
from importers.cqc.cells import RowReader, RowRejectedError
from importers.cqc.dates import read_day
from importers.cqc.layouts import Layout
from importers.cqc.lists import Masks, read_services, read_specialisms
from importers.cqc.phones import read_phone
from importers.cqc.places import region_name, town_of
from importers.cqc.ratings import read_rating
from importers.cqc.websites import read_website

PAGE = "https://www.cqc.org.uk/location/"
CARE_HOMES = SERVICE_BITS["nursing-home"] | SERVICE_BITS["residential-home"]
NEVER_SAID = Masks()


def read_location(reader: RowReader, layout: Layout) -> LocationRecord:
    """The row's record; `RowRejectedError` where the place cannot be told from others, or has no name."""
    column = layout.columns.get
    regulator_id = _location_id(reader, layout)
    address = _address(reader, layout)
    services, specialisms = _masks(reader, layout)
    latitude, longitude = _point(reader, layout)
    return LocationRecord(
        regulator_id=regulator_id,
        name=reader.must(layout.columns["name"], _name, code="name_missing", message="Give the name of the place."),
        organisation=_organisation(reader, layout),
        also_known_as=reader.text(column("also_known_as")),
        address=address,
        town=reader.text(column("town"), 120) or (town_of(address) if address and layout.town_in_address else None),
        county=reader.text(column("county"), 120),
        postcode=reader.read(column("postcode"), ids.read_postcode),
        region=reader.read(column("region"), region_name),
        local_authority=reader.text(column("local_authority"), 120),
        latitude=latitude,
        longitude=longitude,
        uprn=reader.read(column("uprn"), numbers.read_uprn),
        ods_code=reader.read(column("ods_code"), ids.read_ods_code),
        phone=reader.read(column("phone"), read_phone),
        website=reader.read(column("website"), read_website),
        beds=reader.read(column("beds"), numbers.read_beds),
        is_care_home=_is_care_home(reader, layout, services.services),
        is_dormant=reader.read(column("is_dormant"), read_flag),
        sector=reader.text(column("sector"), 60),
        inspection_category=reader.text(column("inspection_category"), 120),
        services=services.services or None,
        bands=specialisms.bands or None,
        activities=specialisms.activities or None,
        registered_on=reader.read(column("registered_on"), read_day),
        deregistered_on=reader.read(column("deregistered_on"), read_day),
        last_inspected_on=reader.read(column("last_inspected_on"), read_day),
        url=PAGE + regulator_id,
        dual_primary_id=reader.read(column("dual_primary_id"), ids.read_id),
        ratings=_ratings(reader, layout),
    )


def read_flag(text: str) -> bool | None:
    return {"Y": True, "YES": True, "TRUE": True, "N": False, "NO": False, "FALSE": False}.get(text.upper())


def _location_id(reader: RowReader, layout: Layout) -> str:
    column = layout.columns["regulator_id"]
    if reader.text(column) is None and reader.text(layout.columns.get("provider_id")):
        error = reader.row.cell(column).error(
            "row_is_provider", "This row is a provider, not a place: it has no location id. Nothing to do."
        )
        raise RowRejectedError(replace(error, is_expected=True))
    return reader.must(
        column, ids.read_id, code="location_id_missing", message="Give the location's id, such as 1-123456789."
    )


def _name(text: str) -> str:
    return text[:255].rstrip()


def _address(reader: RowReader, layout: Layout) -> str | None:
    parts = [text for column in layout.address if (text := reader.text(column, 250))]
    return ", ".join(", ".join(parts).replace(" ,", ",").rstrip(", ").split(",")).replace("  ", " ")[:500] or None


def _point(reader: RowReader, layout: Layout) -> tuple[float | None, float | None]:
    latitude = reader.read(layout.columns.get("latitude"), numbers.read_latitude)
    longitude = reader.read(layout.columns.get("longitude"), numbers.read_longitude)
    return (None, None) if latitude is None or longitude is None else (latitude, longitude)


def _masks(reader: RowReader, layout: Layout) -> tuple[Masks, Masks]:
    """Service types, and bands with activities: from "Y" columns or from lists."""
    if layout.services:
        flags = Masks(
            services=_flags(reader, layout.services),
            bands=_flags(reader, layout.bands),
            activities=_flags(reader, layout.activities),
        )
        return flags, flags
    services = reader.read(layout.columns.get("services_list"), read_services) or NEVER_SAID
    specialisms = reader.read(layout.columns.get("specialisms"), read_specialisms) or NEVER_SAID
    _report(reader, layout, services, "services_list", "service_unknown")
    _report(reader, layout, specialisms, "specialisms", "specialism_unknown")
    return services, specialisms


def _flags(reader: RowReader, columns: Mapping[str, int]) -> int:
    get = reader.row.get
    return sum(bit for column, bit in columns.items() if get(column) in {"Y", "y"})


def _report(reader: RowReader, layout: Layout, masks: Masks, field: str, code: str) -> None:
    if not masks.is_complete:
        message = "One of the values is on no list of CQC's that we know; the others were kept. Add it to the lists."
        reader.issues.append(reader.row.cell(layout.columns[field]).error(code, message, rejects=False))


def _is_care_home(reader: RowReader, layout: Layout, services: int) -> bool | None:
    if "is_care_home" in layout.columns:
        return reader.read(layout.columns["is_care_home"], read_flag)
    return bool(services & CARE_HOMES) if services else None


def _organisation(reader: RowReader, layout: Layout) -> OrganisationRecord:
    column = layout.columns.get
    regulator_id = reader.read(column("provider_id"), ids.read_id)
    name = reader.text(column("provider_name"))
    if not (regulator_id or name):
        error = reader.row.cell(layout.columns["provider_name"]).error(
            "provider_missing", "Give the provider that runs the place: its id, such as 1-101668980, and its name."
        )
        raise RowRejectedError(error)
    brand_id = reader.read(column("brand_id"), ids.read_brand_id)
    return OrganisationRecord(
        regulator_id=regulator_id or id_by_name(name or ""),
        name=name or unnamed(regulator_id or ""),
        ownership=reader.text(column("provider_ownership"), 40),
        companies_house_number=reader.read(column("provider_company"), ids.read_company_number),
        charity_number=reader.read(column("provider_charity"), ids.read_charity_number),
        registered_on=reader.read(column("provider_registered_on"), read_day),
        brand_id=brand_id,
        brand_name=reader.text(column("brand_name")) if brand_id else None,
    )


def _ratings(reader: RowReader, layout: Layout) -> tuple[RatingRecord, ...]:
    """The date beside the overall rating is taken for all: no layout dates the key questions one by one."""
    column = layout.columns.get
    asked = {"Overall": column("rating"), **layout.key_questions}
    found = {question: value for question, name in asked.items() if (value := reader.read(name, read_rating))}
    if not found:
        return ()
    published_on = reader.read(column("rating_on"), read_day)
    inherited = reader.read(column("rating_inherited"), read_flag)
    return tuple(
        RatingRecord(question, value, published_on, is_inherited=inherited) for question, value in found.items()
    )
