"""A nation's feedback, made up: councils, places, two years of published answers and the ledgers that tell of them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.areas.models import Council
from app.db.batches import in_batches, insert_many
from app.domain.feedback.counting import months_before
from app.domain.feedback.ledger import NOTHING, Row, hash_of
from app.domain.feedback.states import Event
from app.domain.feedback.weeks import week_of
from app.domain.uk_time import LONDON
from app.feedback.models import Feedback, LedgerRow
from app.providers.models import Organisation, Place
from tests.attack.nation import MONTHS, Person, make_people

PLACES, COUNCILS, A_MONTH, SEED = 57_000, 150, 0.3, 7
TODAY = datetime.now(LONDON).date()
TEXT = "Staff sit down with my mother and talk about her garden. Lunch is often late."


def fill(session: Session) -> int:
    """How many answers there are."""
    session.add(Organisation(id=1, regulator_id="1-1", name="Hazel Care Ltd"))
    session.flush()
    insert_many(session, Council, [_council(number) for number in range(1, COUNCILS + 1)])
    insert_many(session, Place, [_home(number) for number in range(1, PLACES + 1)])
    heard = list(enumerate(make_people(PLACES, A_MONTH, SEED), start=1))
    for some in in_batches(heard):
        insert_many(session, Feedback, [_feedback(place, person) for place, people in some for person in people])
        insert_many(session, LedgerRow, [row for place, people in some for row in _ledger(place, people)])
    session.commit()
    return sum(len(people) for _place, people in heard)


def _council(number: int) -> dict[str, Any]:
    names = dict.fromkeys(("name", "short_name", "slug"), f"council-{number}")
    return {"id": number, "code": f"E06{number:06}", "kind": "unitary authority", "nation": "E"} | names


def _home(number: int) -> dict[str, Any]:
    own = {"id": number, "ref": f"p{number}", "name": f"Place {number}", "council_id": number % COUNCILS + 1}
    shared = {"organisation_id": 1, "services": 0, "bands": 0, "activities": 0, "is_dormant": False, "sources": {}}
    return own | shared | {"is_sample": False}


def _published_on(person: Person) -> date:
    """All are published two months ago at the latest, but for the last month's."""
    return months_before(TODAY, max(1, MONTHS - person.published)).replace(day=10)


def _feedback(place: int, person: Person) -> dict[str, Any]:
    day = _published_on(person)
    at = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)
    moments = dict.fromkeys(("received_at", "waiting_since", "decided_at", "published_at"), at)
    key = f"{person.id:032x}"
    said = {"status": "published", "answer": person.answer, "relation": "family", "aspects": {"food": person.answer}}
    kept = {"channel": "web", "language": "en", "is_under_16": False, "version": 1, "risk": 0, "published_text": TEXT}
    return {"ref": f"f{person.id}", "place_id": place, "form_key": key, "receipt_hash": key * 2} | moments | said | kept


def _ledger(place: int, people: list[Person]) -> Iterator[dict[str, Any]]:
    """Each came in and was published in one week."""
    number, previous = 0, NOTHING
    for person in sorted(people, key=_published_on):
        for event in (Event.RECEIVED, Event.PUBLISHED):
            number += 1
            row = Row(f"p{place}", number, week_of(_published_on(person)), event, f"f{person.id}", None, previous)
            kept = {"number": number, "week": row.week, "event": event, "feedback_ref": row.feedback, "detail": None}
            hash_ = hash_of(row)
            yield {"place_id": place, "previous": previous, "hash": hash_} | kept
            previous = hash_
