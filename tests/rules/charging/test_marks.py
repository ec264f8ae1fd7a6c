"""What is not confirmed says so in every line that used it, and what is missing is named."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.figures import Certainty
from app.domain.rules.charging import (
    Age,
    Answer,
    Asset,
    Charge,
    Facts,
    Nation,
    Nursing,
    Setting,
    Standing,
    asked,
    work_out,
)
from tests.rules.charging.cases import worked_cases

TODAY = date(2026, 11, 22)
AT_HOME = worked_cases("england")[0].facts


def _certainty(charge: Charge, slug: str) -> Certainty:
    return next(line.certainty for line in charge.lines if line.slug == slug)


def test_an_unconfirmed_figure_marks_its_line_and_the_result() -> None:
    charge = work_out(AT_HOME, TODAY)
    assert _certainty(charge, "guarantee-single-pension-age") is Certainty.UNCONFIRMED
    assert _certainty(charge, "income-1-private-pension") is Certainty.CONFIRMED
    assert charge.certainty is Certainty.UNCONFIRMED
    assert charge.unconfirmed == ("eng.mig.single_pc_age",)


def test_a_year_with_official_figures_has_no_mark() -> None:
    charge = work_out(AT_HOME, date(2024, 3, 1))
    assert charge.amount is not None
    assert charge.certainty is Certainty.CONFIRMED
    assert charge.unconfirmed == ()


def test_a_figure_past_its_day_leaves_the_result_unsaid() -> None:
    charge = work_out(AT_HOME, date(2027, 4, 6))
    assert charge.is_silent
    assert _certainty(charge, "guarantee-single-pension-age") is Certainty.OUT_OF_DATE
    assert "eng.capital.upper" in charge.gaps


def test_a_guess_in_the_file_is_never_reckoned_with() -> None:
    """It holds 120.40 for lone parents in 2026 as arithmetic that nobody vouches for."""
    charge = work_out(replace(AT_HOME, age=Age.WORKING, children=1), TODAY)
    figures = {used.name: used for line in charge.lines for used in line.figures}
    assert figures["eng.mig.lone_parent_18_plus"].value is None
    assert figures["eng.mig.lone_parent_18_plus"].certainty is Certainty.UNKNOWN


def test_before_the_law_the_rule_that_was_not_there_is_named() -> None:
    charge = work_out(AT_HOME, date(2015, 3, 31))
    assert (charge.amount, charge.lines, charge.standing) == (None, (), Standing.OPEN)
    assert all(gap.startswith("no-rule:") for gap in charge.gaps)


def test_every_line_names_its_law() -> None:
    charge = work_out(AT_HOME, TODAY)
    assert all(line.citations and line.rule for line in charge.lines)


def _notes(facts: Facts) -> set[str]:
    return {note.slug for note in work_out(facts, TODAY).notes}


def test_rights_that_do_not_hang_on_money_are_always_said() -> None:
    always = {"own-means-only", "assessment-whatever-your-money", "ask-about-continuing-healthcare"}
    people = [replace(AT_HOME, nation=nation, setting=setting) for nation in Nation for setting in Setting]
    assert all(always <= _notes(facts) for facts in people)


@pytest.mark.parametrize(
    ("slug", "change"),
    [
        ("council-arranges-if-asked", {"assets": worked_cases("england")[7].facts.assets}),
        ("deprivation", {"given_away": asked(1)}),
        ("part-stays-free", {"free": {"aftercare": Answer.YES}}),
        ("top-up-is-outside", {"setting": Setting.PERMANENT, "top_up": asked(50)}),
        ("nursing-is-paid-to-the-home", {"setting": Setting.PERMANENT, "nursing": Nursing.STANDARD}),
        ("short-stay-may-be-charged-as-at-home", {"setting": Setting.TEMPORARY}),
    ],
)
def test_a_note_is_said_where_it_matters_and_not_elsewhere(slug: str, change: dict[str, object]) -> None:
    assert slug in _notes(replace(AT_HOME, **change))
    assert slug not in _notes(AT_HOME)


def test_nothing_is_said_of_a_rest_where_all_of_the_care_is_free() -> None:
    all_of_it = replace(AT_HOME, free={"aftercare": Answer.YES}, free_is_all=Answer.YES)
    assert "part-stays-free" not in _notes(all_of_it)


@pytest.mark.parametrize("savings", [24001, 1000000])
def test_who_is_above_the_limit_in_wales_hears_of_the_right_to_ask_the_council(savings: int) -> None:
    above = replace(AT_HOME, nation=Nation.WALES, assets=(Asset("savings", asked(savings)),))
    assert {"council-sets-up-care-if-asked", "maximum-holds-whatever-your-savings"} <= _notes(above)
    assert "council-sets-up-care-if-asked" not in _notes(replace(above, assets=()))
