from importers.contract import RowError
from importers.reading import LONGEST_COLUMN, MOST_EXPECTED_KEPT, MOST_ISSUES_KEPT, Reading


def rejected(reading: Reading, row: int, code: str, *, is_expected: bool) -> None:
    reading.reject(RowError(row, "kind", code, "What to do.", is_expected=is_expected))


def test_rows_that_belong_elsewhere_do_not_hide_a_real_trouble() -> None:
    reading = Reading()
    for row in range(2, 5_000):
        rejected(reading, row, "none_of_ours" if row % 2 else "no_place_there", is_expected=True)
    rejected(reading, 5_000, "name_missing", is_expected=False)
    assert [issue.code for issue in reading.issues].count("none_of_ours") == MOST_EXPECTED_KEPT
    assert [issue.code for issue in reading.issues].count("no_place_there") == MOST_EXPECTED_KEPT
    assert reading.issues[-1].code == "name_missing"
    assert (reading.read, reading.rejected, reading.expected) == (4_999, 4_999, 4_998)


def test_of_real_troubles_all_are_kept_up_to_a_limit() -> None:
    reading = Reading()
    for row in range(2, MOST_ISSUES_KEPT + 500):
        rejected(reading, row, "name_missing", is_expected=False)
    assert len(reading.issues) == MOST_ISSUES_KEPT
    assert reading.rejected == MOST_ISSUES_KEPT + 498


def test_rows_that_somebody_wants_to_see_are_listed_one_by_one() -> None:
    reading = Reading()
    for row in range(2, 102):
        reading.reject(RowError(row, "Site Code", "site_unknown", "What to do.", is_expected=True, is_listed=True))
    assert [issue.row for issue in reading.issues] == list(range(2, 102))
    assert reading.expected == 100


def test_a_header_as_long_as_a_page_is_named_by_its_beginning() -> None:
    reading = Reading()
    reading.reject(RowError(2, "x" * 5000, "name_missing", "What to do."))
    assert reading.issues[0].column == "x" * LONGEST_COLUMN


def test_two_troubles_of_one_row_are_one_rejected_row() -> None:
    reading = Reading()
    rejected(reading, 2, "name_missing", is_expected=False)
    rejected(reading, 2, "date_malformed", is_expected=False)
    assert (reading.rejected, len(reading.issues)) == (1, 2)
