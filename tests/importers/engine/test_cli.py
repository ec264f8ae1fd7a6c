from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine

from app.config import Settings, get_settings
from app.db.migrate import downgrade, is_current
from importers import cli, desk
from importers.order import Exit
from tests.importers.engine.fake import many, write_things

Run = Callable[..., Result]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, settings: Settings, things: object) -> Run:
    """Calls a command as the shell would, output to no terminal."""
    monkeypatch.setattr(cli, "get_settings", lambda: settings)
    monkeypatch.setattr(desk, "is_behind", lambda *_: False)
    choice = next(option for option in cli.run.params if option.name == "source").type
    monkeypatch.setattr(choice, "choices", (*choice.choices, "things"))  # type: ignore[attr-defined]
    return lambda *words: CliRunner().invoke(cli.cli, words, terminal_width=200)


def test_report_names_rows_columns_and_what_to_do(call: Run, tmp_path: Path) -> None:
    path = write_things(tmp_path / "may.csv", many(60) | {"": "nothing", "T00001": "?"})
    result = call("run", "things", "--file", str(path))
    assert result.exit_code == Exit.SOME_REJECTED
    assert "61 rows read = 60 new + 0 changed + 0 unchanged + 0 merged + 1 rejected; these add up." in result.output
    assert "row 63, column “code”: Give the thing a code. (row rejected) [code_missing]" in result.output
    assert "row 4, column “says”: Say what it says. (cell left out) [saying_unclear]" in result.output


def test_refusal_says_why_and_how_to_accept(call: Run, tmp_path: Path) -> None:
    call("run", "things", "--file", str(write_things(tmp_path / "may.csv", many(100))))
    half = str(write_things(tmp_path / "june.csv", many(50), day="1 June 2026"))
    refused = call("run", "things", "--file", half)
    assert refused.exit_code == Exit.NOT_DONE
    assert "50 rows to store and 100 are held" in refused.output
    assert "50 held before are not in the file: nothing was done about that." in refused.output
    assert refused.output in call("show", "2").output
    accepted = call("run", "things", "--file", half, "--accept-change", "half of them closed")
    assert accepted.exit_code == Exit.DONE
    assert "50 held before are no longer in the file: withdrawn" in accepted.output


def test_runs_are_listed_newest_first(call: Run, tmp_path: Path) -> None:
    path = str(write_things(tmp_path / "may.csv", many(30)))
    call("run", "things", "--file", path, "--dry-run")
    call("run", "things", "--file", path)
    call("run", "things", "--file", path)
    lines = [line.split() for line in call("runs", "--limit", "3").output.splitlines()[1:]]
    assert [(line[0], line[4]) for line in lines] == [("3", "unchanged"), ("2", "succeeded"), ("1", "succeeded")]
    assert "(dry run)" in " ".join(lines[2])


@pytest.mark.parametrize(
    "words",
    [
        ("run",),
        ("run", "no_such_source"),
        ("run", "things", "--as-of", "yesterday"),
        ("run", "things", "--file", "a.csv", "--url", "https://x.test/a.csv"),
        ("show", "999"),
    ],
)
def test_wrong_usage_is_told_apart(call: Run, words: tuple[str, ...]) -> None:
    assert call(*words).exit_code == Exit.WRONG_USAGE


def test_help_explains_the_exit_status(call: Run) -> None:
    for words in (("--help",), ("run", "--help")):
        assert "3 done, but some rows were rejected" in " ".join(call(*words).output.split())


def test_list_says_what_is_held(call: Run) -> None:
    output = call("list").output
    assert "cqc_locations" in output
    assert "not yet" in output


def test_first_command_makes_the_database(call: Run, settings: Settings, engine: Engine) -> None:
    engine.dispose()
    (settings.var_dir / "care.db").unlink()
    assert "Making the database." in call("runs").output
    assert is_current(engine)


def test_old_database_is_brought_up_to_date(call: Run, engine: Engine) -> None:
    downgrade(engine, "base")
    assert "the database" in call("runs").output
    assert is_current(engine)


def test_unforeseen_error_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(**_options: object) -> None:
        raise LookupError("Mrs Jane Doe")

    monkeypatch.setattr(cli, "cli", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    said = capsys.readouterr().err
    assert ended.value.code == Exit.NOT_DONE
    assert "report it" in said
    assert "Jane Doe" not in said
    assert "Traceback" not in said


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CARE_VAR_DIR", str(tmp_path))
    get_settings.cache_clear()
    try:
        assert cli.get_settings().raw_dir == tmp_path / "raw"
    finally:
        get_settings.cache_clear()
