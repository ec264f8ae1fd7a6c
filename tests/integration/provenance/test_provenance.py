from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.runs import Issue, RunCounts, RunStatus
from app.provenance import actions, queries
from app.provenance.actions import FileFacts
from app.provenance.models import ImportRun

AddRun = Callable[..., ImportRun]


@pytest.fixture
def add_run(any_session: Session) -> AddRun:
    """One finished run of a source, by default one that loaded places."""

    def add(
        slug: str = "cqc_locations",
        *,
        kind: str = "places",
        status: RunStatus = RunStatus.SUCCEEDED,
        dry_run: bool = False,
        issues: tuple[Issue, ...] = (),
        **facts: object,
    ) -> ImportRun:
        about = {"title": slug.upper(), "publisher": "P", "licence": "L", "homepage": "https://p.test"}
        source = actions.ensure_source(any_session, slug=slug, kind=kind, **about)
        run = actions.start_run(any_session, source_id=source.id, reader_version=1, dry_run=dry_run)
        actions.describe_run(any_session, run_id=run.id, file=FileFacts(**facts))  # type: ignore[arg-type]
        counts = RunCounts(read=3, new=2, rejected=1)
        actions.finish_run(any_session, run_id=run.id, status=status, message="", counts=counts, issues=issues)
        any_session.commit()
        any_session.expire_all()
        return run

    return add


def test_edition_changes_with_what_succeeded_and_only_then(any_session: Session, add_run: AddRun) -> None:
    assert queries.data_state(any_session) == queries.DataState("empty", is_sample=False)
    add_run()
    first = queries.data_state(any_session)
    for status in (RunStatus.REFUSED, RunStatus.FAILED, RunStatus.UNCHANGED, RunStatus.ABANDONED):
        add_run(status=status)
    add_run(dry_run=True)
    assert queries.data_state(any_session) == first
    add_run("councils", kind="councils")
    assert queries.data_state(any_session).edition != first.edition


def test_councils_loaded_after_a_sample_do_not_make_it_real(any_session: Session, add_run: AddRun) -> None:
    add_run("sample", is_sample=True)
    add_run("councils", kind="councils")
    assert queries.data_state(any_session).is_sample
    assert not queries.holds_real_places(any_session)
    add_run("cqc_locations")
    assert not queries.data_state(any_session).is_sample
    assert queries.holds_real_places(any_session)


def test_newest_edition_is_by_the_publishers_day_and_without_samples(any_session: Session, add_run: AddRun) -> None:
    add_run(as_of=date(2026, 9, 1))
    add_run(as_of=date(2026, 8, 1))
    add_run(as_of=date(2026, 12, 1), is_sample=True)
    add_run("cqc_directory", as_of=date(2026, 11, 1))
    assert queries.newest_edition_held(any_session, "cqc_locations") == date(2026, 9, 1)


def test_only_a_whole_edition_is_a_measure(any_session: Session, add_run: AddRun) -> None:
    add_run(is_whole=False)
    add_run("cqc_directory", is_whole=True)
    assert not queries.holds_whole_edition(any_session, "cqc_locations")
    assert queries.holds_whole_edition(any_session, "cqc_directory")


def test_page_about_the_data_names_each_source_with_what_is_held(any_session: Session, add_run: AddRun) -> None:
    add_run("sample", is_sample=True)
    held = add_run("cqc_locations")
    add_run("cqc_locations", status=RunStatus.FAILED)
    add_run("councils", kind="councils", status=RunStatus.REFUSED)
    found = [(one.source.slug, one.run and one.run.id) for one in queries.list_sources_with_latest_run(any_session)]
    assert found == [("councils", None), ("cqc_locations", held.id), ("sample", None)]


def test_runs_are_found_newest_first_and_by_source(any_session: Session, add_run: AddRun) -> None:
    first, other, last = add_run(), add_run("councils", kind="councils"), add_run()
    assert [run.id for run in queries.find_runs(any_session)] == [last.id, other.id, first.id]
    assert [run.id for run in queries.find_runs(any_session, slug="cqc_locations", limit=1)] == [last.id]


def test_rejected_rows_come_before_cells_left_out(any_session: Session, add_run: AddRun) -> None:
    issues = (Issue(2, "Phone", "phone_unusable", "…", rejected=False), Issue(9, "Name", "name_missing", "…"))
    run = add_run(issues=issues)
    assert [issue.row for issue in queries.find_issues(any_session, run.id)] == [9, 2]
    assert queries.count_issues(any_session, run.id) == 2
    assert (run.rows_read, run.rows_new, run.rows_rejected) == (3, 2, 1)


def test_source_is_made_once_and_kept_up_to_date(any_session: Session) -> None:
    about = {"slug": "x", "publisher": "P", "licence": "L", "homepage": "https://p.test", "kind": "places"}
    first = actions.ensure_source(any_session, title="Old", **about)
    assert actions.ensure_source(any_session, title="New", **about).id == first.id
    assert first.title == "New"


def test_run_that_is_not_there_is_said(any_session: Session) -> None:
    with pytest.raises(queries.RunNotFoundError):
        queries.get_run(any_session, 999)
