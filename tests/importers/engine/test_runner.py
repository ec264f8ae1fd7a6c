from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine

from app.db import session_factory
from app.domain.runs import RunCounts, RunStatus
from app.provenance import actions, queries
from importers.order import Exit, Outcome
from importers.runner import Engines
from tests.importers.engine.fake import ThingLoader, Things, many

Load = Callable[..., Outcome]
State = Callable[[], dict[str, tuple[object, ...]]]
Ask = Callable[..., Any]


#: another source of places
ABOUT = {"slug": "real", "title": "", "publisher": "", "licence": "", "homepage": "", "kind": "places"}


def _message(ask: Ask, outcome: Outcome) -> str:
    return str(ask(queries.get_run, outcome.run_id).message)


def test_every_row_read_is_counted_once(load: Load, ask: Ask, state: State) -> None:
    held = many(100)
    load(held)
    edition = held | {"T00001": "changed", "T00200": "new", "": "no code", "!x": "forbidden", "T00003": "?"}
    del edition["T00099"]
    outcome = load(edition, day="1 June 2026", accept_change="a test of many small changes")
    assert outcome.counts == RunCounts(read=102, new=1, changed=2, unchanged=97, merged=0, withdrawn=1, rejected=2)
    assert outcome.counts.add_up
    assert outcome.exit == Exit.SOME_REJECTED
    issues = ask(queries.find_issues, outcome.run_id)
    assert [(issue.row, issue.column, issue.code, issue.rejected) for issue in issues] == [
        (103, "code", "code_missing", True),
        (104, "code", "code_forbidden", True),
        (6, "says", "saying_unclear", False),
    ]
    assert state()["T00099"][2] == date(2026, 6, 1)


def test_the_same_file_again_changes_nothing(load: Load, state: State) -> None:
    load(many(30))
    before = state()
    again = load(many(30))
    assert (again.status, again.exit) == (RunStatus.UNCHANGED, Exit.DONE)
    assert state() == before


def test_a_corrected_reader_reads_the_same_file_again(load: Load, things: type[Things]) -> None:
    load(many(30))
    things.reader_version = 2
    assert load(many(30)).status == RunStatus.SUCCEEDED


def test_the_same_file_with_another_day_is_read_again(load: Load, ask: Ask) -> None:
    load(many(30))
    outcome = load(many(30), as_of=date(2026, 5, 2))
    assert outcome.status == RunStatus.SUCCEEDED
    assert ask(queries.get_run, outcome.run_id).data_as_of == date(2026, 5, 2)


def test_an_earlier_file_than_the_last_is_no_longer_the_same_file(load: Load) -> None:
    load(many(30))
    load(many(31), day="2 May 2026")
    assert load(many(30)).status == RunStatus.REFUSED


def test_dry_run_tells_all_and_writes_nothing(load: Load, state: State, ask: Ask) -> None:
    outcome = load(many(30), dry_run=True)
    assert (outcome.status, outcome.counts.new) == (RunStatus.SUCCEEDED, 30)
    assert state() == {}
    assert ask(queries.latest_success, "things") is None
    assert ask(queries.data_state).edition == "empty"


def test_dry_run_tells_what_a_guard_would_refuse(load: Load) -> None:
    load(many(100))
    assert load(many(50), day="1 June 2026", dry_run=True).status == RunStatus.REFUSED


@pytest.mark.parametrize(
    ("says", "day", "code"),
    [
        (many(50), "1 June 2026", "too_small"),
        (many(100), "1 April 2026", "older_than_held"),
        (many(200), "1 June 2026", "too_many_new"),
        (many(100, "other"), "1 June 2026", "too_many_changed"),
        ({f"X{index}": "hello" for index in range(100)}, "1 June 2026", "too_many_missing"),
        (many(100) | {"": "no code"} | {f"!{index}": "" for index in range(40)}, "1 June 2026", "too_many_rejected"),
        ({"": "no code"}, "1 June 2026", "nothing_in_it"),
        (many(101), "no day", "no_date"),
    ],
)
def test_file_that_cannot_be_right_is_refused_and_nothing_changes(
    load: Load, state: State, ask: Ask, says: dict[str, str], day: str, code: str
) -> None:
    load(many(100))
    before, edition = state(), ask(queries.data_state)
    outcome = load(says, day=day)
    assert (outcome.status, outcome.exit) == (RunStatus.REFUSED, Exit.NOT_DONE)
    assert f"[{code}]" in _message(ask, outcome)
    assert (state(), ask(queries.data_state)) == (before, edition)


