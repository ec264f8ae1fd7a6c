"""Any mix of rows: every one is counted once, and what was loaded is unchanged when it is loaded again."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.domain.quality import FeeRecord, FoodHygieneRecord
from app.quality.models import Fee, FoodHygiene
from tests.integration.quality.loading import AUTUMN, BEECHES, ELMS, OAKFIELD, add_places, facts, kitchen, load_facts

FEES = st.lists(
    st.builds(
        FeeRecord,
        regulator_id=st.sampled_from([OAKFIELD, BEECHES, ELMS, "1-404"]),
        kind=st.sampled_from(["residential", "nursing"]),
        lowest=st.integers(10_000, 10_002),
        highest=st.just(20_000),
        valid_from=st.sampled_from([date(2026, 4, 1), date(2026, 5, 1)]),
    ),
    max_size=12,
)
KITCHENS = st.lists(
    st.builds(
        kitchen,
        fhrs_id=st.sampled_from([str(n) for n in range(6)]),
        name=st.sampled_from(["Oakfield House", "Oakfield", "The Beeches", "Acorn Nursery", "Oakfield House Kitchen"]),
        rating=st.sampled_from(["5", "0", "Exempt"]),
        postcode=st.sampled_from(["LS6 1AA", "LS6 1AB", None]),
    ),
    max_size=10,
)
#: each example adds to the same database, as editions do
ONE_AFTER_ANOTHER = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)


def check(session: Session, kind: str, records: list[FeeRecord] | list[FoodHygieneRecord], *, is_whole: bool) -> int:
    comparison, rejected = load_facts(session, kind, *records, is_whole=is_whole)
    assert comparison.new + comparison.changed + comparison.unchanged + len(rejected) == len(records)
    assert comparison.missing <= comparison.held
    again, rejected_again = load_facts(session, kind, *records, as_of=AUTUMN, is_whole=is_whole)
    assert (again.new, again.changed, again.withdrawn) == (0, 0, 0)
    assert rejected_again == rejected
    return again.unchanged


@ONE_AFTER_ANOTHER
@given(FEES, st.booleans())
def test_fees_add_up_and_settle(session: Session, records: list[FeeRecord], is_whole: bool) -> None:
    if not facts(session, Fee):
        add_places(session)
    kept = check(session, "fees", records, is_whole=is_whole)
    live = [stored for stored in facts(session, Fee) if stored.withdrawn_on is None]
    assert len(live) >= kept
    if is_whole:
        assert len(live) == kept


@ONE_AFTER_ANOTHER
@given(KITCHENS)
def test_kitchens_add_up_and_settle(session: Session, records: list[FoodHygieneRecord]) -> None:
    if not facts(session, FoodHygiene):
        add_places(session)
    check(session, "food_hygiene", records, is_whole=True)
    shown = [
        stored.registration_id
        for stored in facts(session, FoodHygiene)
        if stored.match != "weak" and stored.withdrawn_on is None
    ]
    assert len(shown) == len(set(shown)), "a place has one kitchen"
