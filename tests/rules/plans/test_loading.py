"""A slip in a checklist stops the start, with a message that says where."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.domain import law as law_module
from app.domain.content_files import ContentError
from app.domain.rules import conditions
from app.domain.rules.plans import checklists, read_checklists
from app.domain.rules.plans.loading import CHECKS as CONTENT
from app.domain.rules.plans.loading import read_checklist
from app.domain.rules.plans.skeletons import SKELETONS
from tests.rules.plans.cases import CHECKS

POINTS = [
    (check, part, number, point.id)
    for check, checklist in checklists().items()
    for part, points in checklist.parts.items()
    for number, point in enumerate(points)
]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for check in CHECKS:
        (tmp_path / check).mkdir()
        shutil.copyfile(CONTENT / check / "conditions.yaml", tmp_path / check / "conditions.yaml")
    return tmp_path


@pytest.fixture
def altered(content: Path) -> Callable[[str, Callable[[Any], None]], Path]:
    def alter(check: str, change: Callable[[Any], None]) -> Path:
        path = content / check / "conditions.yaml"
        said = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        change(said)
        path.write_text(yaml.dump(said, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
        return content

    return alter


def test_the_files_as_they_are_can_be_read(content: Path) -> None:
    assert read_checklists(content) == checklists()


@pytest.mark.parametrize(("check", "part", "number", "id"), POINTS)
def test_a_point_without_its_citation_is_named(
    altered: Callable[..., Path], check: str, part: str, number: int, id: str
) -> None:
    folder = altered(check, lambda said: said["parts"][part][number].pop("citation"))
    with pytest.raises(ContentError, match=rf"{check}/conditions.yaml: parts.{part}.{number}.citation"):
        read_checklist(check, folder)
    assert id in SKELETONS[check][part]


@pytest.mark.parametrize("slug", sorted({point.citation for each in checklists().values() for point in each.points}))
def test_a_provision_that_is_gone_is_named(monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    rest = {name: source for name, source in law_module.law().items() if name != slug}
    monkeypatch.setattr(conditions, "law", lambda: rest)
    with pytest.raises(ContentError, match=rf"cites “{slug}”, which is not in content/law/"):
        read_checklists()


@pytest.mark.parametrize(("check", "part", "number", "id"), POINTS)
def test_a_point_that_is_gone_is_named(
    altered: Callable[..., Path], check: str, part: str, number: int, id: str
) -> None:
    def without(said: Any) -> None:
        del said["parts"][part][number]
        if not said["parts"][part]:
            del said["parts"][part]

    with pytest.raises(ContentError, match=rf"{check}/conditions.yaml: {part} lacks “{id}”"):
        read_checklist(check, altered(check, without))


def test_a_citation_of_the_other_nation_is_named(altered: Callable[..., Path]) -> None:
    folder = altered("plan-wales", lambda said: said["parts"]["contents"][0].update(citation="ca-2014-s25"))
    with pytest.raises(ContentError, match=r"“needs_eligible” and its citation “ca-2014-s25” must hold in wales"):
        read_checklists(folder)


def test_a_figure_that_is_none_is_named(altered: Callable[..., Path]) -> None:
    folder = altered("review-england", lambda said: said["parts"]["grounds"][0].update(figure="eng.no.such"))
    with pytest.raises(ContentError, match=r"“first_check”: there is no figure “eng.no.such”"):
        read_checklists(folder)


def test_a_part_that_nobody_knows_is_named(altered: Callable[..., Path]) -> None:
    def with_another(said: Any) -> None:
        said["parts"]["extras"] = said["parts"]["rights"]

    with pytest.raises(ContentError, match=r"plan-wales/conditions.yaml: there is no part “extras”"):
        read_checklists(altered("plan-wales", with_another))


def test_a_file_in_the_wrong_folder_is_named(altered: Callable[..., Path]) -> None:
    folder = altered("plan-wales", lambda said: said.update(check="plan-england"))
    with pytest.raises(ContentError, match=r"plan-wales/conditions.yaml: “check” and “jurisdiction”"):
        read_checklists(folder)


def test_a_file_that_is_gone_is_named(content: Path) -> None:
    (content / "review-wales" / "conditions.yaml").unlink()
    with pytest.raises(ContentError, match=r"review-wales/conditions.yaml is missing"):
        read_checklists(content)
