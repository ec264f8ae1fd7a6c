"""CQC's deactivated locations: a workbook, monthly. "Deactivated" often means a new owner and not a closed door."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from importers import readers
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.cqc.dates import day_in_name
from importers.cqc.deactivated_layouts import DEACTIVATED_2026
from importers.cqc.rows import locations, newest_day_of
from importers.cqc.workbook import data_sheet, stated_on
from importers.download import get_page
from importers.links import newest_link


class CqcDeactivated:
    slug: ClassVar[str] = "cqc_deactivated"
    title: ClassVar[str] = "CQC deactivated locations"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
    kind: ClassVar[str] = "places"
    #: it keeps what belongs to the history of a place that is held, and passes over the rest
    loader: ClassVar[str] = "ended_places"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")
    link: ClassVar[str] = r"deactivated[_ -]?locations[^/]*\.(?:ods|xlsx)$"

    def locate(self) -> str:
        return newest_link(get_page(self.homepage), self.link, base=self.homepage)

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Never whole: what it lacks is not withdrawn but registered, if anything."""
        if fetched is None:
            raise SourceError("file_needed", "Name the file with --file, or its address with --url.")
        names = readers.sheets(fetched.path)
        sheet, found = data_sheet(fetched.path, names, (DEACTIVATED_2026,), named="deactivated", others=())
        stated = stated_on(fetched.path, names, before=sheet) or found.stated_on
        day = stated or as_of or day_in_name(fetched.name)
        return Edition(
            layout=found.layout.slug,
            rows=_ended(locations(found.table, found.layout)),
            as_of=day or newest_day_of(fetched.path, sheet, found.layout, found.header_row),
            is_whole=False,
            unknown_columns=found.table.columns.unknown(found.layout.known()),
        )


def _ended(rows: Iterator[tuple[int, Any] | RowError]) -> Iterator[tuple[int, Any] | RowError]:
    """Without its last day a row would say that the registration is in force."""
    for row in rows:
        if isinstance(row, RowError) or row[1].deregistered_on:
            yield row
        else:
            column = DEACTIVATED_2026.columns["deregistered_on"]
            yield RowError(row[0], column, "end_missing", "Give the day on which the registration ended.")
