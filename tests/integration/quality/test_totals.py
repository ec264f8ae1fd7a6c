from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.quality.models import MeasureTotal
from tests.integration.providers.loading import ACME, add_areas, full, load
from tests.integration.quality.loading import BEECHES, ELMS, OAKFIELD, SUMMER, add_places, load_facts, measure

Total = tuple[str, str | None, float, float, int]


@pytest.fixture
def session(any_session: Session) -> Session:
    add_areas(any_session)
    add_places(any_session)
    return any_session


def totals(session: Session) -> list[Total]:
    statement = (
        select(MeasureTotal, Council.short_name)
        .outerjoin(Council, Council.id == MeasureTotal.council_id)
        .order_by(MeasureTotal.measure, MeasureTotal.period_to, Council.short_name)
    )
    found = [
        (total.measure, name, total.numerator, total.denominator, total.places)
        for total, name in session.execute(statement)
    ]
    return sorted(found, key=lambda total: (total[0], total[1] or "~"))


def test_sums_are_made_for_each_council_and_for_england(session: Session) -> None:
    load_facts(session, "measures", measure(), measure(BEECHES, numerator=6.0), measure(ELMS, denominator=500.0))
    assert totals(session) == [
        ("falls", "Leeds", 10.0, 4000.0, 2),
        ("falls", "York", 4.0, 500.0, 1),
        ("falls", None, 14.0, 4500.0, 3),
    ]


def test_periods_and_measures_are_not_mixed(session: Session) -> None:
    later = measure(period_from=date(2026, 4, 1), period_to=date(2026, 6, 30), numerator=1.0)
    load_facts(session, "measures", measure(), later, measure(measure="occupancy", numerator=1800.0), as_of=SUMMER)
    england = [total for total in totals(session) if total[1] is None]
    assert sorted(england) == [
        ("falls", None, 1.0, 2000.0, 1),
        ("falls", None, 4.0, 2000.0, 1),
        ("occupancy", None, 1800.0, 2000.0, 1),
    ]


def test_what_was_withdrawn_or_corrected_counts_no_more(session: Session) -> None:
    load_facts(session, "measures", measure(), measure(BEECHES), is_whole=True)
    load_facts(session, "measures", measure(numerator=7.0), as_of=SUMMER, is_whole=True)
    assert totals(session) == [("falls", "Leeds", 7.0, 2000.0, 1), ("falls", None, 7.0, 2000.0, 1)]


def test_a_place_with_two_registrations_counts_once(session: Session) -> None:
    second = full("1-500000009", name="Oakfield House", postcode="LS6 1AA", organisation=ACME, dual_primary_id=OAKFIELD)
    load(session, second, noise=False, is_whole=False, as_of=date(2026, 10, 1))
    load_facts(session, "measures", measure("1-500000009", numerator=9.0), measure(OAKFIELD))
    assert totals(session)[-1] == ("falls", None, 4.0, 2000.0, 1)


def test_a_place_without_a_council_counts_for_england_alone(any_session: Session) -> None:
    add_places(any_session)
    load_facts(any_session, "measures", measure())
    assert totals(any_session) == [("falls", None, 4.0, 2000.0, 1)]
