"""Whatever happens to an import, the state before it stays whole, and the next command says what happened."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from app.config import ROOT, Settings
from app.domain.runs import RunStatus
from app.provenance import queries
from importers.desk import carry_out, tidy
from importers.indexing import is_behind
from importers.order import Exit, Order, Outcome
from importers.runner import Engines
from tests.importers.engine.fake import many, write_things

Load = Callable[..., Outcome]
State = Callable[[], dict[str, tuple[object, ...]]]
Ask = Callable[..., Any]

OLD, NEW = many(150), many(155, "something else")
#: each row of NEW read, then written, then the moment after the commit
STEPS = 2 * len(NEW) + 1
#: ten moments, other ones for each seed; the first and the last are where mistakes hide
_MOMENTS = sorted({0, STEPS - 1, *random.Random(20261122).sample(range(STEPS), 8)})


@pytest.fixture
def command(settings: Settings, things: object, tmp_path: Path) -> Callable[..., subprocess.Popen[str]]:
    """The operator's command in a process of its own."""

    def start(*arguments: str) -> subprocess.Popen[str]:
        environment = os.environ | {"CARE_VAR_DIR": str(settings.var_dir), "COLUMNS": "250"}
        words = [sys.executable, "-m", "tests.importers.engine.apart", *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(words, cwd=ROOT, env=environment, stdout=pipe, stderr=subprocess.STDOUT, text=True)

    return start


@pytest.fixture
def finish(command: Callable[..., subprocess.Popen[str]]) -> Callable[..., tuple[int, str]]:
    """Run it to its end: exit status and what it said."""

    def run(*arguments: str) -> tuple[int, str]:
        process = command(*arguments)
        said, _ = process.communicate(timeout=120)
        return process.returncode, said

    return run


@pytest.fixture
def edition(tmp_path: Path) -> str:
    return str(write_things(tmp_path / "june.csv", NEW, day="1 June 2026"))


def _is_sound(engine: Engine) -> bool:
    with engine.connect() as connection:
        return connection.scalar(text("PRAGMA integrity_check")) == "ok"


@pytest.mark.parametrize("moment", _MOMENTS)
def test_killed_at_any_moment_there_is_the_old_state_or_the_new(
    load: Load,
    state: State,
    ask: Ask,
    engine: Engine,
    finish: Callable[..., tuple[int, str]],
    edition: str,
    work: Engines,
    moment: int,
) -> None:
    load(OLD)
    old, old_data = state(), ask(queries.data_state)
    code, _ = finish("--die-at", str(moment), "run", "things", "--file", edition, "--accept-change", "a test")
    assert code == -9
    assert _is_sound(engine)
    if moment < STEPS - 1:
        assert (state(), ask(queries.data_state)) == (old, old_data)
        tidy(work)
        assert "[process_died]" in ask(queries.find_runs)[0].message
    else:
        assert ask(queries.find_runs)[0].status == RunStatus.SUCCEEDED
    carry_out(work, Order("things", Path(edition), accept_change="a test"))
    assert {code: row[1] for code, row in state().items()} == NEW


def test_killed_from_outside_there_is_the_old_state(
    load: Load, state: State, ask: Ask, command: Callable[..., subprocess.Popen[str]], edition: str
) -> None:
    load(OLD)
    old = state()
    process = command("--pause", "0.5", "run", "things", "--file", edition, "--accept-change", "a test")
    _wait_for(lambda: bool(ask(queries.find_running)))
    time.sleep(random.uniform(0.1, 1.5))
    process.kill()
    process.communicate(timeout=120)
    assert state() == old


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_by_a_signal_it_undoes_what_it_began_and_says_so(
    load: Load, state: State, ask: Ask, command: Callable[..., subprocess.Popen[str]], edition: str, number: int
) -> None:
    load(OLD)
    old = state()
    process = command("--pause", "0.5", "run", "things", "--file", edition, "--accept-change", "a test")
    _wait_for(lambda: bool(ask(queries.find_running)))
    process.send_signal(number)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 128 + number
    assert "Nothing is half done" in said
    assert "Traceback" not in said
    assert (state(), "[stopped]" in ask(queries.find_runs)[0].message) == (old, True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_the_command_is_still_loading_is_told_in_a_line(number: int) -> None:
    pipe = subprocess.PIPE
    words = [sys.executable, "-X", "importtime", "-m", "importers", "list"]
    process = subprocess.Popen(words, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)
    assert process.stderr
    before = next(line for line in process.stderr if "importers.contract" in line or "sqlalchemy" in line)
    process.send_signal(number)
    said, _ = process.communicate(timeout=120)[::-1]
    assert process.returncode == 128 + number
    assert "Stopped before anything was begun." in said
    assert "Traceback" not in before + said


def test_killed_before_the_index_heard_the_next_run_tells_it(
    load: Load, ask: Ask, settings: Settings, finish: Callable[..., tuple[int, str]], edition: str
) -> None:
    load(OLD)
    finish("--die-at", str(STEPS - 1), "run", "things", "--file", edition, "--accept-change", "a test")
    assert ask(is_behind, settings)
    code, said = finish("--index", "run", "things", "--file", edition)
    assert (code, "nothing to do" in said) == (Exit.DONE, True)
    assert not ask(is_behind, settings)


def test_second_importer_is_told_who_is_at_work(
    command: Callable[..., subprocess.Popen[str]], finish: Callable[..., tuple[int, str]], ask: Ask, edition: str
) -> None:
    first = command("--pause", "0.5", "run", "things", "--file", edition)
    try:
        _wait_for(lambda: bool(ask(queries.find_running)))
        code, said = finish("run", "things", "--file", edition)
        assert code == Exit.NOT_DONE
        assert f"process {first.pid}, loading things" in said
        assert "is still at work" in finish("show", "1")[1]
    finally:
        first.kill()
        first.communicate(timeout=120)


def test_raw_file_that_does_not_fit_is_removed_and_said(
    finish: Callable[..., tuple[int, str]], settings: Settings, ask: Ask, tmp_path: Path
) -> None:
    large = write_things(tmp_path / "large.csv", many(200, "x" * 20_000))
    code, said = finish("--largest-file", "2000000", "run", "things", "--file", str(large))
    assert (code, "[disk_full]" in said) == (Exit.NOT_DONE, True)
    assert list((settings.raw_dir / "things").iterdir()) == []


@pytest.fixture
def full_database(engine: Engine) -> Iterator[Callable[[], None]]:
    """From the call on, the database file cannot grow by more than a few pages."""

    def limit(connection: Any, _record: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 3}")

    def fill() -> None:
        engine.dispose()
        event.listen(engine, "connect", limit)

    yield fill
    if event.contains(engine, "connect", limit):
        event.remove(engine, "connect", limit)


def test_full_database_keeps_the_old_state_and_says_so(
    load: Load, state: State, ask: Ask, full_database: Callable[[], None]
) -> None:
    load(OLD)
    old = state()
    full_database()
    outcome = load(many(155, "y" * 2000), day="1 June 2026", accept_change="a test")
    assert outcome.status == RunStatus.FAILED
    assert "[disk_full]" in ask(queries.get_run, outcome.run_id).message
    assert state() == old


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, umount = system_program("mount"), system_program("umount")
    mounted = subprocess.run([mount, "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run([umount, "-l", str(folder)], check=True)


def system_program(name: str) -> str:
    """Where Linux keeps it, also for a PATH that names hardly a folder."""
    found = shutil.which(name) or shutil.which(name, path="/usr/bin:/bin:/usr/sbin:/sbin")
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is missing: install it (Debian: apt-get install mount).")
    pytest.skip(f"{name} is not on this machine")


def test_disk_that_fills_up_keeps_the_old_state(
    finish: Callable[..., tuple[int, str]],
    load: Load,
    engine: Engine,
    settings: Settings,
    small_disk: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A real disk with 3 MB, the database and the raw files on it."""
    load(OLD)
    engine.dispose()
    (small_disk / "care.db").write_bytes((settings.var_dir / "care.db").read_bytes())
    monkeypatch.setattr(settings, "var_dir", small_disk)
    large = write_things(tmp_path / "large.csv", many(155, "z" * 15_000), day="1 June 2026")
    code, said = finish("run", "things", "--file", str(large), "--accept-change", "a test")
    assert code == Exit.NOT_DONE
    assert "no room left" in said
    assert "is still at work" not in finish("show", "2")[1]
    assert not list((small_disk / "raw" / "things").glob(".part-*"))


def test_index_that_cannot_be_built_leaves_the_import_done(
    work: Engines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: State
) -> None:
    """Told by exit status 4; the site goes on with the index before."""

    def fail(_settings: Settings) -> None:
        raise RuntimeError("no memory")

    monkeypatch.setattr("importers.desk.rebuild", fail)
    outcome = carry_out(work, Order("things", write_things(tmp_path / "may.csv", OLD)))[-1]
    assert (outcome.status, outcome.exit) == (RunStatus.SUCCEEDED, Exit.INDEX_BEHIND)
    assert len(state()) == len(OLD)


def _wait_for(happened: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)
