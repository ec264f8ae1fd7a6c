"""How long people wait for a decision, as far as the ledger tells everybody: by weeks, and of those that are over."""

from datetime import date, timedelta
from itertools import chain, repeat
from statistics import median_low

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from app.domain.feedback.states import Event
from app.domain.feedback.weeks import week_of, weeks_between
from app.feedback.chains import is_or_became
from app.feedback.models import LedgerRow

#: back from today
COUNTED = timedelta(days=90)
#: with fewer decisions nobody can say how long it takes
FEWEST = 5

_came = aliased(LedgerRow)
#: in which week the version came in that a row decides on
_SINCE = (
    select(func.max(_came.week))
    .where(
        _came.feedback_ref == LedgerRow.feedback_ref,
        _came.event.in_((Event.RECEIVED, Event.EDITED)),
        _came.id < LedgerRow.id,
    )
    .scalar_subquery()
)


def weeks_waited(session: Session, today: date) -> int | None:
    """Half of what was decided lately took less than so many weeks, at all places; none where there were too few."""
    waits = _waits(session, today, LedgerRow.week >= week_of(today - COUNTED))
    return median_low(waits) + 1 if len(waits) >= FEWEST else None


def weeks_waited_at(session: Session, place_id: int, today: date) -> int | None:
    """The same of one place since its ledger began, of however few: whoever reads its ledger can count it."""
    waits = _waits(session, today, is_or_became(place_id))
    return median_low(waits) + 1 if waits else None


def _waits(session: Session, today: date, which: ColumnElement[bool]) -> list[int]:
    is_decision = LedgerRow.event.in_((Event.PUBLISHED, Event.REFUSED))
    decided = (
        select(_SINCE.label("since"), LedgerRow.week)
        .where(is_decision, LedgerRow.week < week_of(today), which)
        .subquery()
    )
    counted = select(decided.c.since, decided.c.week, func.count()).group_by(decided.c.since, decided.c.week)
    rows = session.execute(counted.where(decided.c.since.is_not(None)))
    return list(chain.from_iterable(repeat(weeks_between(since, week), number) for since, week, number in rows))
