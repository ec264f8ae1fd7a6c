"""Home pages of councils, and old deep links to their pages about care: two files of GOV.UK's."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

from app.domain.contacts import CouncilLinkRecord, HomePageRecord, Purpose
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.cqc.cells import CellError
from importers.cqc.dates import day_in_name
from importers.cqc.websites import read_website
from importers.readers import csv
from importers.readers.table import Row, Table

#: GOV.UK's names of services -> what the pages are for; it lists none about carers, safeguarding or what care costs
SERVICES = {
    "care-needs-assessment": Purpose.NEEDS_ASSESSMENT,
    "disabled-people-home-adaptations-and-aids": Purpose.EQUIPMENT,
}
#: the list of links bears no day; it was published once, in that year
LINKS_LISTED_ON = date(2017, 1, 1)
HOME_PAGES = ("gss", "slug", "homepage_url", "name")
LINKS = ("la", "lgsl", "link")

Rows = Iterator[tuple[int, CouncilLinkRecord | HomePageRecord] | RowError]


class CouncilLinks:
    slug: ClassVar[str] = "council_links"
    title: ClassVar[str] = "Pages of councils' websites"
    publisher: ClassVar[str] = "Government Digital Service"
    licence: ClassVar[str] = "MIT"
    homepage: ClassVar[str] = "https://github.com/alphagov/local-links-manager"
    kind: ClassVar[str] = "council_links"
    needs: ClassVar[tuple[str, ...]] = ("councils",)

    def locate(self) -> str | Path | None:
        return None

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Neither file says of which day it is. Only the list of links is whole: home pages are no list of links."""
        if fetched is None:
            raise SourceError("file_needed", f"Download a file from {self.homepage} and name it with --file.")
        day = as_of or day_in_name(fetched.name)
        try:
            table = Table(csv.rows(fetched.path), must_have=HOME_PAGES)
        except SourceError as error:
            if error.code != "layout_unknown":
                raise
            links = Table(csv.rows(fetched.path), must_have=LINKS)
            return Edition("govuk_links_2017", _links(links, day or LINKS_LISTED_ON), as_of=day)
        return Edition("govuk_home_pages_2025", _home_pages(table), as_of=day, is_whole=False)


def _home_pages(table: Iterable[Row]) -> Rows:
    for row in table:
        url = _address(row, "homepage_url")
        if isinstance(url, RowError):
            yield url
        else:
            yield row.number, HomePageRecord(row["gss"] or row["name"], url)


def _links(table: Iterable[Row], listed_on: date) -> Rows:
    """The rows have two cells more than the header, which nothing here needs."""
    for row in table:
        purpose = SERVICES.get(row["lgsl"])
        if purpose is None:
            message = "The link is about another service of councils: nothing to do."
            yield RowError(row.number, "lgsl", "link_not_of_care", message, is_expected=True)
            continue
        url = _address(row, "link")
        if isinstance(url, RowError):
            yield url
        else:
            yield row.number, CouncilLinkRecord(row["la"].replace("-", " "), purpose, url, listed_on)


def _address(row: Row, column: str) -> str | RowError:
    """As given, http or https."""
    try:
        address = read_website(row[column])
    except CellError:
        address = None
    if address is None:
        return row.cell(column).error("link_unusable", "The address is none that one can link to.")
    return address
