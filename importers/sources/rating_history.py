"""Every overall rating of places by the Care Quality Commission, one a row, with its day: for how ratings age.

CQC publishes no such file at a fixed address; researchers put it together from its reports. Any CSV file or workbook
with these three columns will do.
"""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from app.domain.quality import PastRatingRecord
from importers import readers
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.cqc.cells import RowReader, RowRejectedError
from importers.cqc.dates import read_day
from importers.cqc.ids import read_id
from importers.cqc.ratings import read_rating
from importers.cqc.recognise import newest_day
from importers.readers import Table

_ID, _DAY, _RATING = "locationid", "reportdate", "overall"
_ALIASES = {
    "Location ID": _ID,
    "Publication Date": _DAY,
    "Report publication date": _DAY,
    "Latest Rating": _RATING,
    "Overall rating": _RATING,
}
#: columns of the file of 2025 that are worked out from others
_REST = ("ownership", "location_start_2025", "location_end_2025", "good", "rating")


class RatingHistory:
    slug: ClassVar[str] = "rating_history"
    title: ClassVar[str] = "History of overall ratings"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
    kind: ClassVar[str] = "rating_history"
    needs: ClassVar[tuple[str, ...]] = ()

    def locate(self) -> None:
        return None

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Never whole: a history adds to what is known. It is as young as its newest rating."""
        if fetched is None:
            raise SourceError("file_needed", "Name the file with --file, or its address with --url.")
        return Edition(
            layout="rating_history_2025",
            rows=_rows(_table(fetched)),
            as_of=as_of or newest_day((row[_DAY],) for row in _table(fetched)),
            is_whole=False,
            unknown_columns=_table(fetched).columns.unknown((_ID, _DAY, _RATING, *_REST)),
        )


def _table(fetched: Fetched) -> Table:
    return Table(readers.rows(fetched.path), must_have=(_ID, _DAY, _RATING), aliases=_ALIASES)


def _rows(table: Table) -> Iterator[tuple[int, PastRatingRecord] | RowError]:
    for row in table:
        try:
            yield row.number, _read(RowReader(row))
        except RowRejectedError as rejected:
            yield rejected.error


def _read(reader: RowReader) -> PastRatingRecord:
    return PastRatingRecord(
        reader.must(_ID, read_id, code="location_id_missing", message="Give the location's id, such as 1-123456789."),
        reader.must(_DAY, read_day, code="date_missing", message="Give the day of the report, such as 16/11/2015."),
        reader.must(_RATING, read_rating, code="rating_missing", message="Give the overall rating, such as Good."),
    )
