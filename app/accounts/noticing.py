"""What those who speak for places see of them when they have signed in, their replies to feedback included."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.entries.states import What
from app.domain.feedback.states import REASONS, Reason, Status
from app.entries.noticing import Notice, Stand, find_own_places, notices
from app.feedback.models import Feedback, Reply
from app.providers.models import Place

#: where each is changed
PAGES: Final = {
    What.TEXT: "manage.entry",
    What.PICTURE: "manage.pictures",
    What.FILM: "manage.film",
    What.REPLY: "manage.feedback",
}


@dataclass(frozen=True, slots=True)
class PlaceNotices:
    place: Place
    notices: tuple[Notice, ...]


def find_notices(session: Session, account_id: int, today: date) -> tuple[PlaceNotices, ...]:
    """Of places of which there is something to say."""
    places = find_own_places(session, account_id)
    found = [*notices(session, places, today), *_replies(session, places)]
    by_place = ((place, tuple(each for each in found if each.place_id == place.id)) for place in places.values())
    return tuple(PlaceNotices(place, said) for place, said in by_place if said)


def _replies(session: Session, places: dict[int, Place]) -> Iterator[Notice]:
    open_ones = (Feedback.place_id.in_(places), Reply.status.in_((Status.WAITING, Status.REFUSED)))
    rows = select(Feedback.place_id, Reply).join(Reply, Reply.feedback_id == Feedback.id).where(*open_ones)
    for place_id, reply in session.execute(rows.order_by(Reply.id)):
        refused = reply.status == Status.REFUSED
        reason = REASONS[Reason(reply.refused_for)] if reply.refused_for else ""
        yield Notice(place_id, What.REPLY, Stand.SENT_BACK if refused else Stand.WAITS, reason=reason)
