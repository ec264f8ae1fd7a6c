"""The answer in one sentence. The numbers are those of the examples that were worked by hand."""

import pytest

from app.domain.asking import Voice
from app.domain.rules.charging import Range, asked, work_out
from app.paying.presenters.answer import AnswerView, answer_of
from tests.unit.paying_results.told import DAY, example, told_on, with_

SENTENCES = {
    "england/at-home: a private pension above the guarantee": "You would pay about £58.55 a week",
    "england/care-home: exactly the upper limit": "You would pay about £304.20 a week",
    "england/care-home: a penny above the upper limit": "You would pay the full price: £900 a week",
    "england/care-home: Attendance Allowance until it stops": "You would pay between £268.20 and £382.80 a week",
    "england/at-home: aftercare is free however rich": "You would pay nothing: this care is free",
    "england/care-home: income below personal expenses": "You would pay nothing",
    "england/the-home: a partner lives there": "You would pay about £268.20 a week",
    "england/the-home: exactly twelve weeks": "You would pay the full price: £900 a week",
    "england/care-home: joint savings of a couple": "You would pay about £291.20 a week",
}


def _answer(where: str, voice: Voice = Voice.YOU) -> AnswerView:
    case = example(where)
    return answer_of(work_out(case.facts, case.day), told_on(case.day, voice=voice))


@pytest.mark.parametrize("where", SENTENCES)
def test_the_answer_is_the_first_thing_said(where: str) -> None:
    assert _answer(where).title == SENTENCES[where]


def test_who_asks_for_another_hears_of_them() -> None:
    assert (
        _answer("england/care-home: exactly the upper limit", Voice.THEY).title == "They would pay about £304.20 a week"
    )


def test_the_real_sum_is_the_councils_and_ours_has_a_day() -> None:
    told = _answer("england/care-home: exactly the upper limit")
    assert told.council == "The council works out the real sum."
    assert "22 November 2026" in told.day


def test_a_missing_figure_makes_the_answer_a_silence_with_its_reason() -> None:
    told = _answer("england/at-home: a couple of pension age in 2026")
    assert told.kind == "silent"
    assert told.title == "We cannot say what you would pay, because we do not have a figure that the sum needs"


def test_too_little_known_makes_no_number() -> None:
    facts = with_("england/care-home: income not known", cost=Range.unknown())
    assert answer_of(work_out(facts, DAY), told_on(DAY)).title == (
        "We cannot say what you would pay, because too much is not known"
    )


def test_a_price_without_an_upper_end_is_a_least() -> None:
    facts = with_("england/care-home: a penny above the upper limit", cost=asked([900, "unknown"]))
    assert answer_of(work_out(facts, DAY), told_on(DAY)).title == "You would pay the full price: £900 or more a week"


@pytest.mark.parametrize("name", ["a fortune", "a large pension"])
def test_the_welsh_maximum_is_said_to_be_one(name: str) -> None:
    told = _answer(f"wales/at-home: {name}")
    assert told.title == "You would pay about £100 a week"
    assert "In Wales the council may not ask for more than this a week for care at home." in told.more


def test_the_council_pays_what_the_welsh_maximum_takes_off() -> None:
    """300 a week, of which nobody pays more than 100."""
    rest = "If the council agrees that this care is needed, it would pay the rest of a price that it agrees to."
    assert rest in _answer("wales/at-home: a fortune").more


def test_below_the_welsh_maximum_nothing_is_said_of_it() -> None:
    assert not any("may not ask for more" in line for line in _answer("wales/at-home: cheap care above the limit").more)


def test_the_council_pays_the_rest_where_income_decides() -> None:
    assert (
        "If the council agrees that this care is needed, it would pay the rest of a price that it agrees to."
        in _answer("england/care-home: exactly the upper limit").more
    )


def test_the_council_pays_all_where_nothing_is_left_to_pay_from() -> None:
    assert (
        "The council would pay for this care, if it agrees that the care is needed."
        in _answer("england/care-home: income below personal expenses").more
    )


def test_nothing_is_left_for_the_council_where_a_pension_covers_the_price() -> None:
    """968.20 is more than the home costs."""
    told = _answer("england/care-home: a pension above the price")
    assert told.title == "You would pay about £900 a week"
    assert not any("council would pay" in line for line in told.more)


def test_a_top_up_is_named_beside_the_sum() -> None:
    assert any("£100" in line for line in _answer("england/care-home: a top-up is outside the sum").more)
