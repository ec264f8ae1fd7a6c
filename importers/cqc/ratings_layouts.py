"""What "latest ratings" calls its columns, year by year: a row for each place, service group and key question."""

from collections.abc import Mapping

from importers.cqc.layouts import Layout

_COLUMNS = {
    "regulator_id": "Location ID",
    "service_group": "Service / Population Group",
    "value": "Latest Rating",
    "published_on": "Publication Date",
    "report_url": "URL",
}
#: what "active locations" says better, and what is of no use here
_REST = (
    "Location Name",
    "Care Home?",
    "Location Type",
    "Location Primary Inspection Category",
    "Location Street Address",
    "Location Address Line 2",
    "Location City",
    "Location Post Code",
    "Location Local Authority",
    "Location Region",
    "Location ONSPD CCG Code",
    "Location ONSPD CCG",
    "Location Commissioning CCG Code",
    "Location Commissioning CCG Name",
    "Report Type",
    "Provider ID",
    "Provider Name",
    "Brand ID",
    "Brand Name",
)


def _ratings(slug: str, columns: Mapping[str, str], rest: tuple[str, ...] = ()) -> Layout:
    asked = {**_COLUMNS, **columns}
    signature = tuple(asked[name] for name in ("regulator_id", "service_group", "question", "value", "published_on"))
    return Layout(
        slug=slug,
        columns=asked,
        signature=signature,
        address=(),
        ignored=(*_REST, *rest),
        dated_by=(asked["published_on"],),
    )


RATINGS_2017 = _ratings("ratings_2017", {"question": "Key Question"})
RATINGS_2021 = _ratings(
    "ratings_2021",
    {"question": "Domain", "is_inherited": "Inherited Rating (Y/N)"},
    ("Location ODS Code", "Location NHS Region"),
)
RATINGS_LAYOUTS = (RATINGS_2021, RATINGS_2017)
