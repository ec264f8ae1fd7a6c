"""CQC's workbooks: which sheet has the data, and what the sheet of notes says."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from importers import readers
from importers.contract import SourceError
from importers.cqc.dates import day_in_text
from importers.cqc.layouts import Layout
from importers.cqc.recognise import Recognised, recognise

#: words in the names of sheets that tell about the others
NOTES = ("readme", "read me", "contents", "notes")


def data_sheet(
    path: Path, names: Sequence[str], layouts: Sequence[Layout], *, named: str, others: Iterable[str]
) -> tuple[str | None, Recognised]:
    """The sheet with the data: by its name where it has the usual one, else the first that fits. `others`: words in
    the names of sheets that are something else. A file that is no workbook has one nameless sheet."""
    candidates: list[str | None] = [*_by_likelihood(names, named, tuple(others))] or [None]
    refusal: SourceError | None = None
    for name in candidates:
        try:
            return name, recognise(readers.rows(path, name), layouts)
        except SourceError as error:
            if error.code not in {"layout_unknown", "file_empty"}:
                raise
            refusal = refusal or error
    raise refusal or SourceError("file_empty", "The workbook has no sheet with data.")


def _by_likelihood(names: Sequence[str], named: str, others: tuple[str, ...]) -> list[str]:
    fitting = [name for name in names if not _has(name, (*NOTES, *others))]
    return sorted(fitting, key=lambda name: named not in name.casefold())


def _has(name: str, words: Iterable[str]) -> bool:
    return any(word in name.casefold() for word in words)


def stated_on(path: Path, names: Sequence[str], *, before: str | None, others: Iterable[str] = ()) -> date | None:
    """The day of CQC's database, from the sheet of notes ("CQC database as at 01 September 2026")."""
    notes = next((name for name in names if name != before and not _has(name, others)), None)
    if notes is None:
        return None
    texts = [text for row in readers.rows(path, notes) for text in row.values]
    texts.sort(key=lambda text: " as at " not in f" {text.casefold()} ")
    return next((day for text in texts if (day := day_in_text(text))), None)
