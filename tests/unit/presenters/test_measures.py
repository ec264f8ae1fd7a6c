from dataclasses import replace
from datetime import date

import pytest

from app.domain.catalogue import catalogue
from app.domain.evidence import ComparedMeasure, Total
from app.profiles.presenters.measures import MeasureLine, count, measure_lines
from tests.unit.presenters.made_up_beside import EVIDENCE, held

FALLS = ComparedMeasure("falls", date(2026, 7, 1), date(2026, 9, 30), 20, 3650, Total(80, 12_000, 12))
TRAINING = ComparedMeasure("staff-training", date(2026, 7, 1), date(2026, 9, 30), 41, 52)


def line(one: ComparedMeasure, label: str = "Falls", area: str = "Leeds") -> MeasureLine:
    return next(each for each in measure_lines(held(one), area) if each.label == label)


def test_a_number_has_its_unit_period_both_counts_and_source() -> None:
    shown = line(FALLS)
    assert (shown.value, shown.period) == ("5.5 per 1,000 days of care", "1 July 2026 to 30 September 2026")
    assert [each.split(":")[0] for each in shown.counts] == ["20", "3,650"]
    assert shown.note == "Source: A source, 1 October 2026"
    assert shown.bear_in_mind


@pytest.mark.parametrize(
    ("numerator", "said"),
    [
        (20, "Leeds: 6.7, over 12 places. No clear difference."),
        (60, "Leeds: 6.7, over 12 places. Here it is higher."),
        (7, "Leeds: 6.7, over 12 places. Here it is lower."),
    ],
)
def test_the_area_is_compared_in_words(numerator: int, said: str) -> None:
    assert line(replace(FALLS, numerator=numerator)).comparisons[0] == said


@pytest.mark.parametrize("total", [None, Total(80, 12_000, 4), Total(3, 12_000, 12), Total(80, 900, 12)])
def test_too_few_elsewhere_are_no_comparison(total: Total | None) -> None:
    shown = line(replace(FALLS, area=total, england=total)).comparisons
    assert shown == (
        "Leeds: too few places give this number to compare.",
        "England: too few places give this number to compare.",
    )


def test_without_a_council_england_alone_is_compared() -> None:
    assert [each.split(":")[0] for each in line(FALLS, area="").comparisons] == ["England"]


@pytest.mark.parametrize("counts", [(4, 3650), (20, 999)])
def test_a_handful_is_not_shown(counts: tuple[int, int]) -> None:
    shown = line(replace(FALLS, numerator=counts[0], denominator=counts[1]))
    assert (shown.value, shown.counts, shown.comparisons) == ("", (), ())
    assert shown.missing.startswith("Too few to show.")


def test_none_at_all_is_shown_for_it_tells_of_nobody() -> None:
    assert line(replace(FALLS, numerator=0)).value == "0.0 per 1,000 days of care"


def test_what_is_not_given_is_named_as_missing_where_something_is() -> None:
    shown = measure_lines(held(TRAINING), "Leeds")
    assert [each.label for each in shown] == [kind.label for kind in catalogue().measures.values()]
    assert {each.missing for each in shown if not each.value} == {"Not published by those who run it."}
    assert measure_lines(EVIDENCE.measures, "Leeds") == ()


def test_half_a_job_is_counted() -> None:
    assert (count(12.5), count(12.0), count(1210)) == ("12.5", "12", "1,210")
