"""How long people wait for a decision."""

from datetime import date, timedelta
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.feedback.states import Event
from app.feedback.models import LedgerRow

#: back from today
COUNTED = timedelta(days=90)
#: with fewer decisions nobody can say how long it takes
FEWEST = 5


def median_days(session: Session, today: date) -> float | None:
    """From coming in to being published or refused, at all places; none where there were too few."""
    decided = LedgerRow.event.in_((Event.PUBLISHED, Event.REFUSED))
    days = session.scalars(
        select(LedgerRow.days).where(decided, LedgerRow.on >= today - COUNTED, LedgerRow.days.is_not(None))
    ).all()
    known = [each for each in days if each is not None]
    return float(median(known)) if len(known) >= FEWEST else None
