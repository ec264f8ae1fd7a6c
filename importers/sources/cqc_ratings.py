"""Latest ratings, "care directory with ratings": a workbook of the Care Quality Commission, monthly, in long format.

Its sheet of providers is not read: a provider's rating (of a hospital trust, say) is not of any one place.
"""

from datetime import date
from pathlib import Path
from typing import ClassVar

from importers import readers
from importers.contract import Edition, Fetched, SourceError
from importers.cqc.dates import day_in_name
from importers.cqc.judgements import judgements
from importers.cqc.ratings_layouts import RATINGS_LAYOUTS
from importers.cqc.recognise import Recognised
from importers.cqc.rows import newest_day_of
from importers.cqc.workbook import data_sheet, stated_on
from importers.download import get_page
from importers.links import newest_link

_SHEET, _OTHERS = "locations", ("provider",)


class CqcRatings:
    slug: ClassVar[str] = "cqc_ratings"
    title: ClassVar[str] = "CQC latest ratings (care directory with ratings)"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
    kind: ClassVar[str] = "ratings"
    needs: ClassVar[tuple[str, ...]] = ("cqc_locations",)
    link: ClassVar[str] = r"Latest[_ -]?ratings[^/]*\.(?:ods|xlsx)$"

    def locate(self) -> str:
        return newest_link(get_page(self.homepage), self.link, base=self.homepage)

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Whole is only a workbook that says the day of CQC's database; a sheet cut out of one may be a part."""
        if fetched is None:
            raise SourceError("file_needed", "Name the file with --file, or its address with --url.")
        names = readers.sheets(fetched.path)
        sheet, found = data_sheet(fetched.path, names, RATINGS_LAYOUTS, named=_SHEET, others=_OTHERS)
        stated = stated_on(fetched.path, names, before=sheet, others=_OTHERS) or found.stated_on
        day = stated or as_of or day_in_name(fetched.name)
        return Edition(
            layout=found.layout.slug,
            rows=judgements(found.table, found.layout),
            as_of=day or _newest(fetched.path, sheet, found),
            is_whole=stated is not None,
            unknown_columns=found.table.columns.unknown(found.layout.known()),
        )


def _newest(path: Path, sheet: str | None, found: Recognised) -> date | None:
    return newest_day_of(path, sheet, found.layout, found.header_row)
