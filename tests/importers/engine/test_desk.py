from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, ClassVar

import pytest
from rich.console import Console

from app.config import Settings
from app.domain.runs import RunStatus
from app.provenance import queries
from importers import desk, registry
from importers.contract import SourceError
from importers.desk import carry_out, open_desk
from importers.loaders import LOADERS
from importers.order import Order
from importers.runner import Engines
from tests.importers.engine.fake import Things, many, write_things

Ask = Callable[..., Any]


class Needy(Things):
    slug: ClassVar[str] = "needy"
    needs: ClassVar[tuple[str, ...]] = ("things",)


@pytest.fixture
def needy(monkeypatch: pytest.MonkeyPatch, things: type[Things], tmp_path: Path) -> str:
    """A file for a source that needs the things, which ship with the project."""
    monkeypatch.setattr(desk, "is_behind", lambda *_: False)
    monkeypatch.setattr(desk, "SHIPPED", {"things"})
    known: dict[str, type[Things]] = {"things": things, "needy": Needy}
    monkeypatch.setattr(desk, "get_source", lambda slug: known[slug]())
    monkeypatch.setattr(Needy, "found", None)
    monkeypatch.setattr(things, "found", write_things(tmp_path / "shipped.csv", many(30)))
    return str(write_things(tmp_path / "needy.csv", many(40)))


def _order(path: str, **options: Any) -> Order:
    return Order("needy", Path(path), **options)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be")
    with (
        pytest.raises(SourceError, match="CARE_VAR_DIR") as refused,
        open_desk(Settings(var_dir=tmp_path / "var"), Console(file=StringIO())),
    ):
        pass
    assert refused.value.code == "folder_not_writable"
    assert str(tmp_path / "var") in refused.value.message


def test_what_a_source_needs_is_loaded_first_and_once(work: Engines, needy: str) -> None:
    first = carry_out(work, _order(needy))
    assert [(outcome.slug, outcome.status) for outcome in first] == [("things", "succeeded"), ("needy", "succeeded")]
    assert [outcome.slug for outcome in carry_out(work, _order(needy))] == ["needy"]


def test_source_is_not_run_when_its_need_failed(work: Engines, needy: str, things: type[Things]) -> None:
    things.found = Path("/no/such/file.csv")
    outcomes = carry_out(work, _order(needy))
    assert [(outcome.slug, outcome.status) for outcome in outcomes] == [("things", RunStatus.REFUSED)]


def test_dry_run_loads_no_need(work: Engines, needy: str, ask: Ask) -> None:
    carry_out(work, _order(needy, dry_run=True))
    assert ask(queries.latest_success, "things") is None


def test_every_source_answers_to_its_slug() -> None:
    for slug in registry.available():
        source = registry.get_source(slug)
        assert source.slug == slug
        assert set(source.needs) <= set(registry.SLUGS)
        assert getattr(source, "loader", source.kind) in LOADERS


def test_unknown_source_is_said() -> None:
    with pytest.raises(registry.UnknownSourceError):
        registry.get_source("os")
