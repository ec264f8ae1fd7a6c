"""One place, and what a test wants done to feedback on it, with everything that it does not care for filled in."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.feedback.question import Answer, Aspect, Channel, Relation
from app.domain.feedback.said import Said
from app.domain.feedback.states import Reason, Status, Verdict
from app.feedback import actions
from app.feedback.models import Feedback, LedgerRow
from app.providers.models import Organisation, Place

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TEXT = "The staff know my mother by name. Lunch is always late."
#: accounts
ANN, BOB, PROVIDER = 1, 2, 77
_numbers = count(1)


def days_later(days: float) -> datetime:
    return START + timedelta(days=days)


def add_place(session: Session, ref: str = "hazel", **columns: Any) -> Place:
    organisation = Organisation(regulator_id=f"1-{next(_numbers)}", name="Hazel Care Ltd")
    session.add(organisation)
    session.flush()
    place = Place(ref=ref, name="Hazel House", organisation_id=organisation.id, sources={}, **columns)
    session.add(place)
    session.flush()
    return place


def said(text: str = TEXT, answer: Answer = Answer.GOOD) -> Said:
    return Said(answer, text, Relation.FAMILY, date(2026, 2, 1), {Aspect.FOOD: Answer.POOR}, is_under_16=False)


def receive(session: Session, place: Place, **changes: Any) -> str:
    number = next(_numbers)
    given: dict[str, Any] = {
        "said": said(),
        "form_key": f"form {number}",
        "receipt_hash": f"{number:064x}",
        "channel": Channel.WEB,
        "language": "en",
        "network": None,
        "at": START,
        "flags": (),
    }
    return actions.receive(session, place_id=place.id, **given | changes).ref


def publish(session: Session, ref: str, **changes: Any) -> Status:
    return _decide(session, ref, {"verdict": Verdict.PUBLISH, "reason": None, "by": ANN} | changes)


def refuse(session: Session, ref: str, by: int, **changes: Any) -> Status:
    return _decide(session, ref, {"verdict": Verdict.REFUSE, "reason": Reason.ABUSIVE, "by": by} | changes)


def _decide(session: Session, ref: str, changes: dict[str, Any]) -> Status:
    given = {"version": 1, "text": None, "note": "", "at": days_later(3)}
    return actions.decide(session, ref=ref, **given | changes)


def one(session: Session, ref: str) -> Feedback:
    session.expire_all()
    return session.scalars(select(Feedback).where(Feedback.ref == ref)).one()


def events(session: Session, place: Place) -> list[tuple[str, str | None]]:
    rows = session.scalars(select(LedgerRow).where(LedgerRow.place_id == place.id).order_by(LedgerRow.number))
    return [(row.event, row.detail) for row in rows]
