"""How many pages have each part, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.datahealth.coverage import Coverage, PartCount
from app.domain.parts import Part
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import lazy_gettext as later

NAMES: dict[Part, str] = {
    Part.NAME: later("Name"),
    Part.ADDRESS: later("Address"),
    Part.PHONE: later("Phone number"),
    Part.WEBSITE: later("Website"),
    Part.POINT: later("Where it is on a map"),
    Part.PICTURE: later("The towns around it"),
    Part.COUNCIL: later("Council for care"),
    Part.KIND: later("Kind of care"),
    Part.BANDS: later("Who the care is for"),
    Part.BEDS: later("Number of beds"),
    Part.ORGANISATION: later("Who runs it"),
    Part.BRAND: later("Brand"),
    Part.REGISTERED_ON: later("Registered since"),
    Part.LAST_INSPECTED_ON: later("Latest check by the regulator"),
    Part.RATING: later("Overall rating"),
    Part.SAFE: later("Rating for Safe"),
    Part.EFFECTIVE: later("Rating for Effective"),
    Part.CARING: later("Rating for Caring"),
    Part.RESPONSIVE: later("Rating for Responsive"),
    Part.WELL_LED: later("Rating for Well-led"),
    Part.AGEING: later("How ratings change over time"),
    Part.EARLIER: later("What it was registered as before"),
    Part.MEASURES: later("Falls, medicines and staff"),
    Part.MARKS: later("Standards and quality marks"),
    Part.DECISIONS: later("Decisions of the Ombudsman"),
    Part.LOCAL_REPORTS: later("Reports of local visits"),
    Part.FEES: later("Fees"),
    Part.FOOD_HYGIENE: later("Food hygiene"),
    Part.NHS_TEST: later("NHS Friends and Family Test"),
    Part.POOLED_FEEDBACK: later("Feedback that others collected"),
}


@dataclass(frozen=True, slots=True)
class PartRow:
    name: str
    held: str
    share: str


def part_rows(coverage: Coverage) -> tuple[PartRow, ...]:
    return tuple(_rows(coverage))


def _rows(coverage: Coverage) -> Iterator[PartRow]:
    for count in coverage.parts:
        yield PartRow(_name(count), words.number(count.held), per_cent(count.held, count.of))


def _name(count: PartCount) -> str:
    if count.part is Part.BEDS:
        homes = words.number(count.of)
        return _("Number of beds, of %(homes)s care homes", homes=homes)
    return str(NAMES[count.part])


def per_cent(held: int, of: int) -> str:
    """Never 0% where there is one, nor 100% where one lacks it."""
    if not of:
        return _("none")
    share = 100 * held / of
    if 0 < share < 1:
        return _("under 1%")
    if 99 < share < 100:
        return _("over 99%")
    return f"{share:.0f}%"
