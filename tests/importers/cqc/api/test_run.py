"""The source through the engine: what a run stores and says."""

from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import responses
from pydantic import SecretStr
from rich.console import Console
from sqlalchemy import Engine, select

from app.config import Settings
from app.db import session_factory
from app.domain.runs import RunCounts, RunStatus
from app.provenance import queries
from app.providers.models import Place, Registration
from importers.contract import Part
from importers.cqc.api import client
from importers.cqc.api.client import BASE
from importers.order import Exit, Order, Outcome
from importers.runner import Engines, run_source
from importers.sources.cqc_api import CqcApi
from tests.importers.cqc.api.made_up import folder, listing, location, provider

A, B, C = "1-100000001", "1-100000002", "1-100000003"
Run = Callable[..., Outcome]


@pytest.fixture
def keyed(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    found = settings.model_copy(update={"cqc_api_key": SecretStr("ours")})
    monkeypatch.setattr("importers.sources.cqc_api.get_settings", lambda: found)
    monkeypatch.setattr(client, "PACE", 1e9)
    return found


@pytest.fixture
def run(keyed: Settings, engine: Engine) -> Run:
    def go(**order: Any) -> Outcome:
        work = Engines(keyed, engine, Console(file=StringIO()))
        return run_source(work, CqcApi(), Order("cqc_api", **order))

    return go


@pytest.fixture
def withdrawn(engine: Engine) -> Callable[[], dict[str, bool]]:
    """Whether each registration's place is."""

    def read() -> dict[str, bool]:
        with session_factory(engine)() as session:
            rows = session.execute(select(Registration.regulator_id, Place.withdrawn_on).join(Place))
            return {regulator_id: day is not None for regulator_id, day in rows}

    return read


@pytest.fixture
def web() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        yield mock


def register(web: responses.RequestsMock, *ids: str, broken: tuple[str, ...] = ()) -> None:
    web.reset()
    web.get(f"{BASE}/providers", json={"providers": [], "totalPages": 1})
    web.get(f"{BASE}/locations", json=listing(*ids))
    for id_ in ids:
        web.get(f"{BASE}/locations/{id_}", json=location(id_), status=404 if id_ in broken else 200)
    web.get(f"{BASE}/providers/1-200000001", json=provider())


def test_a_folder_is_loaded_and_its_counts_add_up(run: Run, tmp_path: Path, engine: Engine) -> None:
    saved = folder(tmp_path / "saved", location(A), location(B), provider(), locations=listing(A, B, C))
    outcome = run(file=saved)
    assert outcome.counts == RunCounts(read=3, new=2, rejected=1)
    assert (outcome.status, outcome.exit) == (RunStatus.SUCCEEDED, Exit.SOME_REJECTED)
    with session_factory(engine)() as session:
        (issue,) = queries.find_issues(session, outcome.run_id)
        assert (issue.code, issue.message.partition(":")[0]) == ("response_missing", C)


def test_however_many_responses_are_missing_the_rest_is_loaded(run: Run, tmp_path: Path) -> None:
    many = [f"1-20000{n:04}" for n in range(60)]
    outcome = run(file=folder(tmp_path / "saved", location(A), locations=listing(A, *many)))
    assert (outcome.status, outcome.counts.new, outcome.counts.rejected) == (RunStatus.SUCCEEDED, 1, 60)


def test_the_same_folder_again_is_nothing_to_do(run: Run, tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(A))
    run(file=saved)
    assert run(file=saved).status == RunStatus.UNCHANGED


def test_without_a_key_the_run_is_refused_and_says_why(
    run: Run, settings: Settings, monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    monkeypatch.setattr("importers.sources.cqc_api.get_settings", lambda: settings)
    outcome = run()
    with session_factory(engine)() as session:
        found = queries.get_run(session, outcome.run_id)
        assert (found.status, "CARE_CQC_API_KEY" in (found.message or "")) == ("refused", True)


def test_a_full_run_withdraws_what_the_register_lacks_but_not_what_it_names_in_vain(
    run: Run, web: responses.RequestsMock, withdrawn: Callable[[], dict[str, bool]]
) -> None:
    register(web, A, B, C)
    assert run().status == RunStatus.SUCCEEDED
    register(web, A, B, broken=(B,))
    outcome = run()
    assert (outcome.counts.unchanged, outcome.counts.rejected, outcome.counts.withdrawn) == (1, 1, 1)
    assert withdrawn() == {A: False, B: False, C: True}


def test_one_location_changes_only_itself(
    run: Run, web: responses.RequestsMock, withdrawn: Callable[[], dict[str, bool]]
) -> None:
    register(web, A, B)
    run()
    web.replace(responses.GET, f"{BASE}/locations/{A}", json=location(A, name="Larkmead Lodge"))
    outcome = run(part=Part(location=A))
    assert (outcome.counts.changed, outcome.counts.withdrawn) == (1, 0)
    assert withdrawn() == {A: False, B: False}
