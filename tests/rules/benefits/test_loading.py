"""A slip in the file of benefits stops the start, with a message that says where."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.domain import law as law_module
from app.domain.content_files import ContentError
from app.domain.figures import figures
from app.domain.helplines import helplines
from app.domain.rules import conditions
from app.domain.rules.benefits import benefits, loading, read_benefits
from app.domain.rules.benefits.loading import FILE

Alter = Callable[[Callable[[dict[str, Any]], None]], Path]


@pytest.fixture
def altered(tmp_path: Path) -> Alter:
    """The file with its first entry, Attendance Allowance, changed."""

    def alter(change: Callable[[dict[str, Any]], None]) -> Path:
        said = yaml.safe_load(FILE.read_text(encoding="utf-8"))
        change(said[0])
        path = tmp_path / FILE.name
        path.write_text(yaml.safe_dump(said), encoding="utf-8")
        return path

    return alter


def test_the_file_as_it_is_can_be_read(altered: Alter) -> None:
    assert read_benefits(altered(lambda said: None)) == benefits()


@pytest.mark.parametrize("slug", sorted({slug for each in benefits().values() for slug in each.citations}))
def test_a_law_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    rest = {name: source for name, source in law_module.law().items() if name != slug}
    monkeypatch.setattr(loading, "law", lambda: rest)
    with pytest.raises(ContentError, match=rf"conditions\.yaml, \w+: there is no law “{slug}”"):
        read_benefits(FILE)


@pytest.mark.parametrize("name", sorted({name for each in benefits().values() for name in each.all_figures}))
def test_a_figure_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    rest = {each: series for each, series in figures().items() if each != name}
    monkeypatch.setattr(conditions, "figures", lambda: rest)
    with pytest.raises(ContentError, match=rf"conditions\.yaml, \w+: there is no figure “{name}”"):
        read_benefits(FILE)


@pytest.mark.parametrize("slug", sorted({each.phone for each in benefits().values() if each.phone}))
def test_a_telephone_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    rest = {name: line for name, line in helplines().items() if name != slug}
    monkeypatch.setattr(loading, "helplines", lambda: rest)
    with pytest.raises(ContentError, match=rf"conditions\.yaml, \w+: there is no number “{slug}”"):
        read_benefits(FILE)


def test_a_benefit_without_law_is_refused(altered: Alter) -> None:
    with pytest.raises(ContentError, match=r"entry 1: citations"):
        read_benefits(altered(lambda said: said.update(citations=[])))


def test_a_law_of_one_nation_does_not_carry_a_benefit_of_both(altered: Alter) -> None:
    with pytest.raises(ContentError, match=r"attendance_allowance: “csg-annex-c” is not the law of wales"):
        read_benefits(altered(lambda said: said.update(citations=["csg-annex-c"])))


def test_a_want_that_asks_for_two_things_is_refused(altered: Alter) -> None:
    with pytest.raises(ContentError, match="say one of “fits”, “unless” and “up_to”"):
        read_benefits(altered(lambda said: said["wants"][0].update(unless={"age": ["under_pension_age"]})))


def test_another_way_to_fit_needs_a_first_one(altered: Alter) -> None:
    with pytest.raises(ContentError, match="“or_if” goes with “fits”"):
        read_benefits(altered(lambda said: said["wants"][3].update(or_if={"age": ["pension_age"]})))
