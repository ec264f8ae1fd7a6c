"""Workbooks as they should not be: each is refused whole, with words that say what to do."""

from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from app.domain.quality import FftRecord
from importers.contract import SourceError
from tests.importers.fft.workbooks import HIDDEN, NEW, OF_NINETEEN, Row, opened, workbook

PLACES = {"site": 3, "trust": 1, "total": 5, "positive": 7, "negative": 8, "first": 9, "second": 10}


def with_cells(row: Row, **cells: object) -> Row:
    found = list(row)
    for name, value in cells.items():
        found[PLACES[name]] = value
    return found


def refusal(path: Path) -> SourceError:
    with pytest.raises(SourceError) as told:
        list(opened(path).rows)
    return told.value


def records(path: Path) -> list[FftRecord]:
    return [record for _row, record in opened(path).rows]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (with_cells(OF_NINETEEN, first=-10), "“Very Good” is no whole number"),
        (with_cells(OF_NINETEEN, first=10.5), "“Very Good” is no whole number"),
        (with_cells(OF_NINETEEN, total="99,999,999,999"), "“Total Responses” is no whole number"),
        (with_cells(OF_NINETEEN, negative=0.61), "“Percentage Negative” does not fit the six answers"),
        (with_cells(OF_NINETEEN, positive=-0.79), "“Percentage Positive” is no share"),
        (with_cells(OF_NINETEEN, total=8, first="*"), "“Total Responses” is less than the answers"),
        (with_cells(OF_NINETEEN, total="-"), "“Total Responses” has answers that are neither given nor hidden"),
        (with_cells(OF_NINETEEN, total=""), "A formula must have been worked out"),
        (with_cells(OF_NINETEEN, total="=SUM(J12:O12)"), "A formula must have been worked out"),
        (with_cells(OF_NINETEEN, trust="Mrs Joan Smith"), "“Trust Code” is no code of the NHS"),
    ],
)
def test_a_row_that_makes_no_sense_stops_the_file_and_is_named(tmp_path: Path, row: Row, said: str) -> None:
    error = refusal(workbook(tmp_path / "july.xlsx", HIDDEN, row))
    assert error.code == "counts_unreadable"
    assert error.message.startswith("Row 13: ")
    assert said in error.message
    assert "Nothing of the file is taken." in error.message


def test_numbers_as_text_are_numbers(tmp_path: Path) -> None:
    row = with_cells(OF_NINETEEN, total="1,019", first="1,010", positive="100%", negative="0%")
    (record,) = records(workbook(tmp_path / "july.xlsx", row))
    assert (record.responses, record.answers[0], record.positive) == (1019, 1010, 1.0)


def test_a_site_that_sent_no_numbers_is_not_a_hidden_one(tmp_path: Path) -> None:
    nothing: Row = (*OF_NINETEEN[:5], "No data", *("-" for _ in range(9)))
    (record,) = records(workbook(tmp_path / "july.xlsx", nothing))
    assert (record.responses, record.is_suppressed) == (None, False)


def test_a_workbook_of_four_hundred_columns_is_read_by_their_names(tmp_path: Path) -> None:
    row = (*OF_NINETEEN, *range(400))
    path = workbook(tmp_path / "july.xlsx", row, answers=[*NEW, *(f"Ward {number}" for number in range(400))])
    assert records(path)[0].responses == 19


@pytest.mark.parametrize("content", [b"Site Code,Total Responses\n1,19\n", b"\xff\xfeS\0i\0t\0e\0"])
def test_a_sheet_saved_by_itself_is_no_workbook(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sites.csv"
    path.write_bytes(content)
    error = refusal(path)
    assert error.code == "file_of_wrong_kind"
    assert "Load the workbook itself" in error.message


def test_a_workbook_that_unpacks_to_far_more_is_not_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "july.xlsx", OF_NINETEEN)
    with ZipFile(path, "a", ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet3.xml", b"<row/>" + b" " * (64 * 1024**2))
    assert refusal(path).code == "archive_too_large"


def test_a_workbook_of_which_half_arrived_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "july.xlsx", OF_NINETEEN)
    path.write_bytes(path.read_bytes()[:-500])
    assert refusal(path).code == "file_cut_short"


@pytest.mark.parametrize("more", [{"sheet": "Wards"}, {"answers": ("Good", "Bad")}, {"title": "Data of July 2025"}])
def test_each_refusal_says_what_to_look_for(tmp_path: Path, more: dict[str, Any]) -> None:
    message = refusal(workbook(tmp_path / "july.xlsx", OF_NINETEEN, **more)).message
    assert any(words in message for words in ("Look for", "Is it the right", "Look at it"))
