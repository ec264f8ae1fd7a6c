"""Finds the sheet of sites in a workbook, and joins its header, which stands in two rows: "Breakdown of Responses" is
spread over the six answers below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.domain.quality import FftQuestion
from importers import readers
from importers.contract import SourceError
from importers.readers import RawRow, Table
from importers.readers.table import HEADER_WITHIN, fold

SHEETS = ("sites", "site", "site level")
SITE, TRUST, TRUST_NAME, TOTAL, ELIGIBLE = "Site Code", "Trust Code", "Trust Name", "Total Responses", "Total Eligible"
POSITIVE, NEGATIVE = "Percentage Positive", "Percentage Negative"
#: what older workbooks call the same thing
_ALIASES = {
    "Org Code": TRUST,
    "Organisation Code": TRUST,
    "Organisation Name": TRUST_NAME,
    "Provider Code": TRUST,
    "Provider Name": TRUST_NAME,
    "Percentage Recommended": POSITIVE,
    "Percentage Not Recommended": NEGATIVE,
}
#: the six answers to each question, in the order in which they are asked. The two are never mixed: until March 2020
#: people were asked whether they would recommend the service
ANSWERS = {
    FftQuestion.EXPERIENCE: ("Very Good", "Good", "Neither Good nor Poor", "Poor", "Very Poor", "Don't Know"),
    FftQuestion.RECOMMEND: (
        "Extremely Likely",
        "Likely",
        "Neither Likely nor Unlikely",
        "Unlikely",
        "Extremely Unlikely",
        "Don't Know",
    ),
}
_NUMBERED = re.compile(r"^[1-6]\s+(?=\D)")


@dataclass(frozen=True, slots=True)
class Sites:
    table: Table
    question: FftQuestion

    @property
    def answers(self) -> tuple[str, ...]:
        return ANSWERS[self.question]


def open_sites(path: Path) -> Sites:
    table = _table(path)
    for question, answers in ANSWERS.items():
        if not table.columns.missing((*answers, TOTAL)):
            others = set(ANSWERS[_other(question)]) - set(answers)
            if len(table.columns.missing(others)) < len(others):
                message = "The answers of two questions stand side by side. Ask its publisher for another one."
                raise SourceError("wording_unexpected", message)
            return Sites(table, question)
    message = f"The sheet of sites lacks “{TOTAL}” or some of the six answers. Is it the right workbook?"
    raise SourceError("layout_unknown", message)


def _other(question: FftQuestion) -> FftQuestion:
    return next(each for each in FftQuestion if each is not question)


def _table(path: Path) -> Table:
    if readers.kind_of(path) not in {readers.Kind.XLSX, readers.Kind.ODS}:
        raise SourceError("file_of_wrong_kind", "Load the workbook itself (.xlsx, .xlsm or .ods), not a part of it.")
    names = readers.sheets(path)
    sheet = next((name for name in names if fold(name) in SHEETS), None)
    if sheet is None:
        raise SourceError(
            "sites_missing",
            "The workbook has no sheet “Sites”: it counts whole trusts, which are no places. Look for one that has it.",
        )
    rows = readers.rows(path, sheet)
    return Table(rows, header=_header(rows), aliases=_ALIASES)


def _header(rows: Iterator[RawRow]) -> list[str]:
    """Reads on to the row below the one that names the sites, and no further."""
    for row in islice(rows, HEADER_WITHIN):
        if fold(SITE) in map(fold, row.values):
            below = next(rows, RawRow(0, []))
            return [_plain(text) for text in _joined(row.values, below.values)]
    message = f"No row in the first {HEADER_WITHIN} of the sheet of sites has “{SITE}”. Is it the right one?"
    raise SourceError("layout_unknown", message)


def _joined(upper: list[str], lower: list[str]) -> Iterator[str]:
    for place in range(max(len(upper), len(lower))):
        below = lower[place] if place < len(lower) else ""
        yield below.strip() or (upper[place] if place < len(upper) else "")


def _plain(text: str) -> str:
    """ "6 Dont Know", "Don’t Know" """
    said = _NUMBERED.sub("", text.strip()).replace("’", "'")
    return "Don't Know" if fold(said).replace("'", "") == "dont know" else said
