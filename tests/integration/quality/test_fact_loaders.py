from datetime import date

from sqlalchemy.orm import Session

from app.domain.loading import Comparison
from app.domain.quality import DecisionRecord, LocalReportRecord, MarkRecord
from app.quality.models import Decision, Fee, LocalReport, Mark, Measure
from tests.integration.quality.loading import (
    ACME,
    AUTUMN,
    BEECHES,
    OAKFIELD,
    SPRING,
    SUMMER,
    add_places,
    facts,
    fee,
    load_facts,
    measure,
)

REPORT = LocalReportRecord(OAKFIELD, "Healthwatch", "A visit", date(2026, 3, 1), "https://h.example/1", None, "Fine.")
MARK = MarkRecord(OAKFIELD, "my-home-life", date(2025, 1, 1), None, None, "https://m.example/1")
DECISION = DecisionRecord("25 001", OAKFIELD, date(2026, 2, 1), "upheld", "A bill", "https://o.example/1")


def test_each_kind_is_stored_as_it_was_said(any_session: Session) -> None:
    add_places(any_session)
    for kind, record, table in (
        ("measures", measure(), Measure),
        ("marks", MARK, Mark),
        ("decisions", DECISION, Decision),
        ("local_reports", REPORT, LocalReport),
        ("fees", fee(includes="Meals"), Fee),
    ):
        comparison, rejected = load_facts(any_session, kind, record)
        assert (comparison, rejected) == (Comparison(new=1), []), kind
        (stored,) = facts(any_session, table)
        said = {field: getattr(record, field) for field in type(record).__slots__ if field != "regulator_id"}
        assert {field: getattr(stored, field) for field in said} == said
        assert (stored.as_of, stored.withdrawn_on) == (SPRING, None)


def test_the_same_again_is_unchanged_and_bears_the_newer_day(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "fees", fee())
    comparison, _ = load_facts(any_session, "fees", fee(), as_of=SUMMER)
    assert comparison == Comparison(held=1, unchanged=1)
    (stored,) = facts(any_session, Fee)
    assert stored.as_of == SUMMER


def test_an_older_list_dates_nothing_back(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "fees", fee(), as_of=SUMMER)
    load_facts(any_session, "fees", fee(), as_of=SPRING)
    (stored,) = facts(any_session, Fee)
    assert stored.as_of == SUMMER


def test_a_corrected_row_changes_the_fact_and_makes_no_second_one(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "measures", measure(numerator=4.0), measure(BEECHES))
    comparison, _ = load_facts(any_session, "measures", measure(numerator=5.0), as_of=SUMMER)
    assert comparison == Comparison(held=2, changed=1, missing=1)
    first, second = facts(any_session, Measure)
    assert (first.numerator, first.as_of) == (5.0, SUMMER)
    assert second.as_of == SPRING


def test_what_a_whole_list_lacks_is_withdrawn_and_comes_back(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "fees", fee(), fee(BEECHES), is_whole=True)
    comparison, _ = load_facts(any_session, "fees", fee(), as_of=SUMMER, is_whole=True)
    assert comparison == Comparison(held=2, unchanged=1, missing=1, withdrawn=1)
    assert [stored.withdrawn_on for stored in facts(any_session, Fee)] == [None, SUMMER]
    comparison, _ = load_facts(any_session, "fees", fee(), fee(BEECHES), as_of=AUTUMN, is_whole=True)
    assert comparison == Comparison(held=1, changed=1, unchanged=1)
    assert [stored.withdrawn_on for stored in facts(any_session, Fee)] == [None, None]


def test_what_a_part_lacks_stays(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "fees", fee(), fee(BEECHES), is_whole=True)
    comparison, _ = load_facts(any_session, "fees", fee(), as_of=SUMMER)
    assert (comparison.missing, comparison.withdrawn) == (1, 0)
    assert [stored.withdrawn_on for stored in facts(any_session, Fee)] == [None, None]


def test_a_fact_of_an_unknown_place_is_rejected_and_says_what_to_do(any_session: Session) -> None:
    add_places(any_session)
    comparison, rejected = load_facts(any_session, "marks", MarkRecord("1-999", "my-home-life", date(2025, 1, 1)))
    assert (comparison, rejected) == (Comparison(), ["place_unknown"])
    assert facts(any_session, Mark) == []


def test_the_second_of_two_rows_about_one_thing_is_rejected(any_session: Session) -> None:
    add_places(any_session)
    comparison, rejected = load_facts(any_session, "fees", fee(lowest=90_000), fee(lowest=95_000))
    assert (comparison.new, rejected) == (1, ["row_repeated"])
    assert [stored.lowest for stored in facts(any_session, Fee)] == [90_000]


def test_a_decision_on_a_provider_is_its_organisations(any_session: Session) -> None:
    add_places(any_session)
    about = DecisionRecord("25 002", ACME.regulator_id, date(2026, 2, 1), "closed", "A bill", "https://o.example/2")
    load_facts(any_session, "decisions", DECISION, about)
    of_place, of_provider = facts(any_session, Decision)
    assert (of_place.registration_id is None, of_place.organisation_id) == (False, None)
    assert (of_provider.registration_id, of_provider.organisation_id is None) == (None, False)


def test_a_decision_on_nobody_we_know_is_rejected(any_session: Session) -> None:
    add_places(any_session)
    about = DecisionRecord("25 003", "1-404", date(2026, 2, 1), "closed", "A bill", "https://o.example/3")
    assert load_facts(any_session, "decisions", about)[1] == ["place_unknown"]


def test_two_sources_do_not_see_each_others_facts(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "fees", fee())
    comparison, _ = load_facts(any_session, "marks", MARK)
    assert comparison.held == 0


def test_a_list_without_a_day_is_of_today(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "fees", fee(), as_of=None)
    (stored,) = facts(any_session, Fee)
    assert stored.as_of is not None
    assert stored.as_of >= date(2026, 1, 1)
