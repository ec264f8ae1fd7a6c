"""The sample's own file for each source that can be tried with made-up data: made once, the same on every machine."""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

from app.config import get_settings
from app.domain.formats import formats
from app.domain.records import LocationRecord
from importers.contract import Edition
from importers.disk import keep, new_file
from importers.sample.facts import (
    assessments,
    collected,
    contacts,
    ended,
    fees,
    found,
    kitchens,
    marks,
    measures,
    ratings,
)

#: counts up when a maker makes something else
VERSION = 2
DAY = "2026-10-01"

Rows = Callable[[], Iterable[Mapping[str, str]]]
#: source -> the rows of its own format
ROWS: Mapping[str, Rows] = {
    "quality_measures": measures.rows,
    "quality_marks": marks.rows,
    "local_reports": found.reports,
    "ombudsman_decisions": found.decisions,
    "fees": fees.rows,
    "council_contacts": contacts.rows,
    "council_assessments": assessments.rows,
    "feedback_feed": collected.rows,
}
#: source -> what its publisher calls the file, and the file itself
FILES: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "cqc_deactivated": (f"Deactivated_locations_{DAY}.ods", ended.make_ods),
    "cqc_ratings": (f"Latest_ratings_{DAY}.ods", ratings.make_ods),
    "rating_history": (
        f"rating_history_{DAY}.csv",
        lambda: _lines(("locationid", "reportdate", "overall"), ratings.history()),
    ),
    "food_hygiene": (f"FHRS_{DAY}.xml", kitchens.make_xml),
    "fft_monthly": (f"FFT_{DAY}.ods", collected.make_workbook),
}


def sample_file(slug: str) -> Path:
    """The file, made where it is not there yet."""
    name = FILES[slug][0] if slug in FILES else f"{slug}_all_{DAY}.csv"
    path = get_settings().raw_dir / slug / f"sample_{VERSION}_{name}"
    if path.exists():
        return path
    with new_file(path.parent) as stream:
        stream.write(FILES[slug][1]() if slug in FILES else _csv(slug, ROWS[slug]()))
        return keep(stream, path)


def as_sample(edition: Edition) -> Edition:
    """The site then says that it is made up; the addresses of its places at CQC lead nowhere and are left out."""
    return replace(edition, rows=map(_without_page, edition.rows), is_sample=True)


def _without_page(row: Any) -> Any:
    if isinstance(row, tuple) and isinstance(row[1], LocationRecord):
        return row[0], replace(row[1], url=None)
    return row


def _csv(slug: str, rows: Iterable[Mapping[str, str]]) -> bytes:
    text = StringIO()
    columns = [column.name for column in formats()[slug].columns]
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _lines(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()
