"""Makes the record of one location's response. Of `contacts` and whoever else is named nothing is read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.quality import LinkRecord
from app.domain.records import LocationRecord
from importers.contract import RowError
from importers.cqc import ids, numbers
from importers.cqc.api.fields import Fields, items, part, text_of
from importers.cqc.api.organisations import Organisations
from importers.cqc.api.ratings import read_ratings
from importers.cqc.cells import CellError, RowRejectedError
from importers.cqc.dates import read_day
from importers.cqc.lists import Masks, read_services, read_specialisms
from importers.cqc.phones import read_phone
from importers.cqc.places import region_name
from importers.cqc.record import PAGE, read_flag
from importers.cqc.websites import read_website

#: a value of a list that no reader of ours knows
VALUE_UNKNOWN = "One of the values is on no list of CQC's that we know; the others were kept. Add it to the lists."


def read_location(fields: Fields, organisations: Organisations, as_of: date | None) -> LocationRecord:
    """`RowRejectedError` where it cannot be told from others, has no name or nobody runs it."""
    regulator_id = _must(fields, "locationId", "location_id_missing", "The response names no location: fetch it again.")
    provider_id = _must(fields, "providerId", "provider_missing", "The response names no provider: fetch it again.")
    services, bands, activities = _masks(fields)
    latitude, longitude = _point(fields)
    ratings = read_ratings(fields, regulator_id)
    return LocationRecord(
        regulator_id=regulator_id,
        name=_name(fields),
        organisation=organisations.of(provider_id, fields.response),
        also_known_as=fields.text("alsoKnownAs"),
        address=_address(fields),
        town=fields.text("postalAddressTownCity", 120),
        county=fields.text("postalAddressCounty", 120),
        postcode=fields.read("postalCode", ids.read_postcode),
        region=fields.read("region", region_name),
        local_authority=fields.text("localAuthority", 120),
        latitude=latitude,
        longitude=longitude,
        uprn=fields.read("uprn", numbers.read_uprn),
        ods_code=fields.read("odsCode", ids.read_ods_code),
        phone=fields.read("mainPhoneNumber", read_phone),
        website=fields.read("website", read_website),
        beds=fields.read("numberOfBeds", numbers.read_beds),
        is_care_home=fields.read("careHome", read_flag),
        is_dormant=fields.read("dormancy", read_flag),
        sector=fields.text("type", 60),
        inspection_category=_category(fields),
        services=services.services or None,
        bands=bands.bands or None,
        activities=activities.activities or None,
        registered_on=fields.read("registrationDate", read_day),
        deregistered_on=_ended_on(fields, as_of),
        last_inspected_on=fields.read_in(part(fields.response, "lastInspection"), "date", read_day),
        url=PAGE + regulator_id,
        ratings=ratings.current,
        history=ratings.history,
        links=tuple(_links(fields, regulator_id)),
    )


def _point(fields: Fields) -> tuple[float | None, float | None]:
    """Both or neither."""
    latitude = fields.read("onspdLatitude", numbers.read_latitude)
    longitude = fields.read("onspdLongitude", numbers.read_longitude)
    return (None, None) if latitude is None or longitude is None else (latitude, longitude)


def _must(fields: Fields, field: str, code: str, message: str) -> str:
    text = fields.text(field)
    try:
        if text:
            return ids.read_id(text)
    except CellError as error:
        raise RowRejectedError(RowError(fields.row, field, error.code, error.message)) from error
    raise RowRejectedError(RowError(fields.row, field, code, message))


def _name(fields: Fields) -> str:
    name = fields.text("name")
    if name is None:
        raise RowRejectedError(RowError(fields.row, "name", "name_missing", "The response names no place."))
    return name


def _address(fields: Fields) -> str | None:
    lines = (fields.text("postalAddressLine1", 250), fields.text("postalAddressLine2", 250))
    return ", ".join(line.strip(", ") for line in lines if line)[:500] or None


def _category(fields: Fields) -> str | None:
    """The primary one of several."""
    found = [*items(fields.response, "inspectionCategories")]
    primary = [one for one in found if (text_of(one, "primary") or str(one.get("primary"))).casefold() == "true"]
    return next((name for one in (*primary, *found) if (name := text_of(one, "name", 120))), None)


def _masks(fields: Fields) -> tuple[Masks, Masks, Masks]:
    """Service types, user bands and regulated activities."""
    services = read_services(_joined(fields, "gacServiceTypes", "description", "name"))
    bands = read_specialisms(_joined(fields, "specialisms", "name") or _joined(fields, "specialism", "name"))
    activities = read_specialisms(_joined(fields, "regulatedActivities", "name"))
    for field, masks in (("gacServiceTypes", services), ("specialisms", bands), ("regulatedActivities", activities)):
        if not masks.is_complete:
            fields.tell(field, "value_unknown", VALUE_UNKNOWN)
    return services, bands, activities


def _joined(fields: Fields, field: str, *names: str) -> str:
    """As the files join their lists; the last bar tells that commas do not."""
    listed = items(fields.response, field)
    found = (next((text for name in names if (text := text_of(one, name))), None) for one in listed)
    return "".join(f"{text}|" for text in found if text)


def _ended_on(fields: Fields, as_of: date | None) -> date | None:
    if (fields.text("registrationStatus") or "").casefold() != "deregistered":
        return None
    day = fields.read("deregistrationDate", read_day)
    if day is None:
        message = "It is deregistered and the response does not say since when: the day of the edition was taken."
        fields.tell("deregistrationDate", "end_missing", message)
    return day or as_of


def _links(fields: Fields, regulator_id: str) -> list[LinkRecord]:
    """A predecessor came before this one, a successor after it."""
    found = []
    for one in items(fields.response, "relationships"):
        other, reason = fields.read_in(one, "relatedLocationId", ids.read_id), text_of(one, "reason", 60)
        kind = (text_of(one, "type") or "").casefold()
        if other and reason and kind.endswith("predecessor"):
            found.append(LinkRecord(other, regulator_id, reason))
        elif other and reason and kind.endswith("successor"):
            found.append(LinkRecord(regulator_id, other, reason))
    return sorted(set(found), key=lambda link: (link.predecessor_id, link.successor_id))


def days_in(response: Mapping[str, Any]) -> list[date]:
    """Days that the response speaks of: it is at least as young as the newest of them."""
    texts = [text_of(response, field) for field in ("registrationDate", "deregistrationDate")]
    texts.append(text_of(part(response, "lastInspection"), "date"))
    texts.append(text_of(part(response, "lastReport"), "publicationDate"))
    texts += [text_of(report, "reportDate") for report in items(response, "reports")]
    texts += [text_of(plan, "assessmentPlanPublishedDateTime") for plan in items(response, "assessment")]
    return [day for text in texts if text and (day := _day(text))]


def _day(text: str) -> date | None:
    try:
        return read_day(text)
    except CellError:
        return None
