from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.db import Base
from app.domain.quality import DecisionRecord, LocalReportRecord, MarkRecord, PastRatingRecord
from app.quality.models import Fee
from tests.integration.providers.loading import ACME, OCTOBER, full, load
from tests.integration.quality.loading import OAKFIELD, add_places, facts, fee, kitchen, load_facts, measure
from tests.integration.quality.test_pooled import MONTH, TOLD

#: tables that a sample's files leave nothing in, and the place itself
EMPTIED = (
    "measure", "measure_total", "mark", "decision", "local_report", "fee", "food_hygiene", "past_rating",
    "rating_ageing", "registration_link", "fft_month", "pooled_feedback",
)  # fmt: skip
DAY = date(2026, 3, 1)


@pytest.fixture
def session(any_session: Session) -> Session:
    add_places(any_session, is_sample=True, slug="sample")
    about_provider = DecisionRecord("2", ACME.regulator_id, DAY, "closed", "A bill", "https://o.example/2")
    for kind, *records in (
        ("measures", measure()),
        ("marks", MarkRecord(OAKFIELD, "my-home-life", DAY)),
        ("decisions", DecisionRecord("1", OAKFIELD, DAY, "upheld", "A bill", "https://o.example/1"), about_provider),
        ("local_reports", LocalReportRecord(OAKFIELD, "H", "T", DAY, "https://h.example/1")),
        ("fees", fee()),
        ("food_hygiene", kitchen()),
        ("fft_months", MONTH),
        ("pooled_feedback", TOLD),
        (
            "rating_history",
            PastRatingRecord(OAKFIELD, DAY, "Good"),
            PastRatingRecord(OAKFIELD, date(2024, 3, 1), "Good"),
        ),
    ):
        assert load_facts(any_session, str(kind), *records, is_sample=True)[1] == [], kind
    return any_session


def counts(session: Session) -> dict[str, int]:
    tables = {name: Base.metadata.tables[name] for name in EMPTIED}
    return {name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}


def test_the_first_real_places_end_the_samples_facts_with_it(session: Session) -> None:
    before = counts(session)
    assert {name for name, number in before.items() if number} >= set(EMPTIED) - {"registration_link"}
    load(session, full("1-700000001"), as_of=OCTOBER)
    assert counts(session) == dict.fromkeys(EMPTIED, 0)


def test_a_real_list_knows_no_place_of_the_sample(session: Session) -> None:
    comparison, rejected = load_facts(session, "fees", fee())
    assert (comparison.held, rejected) == (0, ["place_unknown"])


def test_a_whole_real_list_does_not_withdraw_the_samples_facts(session: Session) -> None:
    comparison, _ = load_facts(session, "fees", is_whole=True)
    assert (comparison.held, comparison.withdrawn) == (0, 0)
    assert [stored.withdrawn_on for stored in facts(session, Fee)] == [None]
