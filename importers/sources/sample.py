"""A made-up register, so that the site can be tried without a network. Not a source: it makes its own file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from app.config import get_settings
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.disk import keep, new_file
from importers.sample.header import HEADER
from importers.sample.ods import write_ods
from importers.sample.register import as_cells, make_register
from importers.sample.sites import draw_sites
from importers.sources.cqc_locations import open_workbook

PLACES = 1_500
SEED = 2026
AS_OF = date(2026, 10, 1)
#: counts up when the generator makes something else of the same seed
VERSION = 1
README = (
    ["Care directory with filters: SAMPLE"],
    ["Every place, provider and rating in this file is made up. The postcodes are real."],
    [f"Source: CQC database as at {AS_OF:%d %B %Y}"],
)


class Sample:
    slug: ClassVar[str] = "sample"
    title: ClassVar[str] = "Sample: made-up places at real postcodes"
    publisher: ClassVar[str] = "This project"
    licence: ClassVar[str] = "CC0 1.0"
    homepage: ClassVar[str] = "https://creativecommons.org/publicdomain/zero/1.0/"
    kind: ClassVar[str] = "places"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")

    def locate(self) -> Path:
        """Made once; the next run finds the same file, with the same checksum."""
        path = get_settings().raw_dir / self.slug / f"HSCA_Active_Locations_sample_{VERSION}.ods"
        return path if path.exists() else make_file(path)

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Read as CQC's own file would be. The addresses of its pages at CQC are left out: they lead nowhere."""
        if fetched is None:
            raise SourceError("file_needed", "The sample makes its own file; name none.")
        edition = open_workbook(fetched.path, fetched.name, as_of)
        return replace(edition, rows=_without_pages(edition.rows), is_sample=True, expected_rows=PLACES)


def make_file(path: Path, *, places: int = PLACES, seed: int = SEED) -> Path:
    random = Random(seed)  # noqa: S311 - nothing here is secret
    rows, duals = make_register(random, draw_sites(random, places), AS_OF)
    sheets = {
        "README": README,
        "HSCA_Active_Locations": [HEADER, *map(as_cells, rows)],
        "Dual_Registration_Locations": duals,
    }
    with new_file(path.parent) as stream:
        write_ods(stream, sheets)
        return keep(stream, path)


def _without_pages(rows: Iterator[tuple[int, Any] | RowError]) -> Iterator[tuple[int, Any] | RowError]:
    for row in rows:
        yield row if isinstance(row, RowError) else (row[0], replace(row[1], url=None))
