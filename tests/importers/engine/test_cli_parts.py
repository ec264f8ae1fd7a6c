"""Asking an API for a part, on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine

from app.config import Settings
from importers import cli, desk
from importers.contract import Part
from importers.order import Exit


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, settings: Settings, engine: Engine) -> list[Part]:
    """What the API was asked for; it answers with nothing."""
    found: list[Part] = []
    empty = settings.var_dir / "raw" / "empty"
    empty.mkdir(parents=True)

    def locate(_source: object, part: Part) -> Path:
        found.append(part)
        return empty

    monkeypatch.setattr(cli, "get_settings", lambda: settings)
    monkeypatch.setattr(desk, "is_behind", lambda *_: False)
    monkeypatch.setattr(desk, "_load_needs", lambda *_: [])
    monkeypatch.setattr("importers.sources.cqc_api.CqcApi.locate_part", locate)
    return found


def call(*words: str) -> Result:
    return CliRunner().invoke(cli.cli, ["run", *words], terminal_width=200)


def test_a_day_and_a_location_are_handed_on(asked: list[Part]) -> None:
    call("cqc_api", "--since", "2026-11-01")
    result = call("cqc_api", "--location", "1-100000001")
    assert [(part.since and part.since.isoformat(), part.location) for part in asked] == [
        ("2026-11-01", None),
        (None, "1-100000001"),
    ]
    assert (result.exit_code, "There are no files in" in result.output) == (Exit.NOT_DONE, True)


@pytest.mark.parametrize("option", [("--since", "2026-11-01"), ("--location", "1-100000001")])
def test_a_source_that_is_one_file_has_no_parts(asked: list[Part], option: tuple[str, str]) -> None:
    result = call("cqc_locations", *option)
    assert (result.exit_code, asked) == (Exit.WRONG_USAGE, [])
    assert "cqc_api" in result.output


def test_one_of_several_ways_is_enough(asked: list[Part]) -> None:
    result = call("cqc_api", "--since", "2026-11-01", "--location", "1-100000001")
    assert (result.exit_code, asked) == (Exit.WRONG_USAGE, [])
