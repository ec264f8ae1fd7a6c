"""Places with answers that are published already, made straight in the tables: what is counted is tried here."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count

from sqlalchemy.orm import Session

from app.domain.feedback.question import Answer, Aspect
from app.domain.feedback.states import Status
from app.feedback.models import Feedback
from app.providers.models import Place

_numbers = count(1)


def day_in(month: int, day: int = 10) -> datetime:
    """As the record keeps moments: in UTC, without saying so."""
    return datetime(2026, month, day, 12, tzinfo=UTC).replace(tzinfo=None)


MARCH = day_in(3)


def answered(
    session: Session, place: Place, answers: Sequence[Answer], at: datetime = MARCH, food: Answer | None = None
) -> list[Feedback]:
    made = [_feedback(place, answer, at, food) for answer in answers]
    session.add_all(made)
    session.flush()
    return made


def _feedback(place: Place, answer: Answer, at: datetime, food: Answer | None) -> Feedback:
    number = next(_numbers)
    return Feedback(
        ref=f"m{number}",
        place_id=place.id,
        status=Status.PUBLISHED,
        answer=answer,
        relation="family",
        aspects={Aspect.FOOD: food} if food else {},
        channel="web",
        language="en",
        form_key=f"many {number}",
        receipt_hash=f"f{number:063x}",
        received_at=at,
        waiting_since=at,
        decided_at=at,
        published_at=at,
        published_text="",
    )