def test_operator_can_accept_a_change_and_the_reason_is_kept(load: Load, ask: Ask) -> None:
    load(many(100))
    refused = load(many(50), day="1 June 2026")
    assert "--accept-change" in _message(ask, refused)
    accepted = load(many(50), day="1 June 2026", accept_change="CQC dropped dentists")
    assert accepted.status == RunStatus.SUCCEEDED
    assert "CQC dropped dentists" in _message(ask, accepted)
    assert "too_small" in _message(ask, accepted)


def test_no_reason_makes_a_sample_part_of_the_record(load: Load, ask: Ask) -> None:
    load(many(100))
    outcome = load(many(100, "made up"), name="sample.csv", day="1 June 2026", accept_change="go on")
    assert "[sample_into_real]" in _message(ask, outcome)


def test_site_knows_whether_it_shows_a_sample(load: Load, ask: Ask) -> None:
    load(many(30), name="sample.csv")
    assert ask(queries.data_state).is_sample
    load(many(5000), day="1 April 2026")
    assert not ask(queries.data_state).is_sample


def test_sample_that_gave_way_to_real_data_is_not_called_loaded(load: Load, engine: Engine) -> None:
    load(many(30), name="sample.csv")
    with session_factory(engine)() as session:
        real = actions.ensure_source(session, **ABOUT)
        run = actions.start_run(session, source_id=real.id, reader_version=1)
        actions.finish_run(session, run_id=run.id, status=RunStatus.SUCCEEDED, message="")
        session.commit()
    assert load(many(30), name="sample.csv").status == RunStatus.REFUSED


def test_part_of_the_country_withdraws_nothing_and_measures_nothing(load: Load, state: State) -> None:
    load(many(60), name="part-one.csv")
    outcome = load({f"X{index}": "hello" for index in range(500)}, name="part-two.csv", day="2 May 2026")
    assert (outcome.status, outcome.counts.withdrawn) == (RunStatus.SUCCEEDED, 0)
    assert len(state()) == 560


def test_a_fault_while_writing_leaves_the_old_state_and_says_so(
    load: Load, state: State, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(many(100))
    before, steps = state(), iter(range(1000))

    def stumble() -> None:
        if next(steps) == 60:
            raise ZeroDivisionError("Mrs Jane Doe")

    monkeypatch.setattr(ThingLoader, "interrupt", stumble)
    outcome = load(many(101, "hello"), day="1 June 2026")
    assert outcome.status == RunStatus.FAILED
    assert state() == before
    assert "ZeroDivisionError" in _message(ask, outcome)
    assert "Jane Doe" not in _message(ask, outcome)


def test_counts_that_do_not_add_up_are_a_failure(load: Load, monkeypatch: pytest.MonkeyPatch, state: State) -> None:
    monkeypatch.setattr(ThingLoader, "merged", 5, raising=False)
    honest = ThingLoader.compare

    def wrong(self: ThingLoader) -> object:
        comparison = honest(self)
        comparison.new += 1
        return comparison

    monkeypatch.setattr(ThingLoader, "compare", wrong)
    assert load(many(30)).status == RunStatus.FAILED
    assert state() == {}


def test_stopping_by_hand_is_stored(load: Load, ask: Ask, monkeypatch: pytest.MonkeyPatch, state: State) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ThingLoader, "interrupt", stop)
    with pytest.raises(KeyboardInterrupt):
        load(many(30))
    assert "[stopped]" in ask(queries.find_runs)[0].message
    assert state() == {}


def test_run_keeps_what_is_known_of_its_file(load: Load, ask: Ask, work: Engines) -> None:
    run = ask(queries.get_run, load(many(30)).run_id)
    assert (run.file_name, run.layout, run.data_as_of, run.is_whole) == (
        "things.csv",
        "things_1",
        date(2026, 5, 1),
        True,
    )
    kept = list((work.settings.raw_dir / "things").iterdir())
    assert [path.name for path in kept] == [f"{(run.file_sha256 or '')[:16]}-things.csv"]
    assert kept[0].stat().st_size == run.file_bytes


def test_refused_file_stays_where_it_can_be_looked_at(load: Load, work: Engines) -> None:
    load(many(100))
    load(many(50), day="1 June 2026")
    assert len(list((work.settings.raw_dir / "things").iterdir())) == 2
