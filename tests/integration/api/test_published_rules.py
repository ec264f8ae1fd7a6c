"""What others may take: the rules, the law and numbers behind them, and worked examples."""

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient

from app.config import ROOT
from app.domain.rules.charging import Facts, work_out
from app.domain.rules.charging.plain import plain
from app.domain.rules.charging.reading import read_facts
from app.domain.rules.eligibility import machines


@pytest.fixture
def rules(client: FlaskClient) -> dict[str, Any]:
    return dict(client.get("/check/rules.json").get_json())


@pytest.fixture
def examples(client: FlaskClient) -> dict[str, Any]:
    return dict(client.get("/check/examples.json").get_json())


def test_rules_hold_every_check_and_both_nations(rules: dict[str, Any]) -> None:
    assert rules["eligibility"].keys() == machines().keys()
    assert rules["charging"].keys() == {"england", "wales"}


def test_every_condition_comes_with_its_law_and_its_days(rules: dict[str, Any]) -> None:
    conditions = [each for machine in rules["eligibility"].values() for each in machine["conditions"]]
    assert len(conditions) >= 14
    for each in conditions:
        assert rules["law"][each["citation"]]["title"]
        assert each["since"] >= "2015-04-01"
        assert "until" in each


def test_the_upper_limit_comes_with_its_number_and_source(rules: dict[str, Any]) -> None:
    """23,250 pounds: SI 2014/2672 regulation 12."""
    rule = rules["charging"]["england"]["steps"]["upper-limit"]
    series = rules["figures"][rule["figures"]["upper"]]
    assert series["values"][-1]["value"] == "23250"
    assert series["values"][-1]["source"]
    assert all(slug in rules["law"] for slug in rule["citations"])


def test_every_figure_and_citation_that_a_charging_rule_names_is_there(rules: dict[str, Any]) -> None:
    parts = [rule for nation in rules["charging"].values() for part in nation.values() for rule in part.values()]
    assert {name for rule in parts for name in rule["figures"].values()} <= rules["figures"].keys()
    assert {slug for rule in parts for slug in rule["citations"]} <= rules["law"].keys()


def test_examples_are_enough_for_each_nation(examples: dict[str, Any]) -> None:
    checks = [each["check"] for each in examples["eligibility"]]
    nations = [each["facts"]["nation"] for each in examples["charging"]]
    for nation in ("england", "wales"):
        assert sum(check.endswith(nation) for check in checks) >= 60
        assert nations.count(nation) >= 80


def test_an_example_holds_what_was_worked_out_by_hand_and_why(examples: dict[str, Any]) -> None:
    found = next(each for each in examples["charging"] if each["name"].endswith("new State Pension alone pays nothing"))
    assert found["by_hand"]["amount"] == "0"
    assert "241.45" in found["because"]
    assert found["result"]["amount"] == "0.00"


def test_the_level_of_each_example_is_the_one_worked_out_by_hand(examples: dict[str, Any]) -> None:
    worked = [each for each in examples["eligibility"] if each["result"]]
    assert worked
    assert [each["name"] for each in worked if each["result"]["level"] != each["by_hand"]["level"]] == []


def test_facts_of_an_example_give_its_result_again(examples: dict[str, Any]) -> None:
    """As a program elsewhere would read them: from the JSON alone."""
    for each in examples["charging"]:
        assert plain(work_out(read_facts(each["facts"]), date.fromisoformat(each["day"]))) == each["result"], each[
            "name"
        ]


def test_programs_on_other_sites_may_read_them(client: FlaskClient) -> None:
    for address in ("/check/rules.json", "/check/examples.json"):
        assert client.get(address).headers["Access-Control-Allow-Origin"] == "*"


def test_the_document_names_every_fact_that_a_charge_takes() -> None:
    document = (ROOT / "docs" / "check-data.md").read_text(encoding="utf-8")
    facts = {each.name for each in fields(Facts)}
    assert {name for name in facts if f"`{name}`" not in document} == set()


def test_the_document_names_every_part_of_an_answer(client: FlaskClient, examples: dict[str, Any]) -> None:
    document = (ROOT / "docs" / "check-data.md").read_text(encoding="utf-8")
    known = {"check", "jurisdiction", "day", "nation", "setting", "certainty"}
    for kind in ("eligibility", "charging"):
        result = next(each["result"] for each in examples[kind] if each["result"])
        assert {name for name in result.keys() - known if f"`{name}`" not in document} == set()
