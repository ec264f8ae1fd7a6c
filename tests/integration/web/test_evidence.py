"""What is read of one place's quality, on both databases."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.profile import Missing
from app.domain.quality import Match
from app.profiles.reading import read_place
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure, MeasureTotal
from app.quality.queries import Asked, find_ageing, get_evidence
from tests.fixtures.statements import listening
from tests.integration.feedback.acting import TEXT, publish, receive
from tests.integration.web.awkward import ageing
from tests.integration.web.conftest import REF, stock
from tests.integration.web.making import first, loaded, owner, place_of, published, registration

QUARTER = {"period_from": date(2026, 7, 1), "period_to": date(2026, 9, 30)}
#: of everything that a page shows; a place of which all is known costs nine more
MOST_STATEMENTS, MOST_OF_A_RICH_PLACE = 16, 25


@pytest.fixture
def place(any_session: Session) -> Session:
    stock(any_session)
    return any_session


def evidence(session: Session) -> Any:
    session.flush()
    place = place_of(session)
    return get_evidence(session, Asked(place.id, place.organisation.regulator_id, place.council_id))


def fee(session: Session, **changes: Any) -> None:
    given = {"registration_id": first(session).id, "kind": "nursing", "valid_from": date(2026, 4, 1), **changes}
    session.add(Fee(**published(session, "fees"), **{"lowest": 115000, "highest": 140000, **given}))


def measure(session: Session, **changes: Any) -> None:
    given = {"registration_id": first(session).id, "measure": "falls", "numerator": 20, "denominator": 3650}
    session.add(Measure(**published(session, "measures"), **{**given, **QUARTER, **changes}))


def kitchen(session: Session, number: str, match: Match) -> None:
    said = {"business_name": number, "rating": "5", "authority": "Leeds", "matched_by": "names", "match": match}
    session.add(
        FoodHygiene(**published(session, "food_hygiene"), registration_id=first(session).id, fhrs_id=number, **said)
    )


def decision(session: Session, reference: str, **whose: int) -> None:
    said = {"decided_on": date(2025, 6, 3), "outcome": "upheld", "subject": "s", "url": "https://x.example/"}
    session.add(Decision(**published(session, "decisions"), reference=reference, **said, **whose))


def test_before_any_source_is_loaded_everything_is_not_collected(place: Session) -> None:
    found = evidence(place)
    reasons = {found.measures, found.marks, found.decisions, found.local_reports, found.fees, found.food}
    assert {held.missing for held in reasons} == {Missing.NOT_COLLECTED}


def test_once_a_source_is_loaded_each_gap_has_its_own_reason(place: Session) -> None:
    for kind in ("measures", "marks", "decisions", "local_reports", "fees", "food_hygiene"):
        loaded(place, kind)
    found = evidence(place)
    assert found.measures.missing is found.fees.missing is Missing.NOT_FROM_PROVIDER
    assert found.marks.missing is found.decisions.missing is found.local_reports.missing is Missing.NONE_LISTED
    assert found.food.missing is Missing.NOT_MATCHED


def test_a_fact_bears_its_source_and_day(place: Session) -> None:
    fee(place)
    (found,) = evidence(place).fees.facts
    assert (found.source, found.source_url, found.as_of) == (
        "Fees of providers",
        "https://x.example/",
        date(2026, 10, 1),
    )


def test_the_newest_price_of_each_kind_is_the_price(place: Session) -> None:
    fee(place, valid_from=date(2025, 4, 1), lowest=100000)
    fee(place)
    fee(place, kind="respite-nursing")
    assert {fact.value.kind: fact.value.lowest for fact in evidence(place).fees.facts} == {
        "nursing": 115000,
        "respite-nursing": 115000,
    }


def test_what_was_withdrawn_is_not_shown(place: Session) -> None:
    fee(place)
    place.flush()
    place.query(Fee).update({"withdrawn_on": date(2026, 10, 1)})
    assert evidence(place).fees.missing is Missing.NOT_FROM_PROVIDER


def test_prices_and_numbers_of_an_owner_who_left_say_nothing_of_today(place: Session) -> None:
    before = registration(place, "1-1", "Elm Ltd", deregistered_on=date(2020, 1, 1))
    fee(place, registration_id=before.id)
    measure(place, registration_id=before.id)
    decision(place, "22 1", registration_id=before.id)
    found = evidence(place)
    assert (found.fees.missing, found.measures.missing) == (Missing.NOT_FROM_PROVIDER, Missing.NOT_FROM_PROVIDER)
    assert [fact.value.regulator_id for fact in found.decisions.facts] == ["1-1"]


def test_facts_of_another_place_are_not_its_own(place: Session) -> None:
    other = place_of(place, "smiles01").registrations[0]
    fee(place, registration_id=other.id)
    kitchen(place, "1", Match.CERTAIN)
    place.flush()
    place.query(FoodHygiene).update({"registration_id": other.id})
    assert not evidence(place).fees
    assert not evidence(place).food


def test_a_number_is_put_beside_its_councils_area_and_england(place: Session) -> None:
    leeds, other = (
        place_of(place).council_id,
        Council(code="E08000001", name="Bolton", short_name="Bolton", slug="bolton", kind="x", nation="E"),
    )
    place.add(other)
    place.flush()
    measure(place)
    measure(place, period_from=date(2026, 4, 1), period_to=date(2026, 6, 30), numerator=99)
    for council, places in ((leeds, 12), (other.id, 7), (None, 330)):
        for day in (date(2026, 9, 30), date(2026, 6, 30)):
            run = loaded(place, "measures").id
            sums = {"numerator": 80, "denominator": 12_000, "places": places, "run_id": run}
            place.add(MeasureTotal(measure="falls", period_to=day, council_id=council, **sums))
    (found,) = evidence(place).measures.facts
    assert (found.value.numerator, found.value.area.places, found.value.england.places) == (20, 12, 330)


@pytest.mark.parametrize(
    ("matches", "shown"),
    [
        ((Match.CERTAIN,), "0"),
        ((Match.LIKELY,), "0"),
        ((Match.WEAK,), None),
        ((Match.WEAK, Match.CERTAIN, Match.LIKELY), "1"),
        ((Match.LIKELY, Match.LIKELY), None),
    ],
)
def test_a_kitchen_is_shown_only_where_one_is_surest(
    place: Session, matches: tuple[Match, ...], shown: str | None
) -> None:
    for n, match in enumerate(matches):
        kitchen(place, str(n), match)
    food = evidence(place).food
    assert [fact.value.fhrs_id for fact in food.facts] == ([shown] if shown else [])
    assert food.missing is (None if shown else Missing.NOT_MATCHED)


def test_a_decision_about_the_organisation_is_kept_apart(place: Session) -> None:
    decision(place, "22 1", organisation_id=place_of(place).organisation_id)
    decision(place, "22 2", organisation_id=owner(place, "Elm Ltd").id)
    found = evidence(place)
    assert [fact.value.reference for fact in found.organisation_decisions] == ["22 1"]
    assert not found.decisions


@pytest.mark.parametrize(("counts", "is_told"), [((9, 15, 5), False), ((9, 16, 5), True)])
def test_how_ratings_age_is_told_from_thirty_cases_on(
    place: Session, counts: tuple[int, int, int], is_told: bool
) -> None:
    lower, same, higher = counts
    ageing(place, lower=lower, same=same, higher=higher)
    place.flush()
    assert (find_ageing(place, "Good", 3) is not None) is is_told
    assert find_ageing(place, "Good", 2) is find_ageing(place, "Inadequate", 3) is None
    assert find_ageing(place, None, 3) is find_ageing(place, "Good", None) is None


def test_a_page_is_read_in_few_statements(place: Session) -> None:
    place.commit()
    with listening(place.get_bind()) as said:
        read_place(place, REF, date(2026, 11, 22))
    assert len(said) <= MOST_STATEMENTS, "\n".join(said)


def test_a_page_of_which_all_is_known_is_read_in_few_more(place: Session) -> None:
    fee(place)
    measure(place)
    kitchen(place, "1", Match.CERTAIN)
    decision(place, "22 1", registration_id=first(place).id)
    decision(place, "22 2", organisation_id=place_of(place).organisation_id)
    held = {"registration_id": first(place).id}
    place.add(Mark(**published(place, "marks"), **held, scheme="my-home-life", awarded_on=date(2024, 1, 1)))
    visit = {"publisher": "p", "title": "t", "visited_on": date(2024, 1, 1), "url": "https://x.example/"}
    place.add(LocalReport(**published(place, "local_reports"), **held, **visit))
    place.commit()
    with listening(place.get_bind()) as said:
        _profile, beside = read_place(place, REF, date(2026, 11, 22))
    assert beside.evidence.marks and beside.evidence.local_reports and beside.evidence.organisation_decisions
    assert len(said) <= MOST_OF_A_RICH_PLACE, "\n".join(said)


def test_what_families_say_costs_three_statements_more(place: Session) -> None:
    place.commit()
    with listening(place.get_bind()) as without:
        read_place(place, REF, date(2026, 3, 10))
    publish(place, receive(place, place_of(place)))
    place.commit()
    with listening(place.get_bind()) as with_words:
        _profile, beside = read_place(place, REF, date(2026, 3, 10))
    assert [told.text for told in beside.told] == [TEXT]
    assert len(with_words) == len(without) + 3, "\n".join(with_words)
