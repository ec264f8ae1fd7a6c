import pytest

from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from importers.report import describe_run


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
