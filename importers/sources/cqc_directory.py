"""The care directory of the Care Quality Commission: a CSV file, weekly, and the exports that share its words."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import ClassVar

from importers import readers
from importers.contract import Edition, Fetched, SourceError
from importers.cqc.dates import day_in_name
from importers.cqc.directory_layouts import DIRECTORY_2016, DIRECTORY_LAYOUTS
from importers.cqc.recognise import Recognised, recognise
from importers.cqc.rows import locations, newest_day_of
from importers.download import get_page
from importers.links import newest_link
from importers.readers import RawRow, Table


class CqcDirectory:
    slug: ClassVar[str] = "cqc_directory"
    title: ClassVar[str] = "CQC care directory"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
    kind: ClassVar[str] = "places"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")
    #: what the link to the file ends with; the rest of it changes every week
    link: ClassVar[str] = r"CQC_directory\.(?:csv|zip)$"

    def locate(self) -> str:
        return newest_link(get_page(self.homepage), self.link, base=self.homepage)

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Whole is only the file as CQC publishes it, with the line that says when it was produced: exports
        and lists of one area hold a part of the register, whatever their header."""
        if fetched is None:
            raise SourceError("file_needed", "Name the file with --file, or its address with --url.")
        found = _recognise(readers.rows(fetched.path))
        layout = found.layout
        day = found.stated_on or as_of or day_in_name(fetched.name)
        return Edition(
            layout=layout.slug,
            rows=locations(found.table, layout),
            as_of=day or newest_day_of(fetched.path, None, layout, found.header_row),
            is_whole=found.stated_on is not None,
            unknown_columns=found.table.columns.unknown(layout.known()),
        )


def _recognise(rows: Iterator[RawRow]) -> Recognised:
    first = next(rows, None)
    if first is None:
        raise SourceError("file_empty", "The file has no rows. Download it again.")
    again = chain([first], rows)
    if _is_headerless(first.values):
        return Recognised(DIRECTORY_2016, Table(again, header=DIRECTORY_2016.header), 0, None)
    return recognise(again, DIRECTORY_LAYOUTS)


def _is_headerless(values: list[str]) -> bool:
    """The file of early 2016 begins with a place: its page's address in column 13, its id in column 14."""
    return len(values) == len(DIRECTORY_2016.header) and values[12].startswith("http") and values[13] in values[12]
