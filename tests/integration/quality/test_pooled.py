"""What others collected, in the record: each month and each publisher for itself."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.quality import FftQuestion, FftRecord, PooledRecord
from app.providers.models import Place, Registration
from app.quality.models import FftMonth, PooledFeedback
from app.quality.pooled import Collected, get_collected
from tests.integration.quality.loading import AUTUMN, BEECHES, OAKFIELD, SPRING, SUMMER, add_places, facts, load_facts

JULY, AUGUST = date(2025, 7, 1), date(2025, 8, 1)
TOLD = PooledRecord(
    "F-1", OAKFIELD, "Voices", "https://v.example", "A person reads each.", SPRING, "https://v.example/1", "Kind staff."
)
SIX = (10, 5, 1, 1, 1, 1)
MONTH = FftRecord(
    OAKFIELD, "RXX", "A Trust", "Community", JULY, FftQuestion.EXPERIENCE, 19, 40, SIX, 0.79, 0.11, is_suppressed=False
)


@pytest.fixture
def session(any_session: Session) -> Session:
    add_places(any_session)
    return any_session


def months(session: Session, *records: FftRecord, **more: Any) -> list[str]:
    return load_facts(session, "fft_months", *records, **more)[1]


def of_place(session: Session, id_: str = OAKFIELD) -> Collected:
    place = select(Registration.place_id).where(Registration.regulator_id == id_)
    return get_collected(session, session.scalars(place).one())


def test_a_month_comes_back_as_it_was_published(session: Session) -> None:
    assert months(session, MONTH) == []
    assert [fact.value for fact in of_place(session).months] == [MONTH]


def test_a_hidden_month_stays_hidden(session: Session) -> None:
    hidden = replace(MONTH, responses=None, answers=(None,) * 6, positive=None, negative=None, is_suppressed=True)
    months(session, hidden)
    assert [fact.value for fact in of_place(session).months] == [hidden]


def test_the_two_questions_are_two_series(session: Session) -> None:
    older = replace(MONTH, question=FftQuestion.RECOMMEND, month=date(2019, 7, 1))
    months(session, MONTH)
    months(session, older)
    assert [fact.value for fact in of_place(session).months] == [MONTH, older]
    assert len({fact.value.question for fact in of_place(session).months if fact.value}) == 2


def test_a_site_is_known_by_its_nhs_code(session: Session) -> None:
    session.execute(update(Registration).where(Registration.regulator_id == BEECHES).values(ods_code="VL8N7"))
    session.commit()
    assert months(session, replace(MONTH, site_code="VL8N7")) == []
    assert of_place(session, BEECHES).months


def test_a_site_that_is_none_of_ours_is_listed_and_nothing_else_is_lost(session: Session) -> None:
    assert months(session, replace(MONTH, site_code="RXX01"), MONTH) == ["site_unknown"]
    assert len(facts(session, FftMonth)) == 1


def test_a_corrected_month_takes_back_what_it_lacks_and_no_other_month(session: Session) -> None:
    months(session, MONTH, replace(MONTH, site_code=BEECHES))
    months(session, replace(MONTH, month=AUGUST, site_code=BEECHES))
    months(session, replace(MONTH, responses=20, answers=(11, 5, 1, 1, 1, 1), positive=0.8))
    assert [fact.value.month for fact in of_place(session, BEECHES).months if fact.value] == [AUGUST]
    assert [fact.value.responses for fact in of_place(session).months if fact.value] == [20]


def test_an_earlier_month_may_follow_a_later_one(session: Session) -> None:
    months(session, replace(MONTH, month=AUGUST))
    months(session, MONTH)
    assert [fact.value.month for fact in of_place(session).months if fact.value] == [AUGUST, JULY]


def test_the_same_month_again_changes_nothing(session: Session) -> None:
    months(session, MONTH)
    comparison, _rejected = load_facts(session, "fft_months", MONTH)
    assert (comparison.new, comparison.changed, comparison.unchanged, comparison.withdrawn) == (0, 0, 1, 0)


def test_a_year_of_months_is_shown(session: Session) -> None:
    for year in (2022, 2023):
        for month in range(1, 13):
            months(session, replace(MONTH, month=date(year, month, 1)))
    shown = [fact.value.month for fact in of_place(session).months if fact.value]
    assert shown == [date(2023, month, 1) for month in range(12, 0, -1)]


def test_each_publisher_takes_back_its_own_only(session: Session) -> None:
    other = replace(TOLD, publisher="Opinions")
    load_facts(session, "pooled_feedback", TOLD, replace(TOLD, external_id="F-2"), other)
    load_facts(session, "pooled_feedback", replace(TOLD, external_id="F-2"), as_of=AUTUMN, is_whole=True)
    shown = [(fact.value.publisher, fact.value.external_id) for fact in of_place(session).items if fact.value]
    assert shown == [("Opinions", "F-1"), ("Voices", "F-2")]


def test_a_list_that_is_not_whole_takes_nothing_back(session: Session) -> None:
    load_facts(session, "pooled_feedback", TOLD)
    load_facts(session, "pooled_feedback", replace(TOLD, external_id="F-2"), as_of=AUTUMN)
    assert len(of_place(session).items) == 2


def test_feedback_on_a_place_that_is_not_held_is_listed(session: Session) -> None:
    _comparison, rejected = load_facts(session, "pooled_feedback", replace(TOLD, regulator_id="1-999999999"), TOLD)
    assert rejected == ["place_unknown"]
    assert len(facts(session, PooledFeedback)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Thank Blodeuwedd for her kindness.",
        "The nurse Joan Smith never came.",
        "Mum is in room 12 and likes it.",
        "Dad was 97 when he moved in.",
    ],
)
def test_words_that_may_tell_of_a_person_are_held_back_and_listed(session: Session, text: str) -> None:
    rows = (replace(TOLD, text=text), replace(TOLD, external_id="F-2"))
    assert load_facts(session, "pooled_feedback", *rows)[1] == ["person_in_text"]
    assert [fact.value.external_id for fact in of_place(session).items if fact.value] == ["F-2"]


def test_the_name_of_the_place_is_nobodys(session: Session) -> None:
    said = replace(TOLD, text="We chose Oakfield House in Leeds and never looked back.")
    assert load_facts(session, "pooled_feedback", said)[1] == []


def test_words_that_were_taken_back_are_deleted(session: Session) -> None:
    load_facts(session, "pooled_feedback", TOLD, replace(TOLD, external_id="F-2"))
    load_facts(session, "pooled_feedback", replace(TOLD, external_id="F-2"), as_of=AUTUMN, is_whole=True)
    gone = session.scalars(select(PooledFeedback).where(PooledFeedback.external_id == "F-1")).one()
    assert (gone.withdrawn_on, gone.text, gone.value) == (AUTUMN, None, None)


def test_words_may_come_back(session: Session) -> None:
    other = replace(TOLD, external_id="F-2")
    load_facts(session, "pooled_feedback", TOLD, other)
    load_facts(session, "pooled_feedback", other, as_of=SUMMER, is_whole=True)
    load_facts(session, "pooled_feedback", TOLD, other, as_of=AUTUMN, is_whole=True)
    assert {fact.value for fact in of_place(session).items} == {TOLD, other}


def test_a_whole_list_is_measured_by_its_own_publisher_alone(session: Session) -> None:
    others = [replace(TOLD, publisher="Opinions", external_id=f"O-{number}") for number in range(30)]
    load_facts(session, "pooled_feedback", *others, is_whole=True)
    comparison, _rejected = load_facts(session, "pooled_feedback", TOLD, as_of=AUTUMN, is_whole=True)
    assert (comparison.held, comparison.missing, comparison.new) == (0, 0, 1)


def test_a_place_without_any_costs_one_statement(session: Session) -> None:
    place = session.scalars(select(Place.id)).first()
    assert get_collected(session, place or 0) == Collected()
