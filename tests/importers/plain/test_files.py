"""Files as managers send them; each is named for the trouble it holds."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.formats import formats, template_csv
from app.domain.quality import DecisionRecord, FeeRecord, MarkRecord, MeasureRecord
from app.provenance.models import ImportIssue
from importers.contract import RowError, SourceError
from importers.plain.source import PlainSource
from importers.registry import get_source
from importers.report import issue_lines
from tests.importers.plain.files import errors, fetched, opened, records

APRIL = date(2026, 4, 1)
FEES = "fees"


def fee(id_: str, lowest: int, highest: int, **says: object) -> FeeRecord:
    return FeeRecord(id_, "residential", lowest, highest, APRIL, **says)  # type: ignore[arg-type]


def test_a_file_saved_by_excel_with_semicolons_is_read() -> None:
    name = "fees_semicolons_bom_crlf_2026-04-15.csv"
    assert records(FEES, name) == [fee("1-500000001", 105_000, 140_050, includes="Room; meals")]
    edition = opened(FEES, name)
    assert (edition.as_of, edition.is_whole, edition.layout) == (date(2026, 4, 15), False, "fees_1")


def test_excels_line_about_the_separator_is_no_header() -> None:
    assert records(FEES, "fees_saved_with_sep_line.csv") == [fee("1-500000001", 90_000, 90_000)]


def test_columns_stand_in_any_order_and_unknown_ones_are_named() -> None:
    name = "fees_other_order_unknown_columns.csv"
    assert records(FEES, name) == [fee("1-500000001", 90_000, 120_000)]
    assert opened(FEES, name).unknown_columns == ("Notes", "Colour")


def test_blank_lines_and_a_missing_line_end_do_no_harm() -> None:
    rows = [row for row in opened(FEES, "fees_blank_lines_no_line_end.csv").rows if isinstance(row, tuple)]
    assert [(number, record.regulator_id) for number, record in rows] == [(5, "1-500000001"), (7, "1-500000002")]


def test_tabs_are_as_good_as_commas() -> None:
    assert records(FEES, "fees_tabs.csv") == [fee("1-500000001", 105_000, 110_000)]


def test_amounts_are_read_with_pounds_and_commas_and_nothing_else() -> None:
    name = "fees_amounts_as_people_write_them.csv"
    assert records(FEES, name) == [fee("1-500000001", 105_000, 140_050), fee("1-500000002", 105_050, 140_000)]
    assert {(error.row, error.column, error.code) for error in errors(FEES, name)} == {
        (row, column, "amount_unreadable") for row in (4, 5) for column in ("lowest", "highest")
    }


def test_an_hourly_amount_in_a_weekly_kind_is_asked_about() -> None:
    found = errors(FEES, "fees_by_the_hour_in_a_weekly_kind.csv")
    assert [(error.column, error.code) for error in found] == [
        ("lowest", "amount_unlikely"),
        ("highest", "amount_unlikely"),
    ]
    assert "by the week" in found[0].message


def test_without_a_required_column_the_whole_file_is_refused_with_the_list() -> None:
    with pytest.raises(SourceError) as refused:
        opened(FEES, "fees_lacks_a_column.csv")
    assert refused.value.code == "columns_missing"
    for column in ("location id", "kind of fee", "lowest", "highest", "valid from"):
        assert f"“{column}”" in refused.value.message
    assert refused.value.message.endswith("Not found: “highest”.")


def test_all_that_is_wrong_with_a_row_is_told_at_once() -> None:
    found = errors(FEES, "fees_everything_wrong_in_one_row.csv")
    assert [(error.column, error.code) for error in found] == [
        ("location id", "id_unreadable"),
        ("kind of fee", "choice_unknown"),
        ("lowest", "amount_unreadable"),
        ("highest", "cell_empty"),
        ("valid from", "date_unreadable"),
        ("link", "link_unusable"),
    ]
    assert "Do you mean “residential”?" in found[1].message


def test_no_message_repeats_what_the_cell_holds() -> None:
    for error in errors(FEES, "fees_everything_wrong_in_one_row.csv"):
        assert not any(text in error.message for text in ("Oakfield", "residental", "lots", "31/02", "not a link"))


def test_a_stray_comma_is_found() -> None:
    assert [error.code for error in errors(FEES, "fees_commas_without_quotes.csv")] == ["row_misaligned"]


def test_days_are_read_in_both_forms() -> None:
    quarter = date(2026, 1, 1), date(2026, 3, 31)
    assert records("quality_measures", "measures_days_in_both_forms.csv") == [
        MeasureRecord("1-500000001", "falls", *quarter, 4.0, 2700.0),
        MeasureRecord("1-500000002", "falls", *quarter, 0.0, 1800.0),
    ]


def test_a_period_that_ends_before_it_begins_is_told_as_a_person_would() -> None:
    (error,) = errors("quality_measures", "measures_end_before_they_begin.csv")
    issue = ImportIssue(row=error.row, column=error.column, code=error.code, message=error.message, rejected=True)
    told = [*issue_lines([issue], 1)][1]
    assert told.strip() == (
        "row 7, column “to”: The day the period ends must not be before the day it begins. "
        "Write days as 31/03/2026. (row rejected) [order_wrong]"
    )


def test_american_days_are_not_guessed_at() -> None:
    found = errors("quality_measures", "measures_american_days.csv")
    assert [(error.column, error.code) for error in found] == [("from", "date_unreadable"), ("to", "date_unreadable")]


def test_a_period_that_is_not_over_is_sent_back() -> None:
    (error,) = errors("quality_measures", "measures_still_to_come_2026-04-15.csv")
    assert (error.column, error.code) == ("to", "date_to_come")


def test_counts_that_cannot_be_are_found() -> None:
    name = "measures_swapped_and_of_nothing.csv"
    assert [(error.row, error.code) for error in errors("quality_measures", name)] == [
        (2, "more_than_all"),
        (3, "out_of_nothing"),
        (4, "period_too_long"),
        (6, "number_unreadable"),
    ]
    assert [record.measure for record in records("quality_measures", name)] == ["staff-turnover"]


def test_old_windows_letters_are_read() -> None:
    (report,) = records("local_reports", "reports_windows_1252.csv")
    assert (report.title, report.url) == ("Café visit – Oakfield", "http://www.example.org/r")


def test_lines_within_a_cell_become_one() -> None:
    (report,) = records("local_reports", "reports_with_lines_in_a_cell.csv")
    assert (report.title, report.summary) == ("A visit to Oakfield", "First. Second.")


def test_outcomes_are_read_in_any_dress() -> None:
    name = "decisions_outcomes_in_any_dress.csv"
    found: list[DecisionRecord] = records("ombudsman_decisions", name)
    assert [(record.regulator_id, record.outcome) for record in found] == [
        ("1-500000001", "not_upheld"),
        ("1-200000001", "not_upheld"),
    ]
    (error,) = errors("ombudsman_decisions", name)
    assert error.message == "Write one of these: upheld, not upheld, closed."


def test_a_mark_is_known_by_its_name_too() -> None:
    name = "marks_by_name.csv"
    assert records("quality_marks", name) == [MarkRecord("1-500000001", "my-home-life", date(2024, 2, 1))]
    assert [error.code for error in errors("quality_marks", name)] == ["order_wrong"]


@pytest.mark.parametrize("slug", sorted(formats()))
def test_the_example_rows_can_be_read_and_are_not_taken_for_data(slug: str, tmp_path: Path) -> None:
    source, path = get_source(slug), tmp_path / f"{slug}.csv"
    path.write_text(template_csv(formats()[slug]), encoding="utf-8", newline="")
    rows = [*source.open(fetched(path)).rows]
    assert {row.code for row in rows if isinstance(row, RowError)} == {"example_row"}
    assert all(isinstance(row, RowError) and row.is_expected for row in rows)
    changed = template_csv(formats()[slug]).replace("1-123456789", "1-500000001").replace("E10000016", "E10000017")
    path.write_text(changed, encoding="utf-8", newline="")
    rows = [*source.open(fetched(path)).rows]
    assert len(rows) == len(formats()[slug].examples)
    assert [row for row in rows if isinstance(row, RowError)] == []


@pytest.mark.parametrize(
    ("name", "is_whole"),
    [
        ("fees_all_2026-04-15.csv", True),
        ("fees_2026-04-15.csv", False),
        ("fees_halls_2026-04-15.csv", False),
        ("fees of all our homes 2026-04-15.csv", False),
        ("our_fees_all_2026-04-15.csv", True),
    ],
)
def test_a_file_is_whole_if_its_name_says_so(name: str, is_whole: bool, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(template_csv(formats()[FEES]), encoding="utf-8", newline="")
    edition = get_source(FEES).open(fetched(path))
    assert (edition.is_whole, edition.as_of) == (is_whole, date(2026, 4, 15))


def test_a_source_of_ours_asks_for_its_file() -> None:
    source = get_source(FEES)
    assert isinstance(source, PlainSource)
    assert source.locate() is None
    with pytest.raises(SourceError, match="Name one with --file"):
        source.open(None)
