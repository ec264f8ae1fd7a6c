"""What a workbook is about: its title says which services, and which month."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from app.domain.quality import FftQuestion
from importers import readers
from importers.contract import SourceError
from importers.cqc.cells import squeeze
from importers.readers.table import fold

NOTES = ("notes", "note", "cover", "contents")
TITLE_WITHIN = 12
_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTHS = {name: number for number, full in enumerate(_NAMES, 1) for name in (full.casefold(), full[:3].casefold())}
_MONTH = re.compile(rf"(?<![a-z])({'|'.join(sorted(_MONTHS, key=len, reverse=True))})[\s_-]*(20\d\d|\d\d)(?!\d)", re.I)
_SETTING = re.compile(r"^(.{2,60}?)\s+Friends and Family Test\b", re.IGNORECASE)
#: from here on people are asked how their experience was
NEW_QUESTION = date(2020, 4, 1)


@dataclass(frozen=True, slots=True)
class About:
    """`setting` as published: "Inpatient", "A&E"; `month`: its first day."""

    setting: str
    month: date


def read_title(path: Path, name: str, as_of: date | None) -> About:
    texts = list(_texts(path))
    setting = next((found.group(1) for text in texts if (found := _SETTING.search(text))), None)
    month = next(filter(None, map(_month, (*texts[:1], name))), as_of)
    if setting is None:
        message = "No note says which services it is about, as “Inpatient Friends and Family Test” does. Look at it."
        raise SourceError("title_missing", message)
    if month is None:
        raise SourceError("month_missing", "Neither title nor name says the month. Give its last day with --as-of.")
    return About(squeeze(setting), month.replace(day=1))


def _texts(path: Path) -> Iterator[str]:
    """The title first."""
    sheet = next((each for each in readers.sheets(path) if fold(each) in NOTES), None)
    for row in islice(readers.rows(path, sheet), TITLE_WITHIN):
        yield from (text for text in row.values if "friends and family test" in text.casefold())


def _month(text: str) -> date | None:
    found = _MONTH.search(text)
    if found is None:
        return None
    year = int(found.group(2))
    return date(year if year > 99 else 2000 + year, _MONTHS[found.group(1).casefold()], 1)


def check_wording(question: FftQuestion, month: date) -> None:
    """A file whose month and wording do not fit would put two questions into one series."""
    if (question is FftQuestion.EXPERIENCE) != (month >= NEW_QUESTION):
        raise SourceError(
            "wording_unexpected",
            "The question changed on 1 April 2020, and this month has the wording of the other one. Look at the file.",
        )
