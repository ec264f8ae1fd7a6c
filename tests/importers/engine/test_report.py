import pytest

from app.domain.runs import RunStatus
from app.provenance.models import ImportIssue, ImportRun, Source
from importers.report import describe_run, issue_lines, unread_line


@pytest.mark.parametrize(
    ("kind", "status", "said"),
    [
        ("places", RunStatus.SUCCEEDED, "withdrawn, their pages stay and say so."),
        ("postcodes", RunStatus.SUCCEEDED, "kept, and marked as no longer in use."),
        ("places", RunStatus.REFUSED, "nothing was done about that."),
    ],
)
def test_report_says_what_became_of_the_missing(kind: str, status: RunStatus, said: str) -> None:
    run = ImportRun(id=7, source=Source(slug="things", kind=kind), status=status, rows_withdrawn=3, rows_read=0)
    assert describe_run(run, (), 0).endswith(said)


def test_report_is_silent_where_nothing_ended() -> None:
    run = ImportRun(id=7, source=Source(slug="councils", kind="councils"), status=RunStatus.SUCCEEDED, rows_withdrawn=0)
    assert "held before" not in describe_run(run, (), 0)


def test_report_names_some_columns_that_nobody_knows_and_counts_the_others() -> None:
    line = unread_line([f"other {number}" + "x" * 500 for number in range(400)])
    assert line.endswith(" and 380 more.")
    assert len(line) < 1_500
    assert unread_line(["Ward"]) == "Columns that are not known and were not read: “Ward”."


def test_report_lists_what_it_is_given_and_counts_the_rest() -> None:
    issues = [ImportIssue(row=row, column="id", code="name_missing", message="Do.", rejected=True) for row in (2, 3)]
    lines = list(issue_lines(issues, 30))
    assert len(lines) == 4
    assert "28 more" in lines[-1]
    assert not any("more" in line for line in issue_lines(issues, 2))
