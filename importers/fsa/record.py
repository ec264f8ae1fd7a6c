"""One business as a record, or why it is none of ours."""

from datetime import date

from app.domain import postcodes
from app.domain.quality import FoodHygieneRecord
from importers.contract import RowError
from importers.cqc.cells import squeeze
from importers.fsa.xml_stream import Details

#: the one kind of business that a care home can be, by its number and in words
CARING_ID, CARING = "5", "hospitals/childcare/caring premises"
#: the API writes this for "no day"
_NO_YEAR = "0001"


def is_caring(said: Details) -> bool:
    return said.get("businesstypeid") == CARING_ID or said.get("businesstype", "").casefold() == CARING


def read_business(number: int, said: Details) -> tuple[FoodHygieneRecord | None, list[RowError]]:
    """The record, where there is one, and what was wrong."""
    if not is_caring(said):
        message = "This business is no hospital, nursery or care home: nothing to do."
        return None, [RowError(number, "BusinessType", "not_caring", message, is_expected=True)]
    for column in ("FHRSID", "BusinessName", "RatingValue", "LocalAuthorityName"):
        if not squeeze(said.get(column.lower(), "")):
            return None, [
                RowError(number, column, "cell_empty", "This is empty. Ask the local authority to fill it in.")
            ]
    rated_on, faults = _rated_on(number, said)
    return _record(said, rated_on), faults


def _record(said: Details, rated_on: date | None) -> FoodHygieneRecord:
    code = postcodes.normalise(said.get("postcode", ""))
    lines = (squeeze(said.get(f"addressline{n}", "")) for n in range(1, 5))
    return FoodHygieneRecord(
        fhrs_id=said["fhrsid"][:20],
        business_name=squeeze(said["businessname"])[:255],
        business_type=squeeze(said.get("businesstype", "")),
        rating=squeeze(said["ratingvalue"])[:40],
        authority=squeeze(said["localauthorityname"])[:120],
        address=", ".join(line for line in lines if line) or None,
        postcode=postcodes.display(code) if code else None,
        rated_on=rated_on,
        latitude=_degrees(said.get("latitude", "")),
        longitude=_degrees(said.get("longitude", "")),
    )


def _rated_on(number: int, said: Details) -> tuple[date | None, list[RowError]]:
    text = said.get("ratingdate", "")
    if not text or text.startswith(_NO_YEAR):
        return None, []
    try:
        return date.fromisoformat(text[:10]), []
    except ValueError:
        message = "The day of the rating cannot be read; the rating is shown without it."
        return None, [RowError(number, "RatingDate", "date_unreadable", message, rejects=False)]


def _degrees(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
