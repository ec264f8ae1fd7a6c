"""A check's file that lacks anything stops the start, and says what."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.domain.content_files import ContentError
from app.domain.rules.eligibility.answers import read_answers
from app.domain.rules.eligibility.evaluating import evaluate_answers
from app.domain.rules.eligibility.loading import CHECKS, FILE, read_machine, read_machines
from app.domain.rules.eligibility.skeletons import SKELETONS

PARTS = ("conditions", "outcomes", "limbs", "rights", "urgent", "fluctuating", "ignored")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for check in SKELETONS:
        shutil.copytree(CHECKS / check, tmp_path / check)
    return tmp_path


def held(check: str) -> dict[str, Any]:
    said: dict[str, Any] = yaml.safe_load((CHECKS / check / FILE).read_text(encoding="utf-8"))
    return said


def rewritten(folder: Path, check: str, said: dict[str, Any]) -> Path:
    (folder / check / FILE).write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    return folder


EVERY = [(check, part, each["id"]) for check in SKELETONS for part in PARTS for each in held(check).get(part, [])]
LAWFUL = [(check, part, each) for check, part, each in EVERY if each in getattr(SKELETONS[check], part, ())]


def entry(said: dict[str, Any], part: str, name: str) -> dict[str, Any]:
    return next(each for each in said[part] if each["id"] == name)


def test_all_four_files_are_read() -> None:
    assert set(read_machines()) == set(SKELETONS)


@pytest.mark.parametrize(("check", "part", "name"), EVERY)
def test_every_part_needs_its_citation(folder: Path, check: str, part: str, name: str) -> None:
    said = held(check)
    entry(said, part, name)["citation"] = "si-1999-1"
    with pytest.raises(ContentError, match=rf"{check}/{FILE}: “{name}” cites “si-1999-1”"):
        read_machine(check, rewritten(folder, check, said))


@pytest.mark.parametrize("check", SKELETONS)
@pytest.mark.parametrize("key", ["citation", "jurisdiction", "since"])
def test_a_condition_without_one_of_its_marks_is_refused(folder: Path, check: str, key: str) -> None:
    said = held(check)
    del said["conditions"][0][key]
    with pytest.raises(ContentError, match=rf"{check}/{FILE}: conditions.0.{key}: Field required"):
        read_machine(check, rewritten(folder, check, said))


@pytest.mark.parametrize(("check", "part", "name"), LAWFUL)
def test_what_the_law_has_may_not_be_left_out(folder: Path, check: str, part: str, name: str) -> None:
    said = held(check)
    said[part] = [each for each in said[part] if each["id"] != name]
    with pytest.raises(ContentError, match=rf"{check}/{FILE}: {part}.*(“{name}”|at least 1 item)"):
        read_machine(check, rewritten(folder, check, said))


def test_a_law_of_the_other_nation_is_refused(folder: Path) -> None:
    said = held("needs-wales")
    entry(said, "conditions", "cause")["citation"] = "si-2015-313-reg2"
    with pytest.raises(ContentError, match=r"“cause” and its citation “si-2015-313-reg2” must hold in wales"):
        read_machine("needs-wales", rewritten(folder, "needs-wales", said))


@pytest.mark.parametrize("key", ["at_least", "listed"])
@pytest.mark.parametrize("check", ["needs-england", "needs-wales", "carer-wales"])
def test_a_figure_that_is_not_there_is_named(folder: Path, check: str, key: str) -> None:
    said = held(check)
    next(each for each in said["conditions"] if key in each)[key] = "eng.no_such"
    with pytest.raises(ContentError, match=r"there is no figure “eng.no_such”"):
        read_machine(check, rewritten(folder, check, said))


def test_a_question_for_two_things_is_refused(folder: Path) -> None:
    said = held("needs-england")
    entry(said, "ignored", "carer_helps")["asks"] = "significant_impact"
    with pytest.raises(ContentError, match=r"“significant_impact” is asked for two things"):
        read_machine("needs-england", rewritten(folder, "needs-england", said))


def test_two_versions_for_the_same_days_are_refused(folder: Path) -> None:
    said = held("needs-england")
    said["conditions"].append({**entry(said, "conditions", "cause"), "since": date(2027, 1, 1)})
    with pytest.raises(ContentError, match=r"“cause” stands twice for the same days"):
        read_machine("needs-england", rewritten(folder, "needs-england", said))


def test_each_day_has_the_version_of_its_own_time(folder: Path) -> None:
    said = held("needs-england")
    old = entry(said, "conditions", "cause")
    said["conditions"].append({**old, "since": date(2027, 1, 1), "means": "A new wording."})
    old["until"] = date(2026, 12, 31)
    machine = read_machine("needs-england", rewritten(folder, "needs-england", said))
    causes = {
        day: [
            each.means
            for each in evaluate_answers(machine, read_answers(machine, {}), day).conditions
            if each.id == "cause"
        ]
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    }
    assert causes == {date(2026, 12, 31): [old["means"]], date(2027, 1, 1): ["A new wording."]}


def test_what_is_carried_over_names_answers_that_there_are(folder: Path) -> None:
    said = held("needs-wales")
    said["adopts"]["outcomes"][0]["able_if_all"] = ["happiness"]
    with pytest.raises(ContentError, match=r"needs-wales/conditions.yaml: adopts names “happiness”"):
        read_machines(rewritten(folder, "needs-wales", said))


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "carer-wales" / FILE).unlink()
    with pytest.raises(ContentError, match=r"carer-wales/conditions.yaml is missing"):
        read_machines(folder)
