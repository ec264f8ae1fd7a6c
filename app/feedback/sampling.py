"""Feedback on the sample's places, through the same actions as any other. Its days lie before today, and it is counted
at the beginning of each month, as it would have been."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from itertools import cycle
from random import Random

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.domain.feedback import receipts
from app.domain.feedback.counting import months_before
from app.domain.feedback.sample import AT_EACH, STORIES
from app.feedback import counting
from app.feedback.models import Feedback
from app.feedback.moments import day_of
from app.feedback.stories import Act, Telling
from app.providers.models import Place

#: from the first feedback to today, and from the last one that does not wait
SPREAD, LAST = timedelta(days=200), timedelta(days=50)


@dataclass(frozen=True, slots=True)
class MadeUp:
    feedback: int
    places: int
    #: of the first one, for whoever wants to try it
    receipt: str


def make_up(session: Session, *, secret: bytes, at: datetime) -> MadeUp | None:
    """None where there is nothing to do: no sample, or its feedback is there."""
    places = _places(session)
    if not places or session.scalar(select(exists().where(Feedback.place_id.in_(places)))):
        return None
    where = [place_id for place_id, number in zip(places, AT_EACH, strict=False) for _ in range(number)]
    codes = [receipts.code(secret, f"sample {number}") for number in range(len(where))]
    acts = list(_counts(session, at))
    for number, (place_id, code, story) in enumerate(zip(where, codes, cycle(STORIES), strict=False)):
        start = at - SPREAD + number * (SPREAD - LAST) / len(where)
        acts += Telling(session, story, place_id, f"sample {number}", receipts.hash_of(code)).acts(start, at)
    for moment, act in sorted(acts, key=lambda each: each[0]):
        act(at=moment)
    return MadeUp(len(where), len(places), codes[0])


def _places(session: Session) -> Sequence[int]:
    live = (Place.is_sample, Place.merged_into_id.is_(None), Place.withdrawn_on.is_(None))
    return session.scalars(select(Place.id).where(*live).order_by(Place.ref).limit(len(AT_EACH))).all()


def _counts(session: Session, at: datetime) -> Iterator[Act]:
    """The same groups each time that it is made up."""
    for months in range(SPREAD.days // 28, -1, -1):
        day = months_before(day_of(at), months)
        yield datetime.combine(day, time(), UTC), partial(_count, session, Random(months))  # noqa: S311


def _count(session: Session, chance: Random, *, at: datetime) -> None:
    counting.count(session, today=at.date(), shuffle=chance.shuffle)
