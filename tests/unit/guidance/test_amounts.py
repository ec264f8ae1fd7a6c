from datetime import date

import pytest

from app.domain.figures import Unit, figure_on
from app.web.amounts import amount, bare_amount, beside, how_sure
from tests.unit.guidance import tiny


@pytest.mark.parametrize(
    ("unit", "value", "whole", "bare"),
    [
        (Unit.POUNDS, "23250", "£23,250", "£23,250"),
        (Unit.POUNDS, "31.8", "£31.80", "£31.80"),
        (Unit.POUNDS_A_WEEK, "31.8", "£31.80 a week", "£31.80"),
        (Unit.POUNDS_AN_HOUR, "12.71", "£12.71 an hour", "£12.71"),
        (Unit.POUNDS_A_DAY, "10", "£10 a day", "£10"),
        (Unit.POUNDS_A_MONTH, "1000", "£1,000 a month", "£1,000"),
        (Unit.HOURS_A_WEEK, "35", "35 hours a week", "35"),
        (Unit.DAYS, "1", "1 day", "1"),
        (Unit.WORKING_DAYS, "5", "5 working days", "5"),
        (Unit.WEEKS, "12", "12 weeks", "12"),
        (Unit.MONTHS, "1", "1 month", "1"),
        (Unit.YEARS, "2.5", "2.5 years", "2.5"),
        (Unit.PERCENT, "90", "90%", "90%"),
        (Unit.PERCENT, "4.65", "4.65%", "4.65%"),
        (Unit.PERCENT, "4.50", "4.5%", "4.5%"),
        (Unit.COUNT, "10", "10", "10"),
        (Unit.COUNT, "1000", "1,000", "1,000"),
        (Unit.COUNT, "0", "0", "0"),
    ],
)
def test_a_number_is_said_with_its_unit_or_bare(
    monkeypatch: pytest.MonkeyPatch, unit: Unit, value: str, whole: str, bare: str
) -> None:
    monkeypatch.setattr("app.domain.figures.figures", lambda: {"eng.x": tiny.series("eng.x", unit, value)})
    figure = figure_on("eng.x", tiny.DAY)
    assert (amount(figure), bare_amount(figure)) == (whole, bare)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("eng.limit", ""),
        ("eng.wait", "(not confirmed)"),
        ("eng.old", "(the figure until 5 April 2026)"),
        ("eng.late", "(to be checked again since 31 October 2026)"),
        ("eng.secret", "(we do not have this figure)"),
    ],
)
def test_what_is_not_confirmed_is_said_beside_the_number(name: str, said: str) -> None:
    assert beside(figure_on(name, tiny.DAY)) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("eng.limit", ""),
        ("eng.wait", "(not confirmed: ask the council or an adviser before you rely on it)"),
        ("eng.old", "(the figure until 5 April 2026)"),
    ],
)
def test_the_first_mark_of_a_page_tells_what_to_do(name: str, said: str) -> None:
    assert beside(figure_on(name, tiny.DAY), is_first=True) == said


def test_each_degree_of_certainty_has_words_of_its_own() -> None:
    said = {how_sure(figure_on(name, tiny.DAY)) for name in ("eng.limit", "eng.wait", "eng.old", "eng.secret")}
    assert len(said) == 4


def test_a_number_before_its_time_is_not_shown() -> None:
    assert amount(figure_on("eng.limit", date(2020, 4, 5))) == ""


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_words(monkeypatch: pytest.MonkeyPatch, unit: Unit) -> None:
    monkeypatch.setattr("app.domain.figures.figures", lambda: {"eng.x": tiny.series("eng.x", unit, "2")})
    assert "2" in amount(figure_on("eng.x", tiny.DAY))
