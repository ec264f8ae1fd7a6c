"""The sum line by line: nothing is lost between the rules and the page."""

from datetime import date

import pytest
from hypothesis import given, settings

from app.domain.rules.charging import Charge, Facts, work_out
from app.domain.rules.examples import charging_examples
from app.paying.presenters.lines import Sum, SumLine, capital_of, week_of
from tests.rules.charging.test_properties import anyone
from tests.unit.paying_results.told import example, told_on


def _charge(where: str) -> Charge:
    case = example(where)
    return work_out(case.facts, case.day)


def _line(found: Sum, slug: str) -> SumLine:
    return next(line for line in (*found.lines, *found.limits) if line.slug == slug)


def _week(where: str) -> Sum:
    charge = _charge(where)
    return week_of(charge, told_on(charge.day))


def _capital(where: str) -> Sum:
    charge = _charge(where)
    return capital_of(charge, told_on(charge.day))


@settings(max_examples=60, deadline=None)
@given(anyone)
def test_lines_that_are_shown_add_up_to_the_total_at_both_ends(person: tuple[Facts, date]) -> None:
    charge = work_out(*person)
    told = told_on(charge.day)
    for shown in (week_of(charge, told), capital_of(charge, told)):
        if shown.total is None:
            continue
        if all(line.least is not None for line in shown.lines):
            assert sum(line.least for line in shown.lines if line.least is not None) == shown.total.low
        if shown.total.high is not None and all(line.most is not None for line in shown.lines):
            assert sum(line.most for line in shown.lines if line.most is not None) == shown.total.high


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_every_example_has_a_name_a_law_and_an_amount_for_each_line(nation: str) -> None:
    for case in charging_examples(nation):
        charge = work_out(case.facts, case.day)
        told = told_on(case.day, nation)
        for line in (*week_of(charge, told).lines, *capital_of(charge, told).lines):
            assert line.name and line.change and line.citations, f"{case.where}: {line.slug}"


def test_amounts_are_those_worked_by_hand() -> None:
    """300.00 + 36 - 31.80 = 304.20"""
    week = _week("england/care-home: exactly the upper limit")
    assert [line.change for line in week.lines] == ["add £300", "add £36", "take away £31.80"]
    assert week.total_in_words == "£304.20 a week"


def test_the_figure_stands_beside_its_line_with_its_day_and_source() -> None:
    figure = _line(_week("england/care-home: exactly the upper limit"), "personal-expenses").figures[0]
    assert figure.number == "£31.80 a week"
    assert figure.since == "From 6 April 2026"
    assert figure.source


def test_a_figure_that_nobody_confirmed_says_so_in_its_line() -> None:
    week = _week("wales/care-home: " + _first_unconfirmed("wales"))
    doubted = [line for line in week.lines if any(figure.mark for figure in line.figures)]
    assert doubted
    assert all(line.doubt == "The figure is not confirmed. Ask the council before you rely on it." for line in doubted)


def _first_unconfirmed(nation: str) -> str:
    for case in charging_examples(nation):
        if case.where.startswith("care-home: ") and work_out(case.facts, case.day).unconfirmed:
            return case.where.removeprefix("care-home: ")
    raise AssertionError("no example rests on a figure that is not confirmed")


def test_a_missing_figure_makes_the_total_silent_and_says_so_in_its_line() -> None:
    week = _week("england/at-home: a couple of pension age in 2026")
    assert week.total is None
    assert week.total_in_words == "We cannot say"
    line = _line(week, "guarantee-couple-pension-age")
    assert line.change == "not known"
    assert line.doubt == "We do not have the figure. So we cannot say how much this is."
    assert not line.figures[0].number


def test_a_number_that_nobody_vouches_for_is_not_shown() -> None:
    """It is kept in the files to be looked for, and not reckoned with."""
    week = _week("england/at-home: a lone parent in 2026")
    assert not any(figure.number for figure in _line(week, "guarantee-lone-parent").figures)


def test_what_may_not_hold_is_not_told_as_if_it_did() -> None:
    """Savings of 23,000 to 24,000: above the limit or below."""
    open_week, sure_week = (
        _week(f"england/at-home: {name}")
        for name in ("savings around the upper limit", "a penny above the upper limit")
    )
    doubt = "It is not known yet if this is so:"
    assert doubt in _line(open_week, "full-cost").words
    assert doubt not in _line(sure_week, "full-cost").words


def test_the_limit_is_told_with_what_a_person_owns() -> None:
    capital = _capital("england/care-home: exactly the upper limit")
    assert capital.total_in_words == "£23,250"
    assert _line(capital, "upper-limit").figures[0].number == "£23,250"
    assert not any(line.slug == "upper-limit" for line in _week("england/care-home: exactly the upper limit").lines)


def test_a_home_with_a_partner_in_it_adds_nothing_and_says_why() -> None:
    home = _line(_capital("england/the-home: a partner lives there"), "home")
    assert home.change == "nothing"
    assert "It does not count." in home.words


def test_the_twelve_weeks_name_their_figure() -> None:
    home = _line(_capital("england/the-home: the day of the move"), "home")
    assert [figure.number for figure in home.figures] == ["12 weeks", "£23,250"]


def test_joint_savings_count_for_the_own_share() -> None:
    """40,000 of two: 20,000."""
    line = _line(_capital("england/care-home: joint savings of a couple"), "asset-1-savings")
    assert line.words[0] == "You said: £40,000."
    assert line.change == "add £20,000"


def test_what_the_council_decides_shows_both() -> None:
    line = _line(_week("england/care-home: Attendance Allowance in a stay that ends"), "income-2-attendance-allowance")
    assert line.change == "add £0 to £114.60"
    assert "The council decides if it counts. So we show both." in line.words
