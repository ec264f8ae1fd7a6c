"""Layouts and troubles of the monthly workbooks; the real templates where they are at hand."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.quality import FftQuestion, FftRecord
from importers.contract import SourceError
from tests.importers.fft.workbooks import ENGLAND, HIDDEN, NEW, NOBODY, OF_NINETEEN, OLD, Row, filled, opened, workbook
from tests.real_data import data, needs_data

JULY = date(2025, 7, 1)
OLD_TITLE = "Community Friends and Family Test (FFT) Data - July 2019"


def records(path: Path, name: str | None = None) -> list[FftRecord]:
    return [record for _row, record in opened(path, name).rows]  # type: ignore[misc]


def refused(path: Path, **more: Any) -> str:
    with pytest.raises(SourceError) as told:
        list(opened(path, **more).rows)
    return told.value.code


def changed(row: Row, **cells: object) -> Row:
    places = {"trust": 1, "site": 3, "total": 5, "positive": 7, "first": 9}
    found = list(row)
    for name, value in cells.items():
        found[places[name]] = value
    return found


def test_a_site_is_read_as_published(tmp_path: Path) -> None:
    path = workbook(tmp_path / "july.xlsx", ENGLAND, OF_NINETEEN)
    assert records(path) == [
        FftRecord(
            site_code="1-500000001",
            trust_code="RXX",
            trust="A Trust",
            setting="Community",
            month=JULY,
            question=FftQuestion.EXPERIENCE,
            responses=19,
            eligible=40,
            answers=(10, 5, 1, 1, 1, 1),
            positive=0.79,
            negative=0.11,
            is_suppressed=False,
        )
    ]


def test_an_edition_is_as_old_as_the_last_day_of_its_month(tmp_path: Path) -> None:
    edition = opened(workbook(tmp_path / "july.xlsx", OF_NINETEEN))
    assert (edition.as_of, edition.layout, edition.is_whole) == (date(2025, 7, 31), "fft_experience", False)


def test_what_the_publisher_hides_stays_hidden(tmp_path: Path) -> None:
    (record,) = records(workbook(tmp_path / "july.xlsx", HIDDEN))
    assert record.is_suppressed
    assert (record.responses, record.answers, record.positive) == (None, (None,) * 6, None)


def test_nobody_is_a_number_and_nothing_is_hidden(tmp_path: Path) -> None:
    (record,) = records(workbook(tmp_path / "july.xlsx", NOBODY))
    assert (record.responses, record.answers, record.positive, record.is_suppressed) == (0, (0,) * 6, None, False)


def test_the_older_wording_is_another_question(tmp_path: Path) -> None:
    path = workbook(tmp_path / "old.xlsx", OF_NINETEEN, title=OLD_TITLE, answers=OLD, positive="Percentage Recommended")
    (record,) = records(path)
    assert (record.question, record.positive, record.month) == (FftQuestion.RECOMMEND, 0.79, date(2019, 7, 1))
    assert opened(path).layout == "fft_recommend"


@pytest.mark.parametrize(("answers", "title"), [(OLD, "GP Friends and Family Test - July 2025"), (NEW, OLD_TITLE)])
def test_a_wording_that_was_not_in_use_that_month_stops_the_file(
    tmp_path: Path, answers: tuple[str, ...], title: str
) -> None:
    assert refused(workbook(tmp_path / "odd.xlsx", OF_NINETEEN, answers=answers, title=title)) == "wording_unexpected"


def test_two_wordings_side_by_side_stop_the_file(tmp_path: Path) -> None:
    path = workbook(tmp_path / "both.xlsx", OF_NINETEEN, answers=(*NEW, *OLD[:5]))
    assert refused(path) == "wording_unexpected"


@pytest.mark.parametrize("answers", [(*NEW[:5], "Dont Know"), [f"{n} {text}" for n, text in enumerate(NEW, 1)]])
def test_answers_are_known_in_the_spellings_of_the_publisher(tmp_path: Path, answers: list[str]) -> None:
    assert len(records(workbook(tmp_path / "july.xlsx", OF_NINETEEN, answers=answers))) == 1


@pytest.mark.parametrize(
    "row",
    [
        changed(OF_NINETEEN, total=20),
        changed(OF_NINETEEN, positive=0.93),
        changed(OF_NINETEEN, first="ten"),
        changed(OF_NINETEEN, first=""),
        changed(OF_NINETEEN, site="see below"),
        changed(OF_NINETEEN, site=""),
        OF_NINETEEN,
    ],
    ids=["sum", "share", "word", "gap", "code", "no code", "twice"],
)
def test_one_row_that_does_not_fit_stops_the_whole_file(tmp_path: Path, row: Row) -> None:
    assert refused(workbook(tmp_path / "july.xlsx", OF_NINETEEN, HIDDEN, row)) == "counts_unreadable"


def test_a_site_of_two_trusts_has_a_row_of_each(tmp_path: Path) -> None:
    path = workbook(tmp_path / "july.xlsx", OF_NINETEEN, changed(OF_NINETEEN, trust="RYY"))
    assert [record.trust_code for record in records(path)] == ["RXX", "RYY"]


def test_per_cents_and_shares_mean_the_same(tmp_path: Path) -> None:
    path = workbook(tmp_path / "july.xlsx", changed(OF_NINETEEN, positive="79%"))
    assert records(path)[0].positive == 0.79


def test_the_month_may_stand_in_the_name(tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", OF_NINETEEN, title="Inpatient Friends and Family Test (FFT) Data - ")
    assert records(path, "FFT-inpatient-data-July-2025.xlsm")[0].month == JULY
    assert refused(path, name="FFT-inpatient-data.xlsm") == "month_missing"


def test_a_workbook_of_trusts_alone_is_none_of_places(tmp_path: Path) -> None:
    assert refused(workbook(tmp_path / "july.xlsx", OF_NINETEEN, sheet="PTS Org")) == "sites_missing"


def test_a_workbook_that_does_not_say_what_it_counts_is_not_taken(tmp_path: Path) -> None:
    assert refused(workbook(tmp_path / "july.xlsx", OF_NINETEEN, title="Data - July 2025")) == "title_missing"


@needs_data
@pytest.mark.parametrize(("kind", "setting"), [("AE", "A&E"), ("IP", "Inpatient")])
def test_a_real_template_is_read_once_it_is_filled_in(tmp_path: Path, kind: str, setting: str) -> None:
    real = data("fft-2026") / f"FFT_{kind}_template.xlsm"
    assert records(real) == []
    found = records(filled(real, tmp_path / "filled.xlsx", OF_NINETEEN, HIDDEN))
    assert {(each.setting, each.month) for each in found} == {(setting, JULY)}
    assert [each.responses for each in found] == [19, None]


@needs_data
@pytest.mark.parametrize("name", ["FFT_Amb_template.xlsm", "2025-06-13/Monthly Rolling Totals.xlsx"])
def test_real_workbooks_without_sites_are_refused(name: str) -> None:
    assert refused(data("fft-2026") / name) == "sites_missing"
