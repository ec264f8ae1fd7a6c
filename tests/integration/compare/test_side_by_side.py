"""Read together, places are the same as read one by one."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.evidence import Held
from app.domain.profile import Fact
from app.providers.models import Place
from app.providers.queries import get_profile
from app.providers.side_by_side import list_profiles, resolve_refs
from app.quality.queries import Asked, get_evidence
from app.quality.side_by_side import list_evidence
from tests.integration.providers.loading import registration
from tests.integration.quality.loading import BEECHES, ELMS, OAKFIELD

#: profiles and evidence of six: the rest (the list, near, the edition) is asked for besides
MOST_STATEMENTS = 15


def keys(session: Session) -> list[tuple[int, str]]:
    return [(row.id, row.ref) for row in session.execute(select(Place.id, Place.ref).order_by(Place.id))]


def test_profiles_are_those_of_the_places_own_pages(homes: Session) -> None:
    together = list_profiles(homes, [id_ for id_, _ in keys(homes)])
    assert len(together) == 4
    for profile in together:
        alone = get_profile(homes, profile.ref)
        assert replace(alone, ratings=tuple(rating for rating in alone.ratings if rating.is_current)) == profile


def test_profiles_come_in_the_order_asked_for(homes: Session) -> None:
    ids = [id_ for id_, _ in keys(homes)][::-1]
    assert [profile.id for profile in list_profiles(homes, ids)] == ids


def test_evidence_is_that_of_the_places_own_pages(homes: Session) -> None:
    ids = [id_ for id_, _ in keys(homes)]
    for id_, together in zip(ids, list_evidence(homes, ids), strict=True):
        alone = get_evidence(homes, Asked(id_, None, None))
        assert together == replace(alone, measures=without_areas(alone.measures))
    held = list_evidence(homes, ids)
    assert [len(each.fees.facts) for each in held] == [1, 1, 0, 0]


def without_areas(held: Held[Any]) -> Held[Any]:
    facts = tuple(
        Fact(replace(fact.value, area=None, england=None), fact.source, fact.source_url, fact.as_of)
        for fact in held.facts
    )
    return replace(held, facts=facts)


def test_six_cost_as_many_statements_as_one(homes: Session, statements: list[str]) -> None:
    ids = [id_ for id_, _ in keys(homes)]
    counted = []
    for some in (ids[:1], ids):
        homes.expire_all()
        statements.clear()
        list_profiles(homes, some)
        list_evidence(homes, some)
        counted.append(len(statements))
    assert counted[0] == counted[1] <= MOST_STATEMENTS


def test_a_reference_leads_to_the_place_that_stayed(homes: Session) -> None:
    gone, stayed = (registration(homes, id_).place for id_ in (BEECHES, OAKFIELD))
    gone.merged_into_id = stayed.id
    homes.commit()
    found = resolve_refs(homes, [gone.ref, "nobody00"])
    assert list(found) == [gone.ref]
    assert (found[gone.ref].id, found[gone.ref].ref, found[gone.ref].name) == (stayed.id, stayed.ref, stayed.name)


def test_a_fee_of_an_owner_who_left_is_not_todays(homes: Session) -> None:
    left = registration(homes, OAKFIELD)
    left.withdrawn_on = left.registered_on
    homes.commit()
    assert not list_evidence(homes, [left.place_id])[0].fees
    assert registration(homes, ELMS).withdrawn_on is None
