"""Examples that were worked out by hand, answered page by page: the result shows their numbers."""

import pytest
from bs4 import Tag

from app.paying.presenters.money import span
from app.web.amounts import pounds
from tests.integration.asking.someone import Someone
from tests.integration.paying.conftest import Pay
from tests.integration.paying.people import example
from tests.rules.charging.cases import expected

EXAMPLES = (
    "england/at-home: a private pension above the guarantee",
    "england/at-home: a penny above the lower limit",
    "england/at-home: exactly the upper limit still gets help",
    "england/at-home: a penny above the upper limit",
    "england/at-home: savings around the upper limit",
    "england/at-home: joint savings at the limit",
    "england/at-home: a gift the council may count",
    "england/at-home: new State Pension alone pays nothing",
    "england/at-home: State Pension and Attendance Allowance",
    "england/at-home: costs of a disability are allowed",
    "england/at-home: aftercare is free however rich",
    "england/care-home: exactly the upper limit",
    "england/care-home: a penny above the upper limit",
    "england/care-home: Attendance Allowance until it stops",
    "england/care-home: half a pension passed to a wife at home",
    "england/care-home: nursing paid by the NHS above the limit",
    "england/care-home: a top-up is outside the sum",
    "england/care-home: and council tax",
    "england/care-home: last day of 2025 and 2026",
    "england/the-home: nobody lives there",
    "england/the-home: a partner lives there",
    "england/the-home: a friend who cared lives there",
    "england/the-home: the day of the move",
    "england/the-home: exactly twelve weeks",
    "england/the-home: paid for themselves for thirteen weeks",
    "england/the-home: the partner died eleven weeks ago",
    "wales/at-home: a pension above the minimum income",
    "wales/at-home: exactly the limit",
    "wales/at-home: a penny above the limit",
    "wales/at-home: a fortune",
    "wales/at-home: a large pension",
    "wales/at-home: cheap care above the limit",
    "wales/care-home: exactly the limit",
    "wales/care-home: a penny above the limit",
    "wales/care-home: joint savings at the limit",
    "wales/care-home: a partner lives in the home",
)


def _total(someone: Someone, section: str) -> str:
    held = someone.page.select_one(f"#{section} tfoot td")
    assert isinstance(held, Tag), someone.title
    return held.get_text(strip=True)


def _ends(someone: Someone) -> tuple[str, str]:
    """The cheap end of the first sum, the dear end of the last: a limit that decides has a sum on each side of it."""
    totals = [each.get_text(strip=True).removesuffix(" a week") for each in someone.page.select("#week tfoot td")]
    return totals[0].split(" to ")[0], totals[-1].split(" to ")[-1]


@pytest.mark.parametrize("where", EXAMPLES)
def test_the_page_shows_what_was_worked_out_by_hand(pay: Pay, where: str) -> None:
    said, someone = example(where).said, pay(where)
    amount = expected(said["amount"])
    assert amount is not None
    assert _ends(someone) == (pounds(amount.low), pounds(amount.top)), said["because"]
    assert span(amount).removesuffix(".00").split(" to ")[0] in someone.title or not amount.top


@pytest.mark.parametrize("where", [each for each in EXAMPLES if "capital" in example(each).said])
def test_the_page_shows_the_savings_worked_out_by_hand(pay: Pay, where: str) -> None:
    capital = expected(example(where).said["capital"])
    assert capital is not None
    assert _total(pay(where), "capital") == span(capital)


def test_lines_of_the_page_are_those_worked_by_hand(pay: Pay) -> None:
    """1,200.00 - 267.68 = 932.32"""
    rows = pay("england/care-home: nursing paid by the NHS above the limit").page.select("#week tbody td")
    assert [row.get_text(strip=True) for row in rows] == ["add £1,200", "take away £267.68"]


def test_a_missing_figure_makes_the_total_silent_and_is_named(pay: Pay) -> None:
    someone = pay("england/at-home: a couple of pension age in 2026")
    assert someone.title.startswith("We cannot say what you would pay")
    assert _total(someone, "week") == "We cannot say"
    missing = [each.get_text(strip=True) for each in someone.page.select("#firmer li")]
    assert "the minimum income guarantee for each of a couple of Pension Credit age" in missing


def test_a_day_past_the_figures_is_silent(pay: Pay) -> None:
    someone = pay("england/care-home: past the figures")
    assert someone.title.startswith("We cannot say what you would pay")


def test_a_figure_that_nobody_confirmed_says_so_beside_its_line(pay: Pay) -> None:
    page = pay("england/at-home: a private pension above the guarantee").page
    row = next(row for row in page.select("#week tbody tr") if "take away £241.45" in row.get_text())
    assert "The figure is not confirmed." in row.get_text()
    assert "(not confirmed" in row.get_text()


def test_each_line_has_its_figure_with_its_day_and_its_law(pay: Pay) -> None:
    page = pay("england/care-home: exactly the upper limit").page
    row = next(row for row in page.select("#week tbody tr") if "take away £31.80" in row.get_text())
    assert "From 6 April 2026" in row.get_text()
    assert row.select_one("a[href*='legislation.gov.uk']")
