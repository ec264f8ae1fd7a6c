"""HSCA active locations, "care directory with filters": a workbook of the Care Quality Commission, monthly."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import ClassVar

from importers import readers
from importers.contract import Edition, Fetched, SourceError
from importers.cqc.dates import day_in_name
from importers.cqc.hsca_layouts import HSCA_2024, HSCA_LAYOUTS
from importers.cqc.layouts import Layout
from importers.cqc.recognise import Recognised
from importers.cqc.rows import Pairs, locations, newest_day_of
from importers.cqc.workbook import data_sheet, stated_on
from importers.download import get_page
from importers.links import newest_link
from importers.readers import Table

#: words in the names of sheets
_SHEET, _DUAL = "locations", "dual"


class CqcLocations:
    slug: ClassVar[str] = "cqc_locations"
    title: ClassVar[str] = "CQC active locations (care directory with filters)"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
    kind: ClassVar[str] = "places"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")
    link: ClassVar[str] = r"HSCA[_ -]?Active[_ -]?Locations[^/]*\.(?:ods|xlsx)$"

    def locate(self) -> str:
        return newest_link(get_page(self.homepage), self.link, base=self.homepage)

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Whole is only a workbook that says the day of CQC's database; a sheet cut out of one may be a part."""
        if fetched is None:
            raise SourceError("file_needed", "Name the file with --file, or its address with --url.")
        return open_workbook(fetched.path, fetched.name, as_of)


def open_workbook(path: Path, name: str, as_of: date | None) -> Edition:
    names = readers.sheets(path)
    sheet, found = data_sheet(path, names, HSCA_LAYOUTS, named=_SHEET, others=(_DUAL,))
    stated = stated_on(path, names, before=sheet, others=(_DUAL,)) or found.stated_on
    layout = _of_2024(found)
    day = stated or as_of or day_in_name(name)
    dual = next((other for other in names if _DUAL in other.casefold()), None)
    return Edition(
        layout=layout.slug,
        rows=locations(found.table, layout, cache(lambda: _pairs(path, dual))),
        as_of=day or newest_day_of(path, sheet, layout, found.header_row),
        is_whole=stated is not None,
        unknown_columns=found.table.columns.unknown(layout.known()),
    )


def _of_2024(found: Recognised) -> Layout:
    """That of 2024 has the columns of 2021 under a title of six rows."""
    is_older = found.layout is not HSCA_LAYOUTS[0] and found.header_row > 1
    return HSCA_2024 if is_older else found.layout


def _pairs(path: Path, sheet: str | None) -> Pairs:
    """The sheet of dual registrations: linked id -> first id."""
    if sheet is None:
        return {}
    table = Table(readers.rows(path, sheet), must_have=("Primary ID", "Linked ID"))
    pairs: Pairs = {}
    for row in table:
        pairs[row["Linked ID"]] = pairs[row["Primary ID"]] = row["Primary ID"]
    return pairs
