"""Writes of a regulator's past ratings, and of how ratings age. The caller commits."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.db.batches import in_batches, insert_many
from app.domain.ageing import PastOverall, count_outcomes, is_counted
from app.domain.loading import Comparison
from app.domain.quality import PastRatingRecord
from app.providers.models import Place, Rating, Registration
from app.providers.ratings import OVERALL
from app.quality.models import PastRating, RatingAgeing

#: a registration and a day
Day = tuple[str, date]


class HistoryLoader:
    """One file of past ratings on its way in.

    A file decides for the days that it names: what was held of such a day and is no longer said was wrong. Of other
    days it says nothing, so nothing is ever missing. Registrations need not be held: most of a history is of places
    that are gone.
    """

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        self._session = session
        self._held = _read_held(session)
        self._said: dict[Day, set[str]] = defaultdict(set)
        self._counts = Comparison(held=sum(len(values) for values in self._held.values()))

    def take(self, record: PastRatingRecord) -> None:
        day = (record.regulator_id, record.published_on)
        if record.value in self._said[day]:
            self._counts.merged += 1
            return
        self._said[day].add(record.value)
        if day not in self._held:
            self._counts.new += 1
        elif record.value in self._held[day]:
            self._counts.unchanged += 1
        else:
            self._counts.changed += 1

    def compare(self) -> Comparison:
        return self._counts

    def write(self, *, run_id: int) -> None:
        for some in in_batches(list(self._wrong())):
            self._session.execute(delete(PastRating).where(PastRating.id.in_(some)))
        insert_many(self._session, PastRating, list(self._new_rows(run_id)))
        work_out_ageing(self._session, run_id=run_id)

    def _wrong(self) -> Iterator[int]:
        for day, said in self._said.items():
            yield from (id_ for value, id_ in self._held.get(day, {}).items() if value not in said)

    def _new_rows(self, run_id: int) -> Iterator[dict[str, Any]]:
        for (regulator_id, day), values in self._said.items():
            for value in sorted(values - self._held.get((regulator_id, day), {}).keys()):
                yield {"regulator_id": regulator_id, "published_on": day, "value": value, "run_id": run_id}


def work_out_ageing(session: Session, *, run_id: int) -> None:
    """Anew, from all that is known by now: the files of past ratings, and the ratings that we saw come and go."""
    history = {*_past(session), *_seen(session)}
    session.execute(delete(RatingAgeing))
    as_of = max((rating.published_on for rating in history if is_counted(rating)), default=None)
    rows = [
        {
            "value": value,
            "years": years,
            "lower": outcomes.lower,
            "same": outcomes.same,
            "higher": outcomes.higher,
            "as_of": as_of,
            "run_id": run_id,
        }
        for (value, years), outcomes in count_outcomes(history).items()
    ]
    insert_many(session, RatingAgeing, rows)


def _past(session: Session) -> Iterator[PastOverall]:
    rows = session.execute(select(PastRating.regulator_id, PastRating.published_on, PastRating.value))
    return (PastOverall(*row) for row in rows)


def _seen(session: Session) -> Iterator[PastOverall]:
    """Fiction is no history: the sample's ratings are left out."""
    question, group = OVERALL
    own = (Rating.question == question, Rating.service_group == group, Rating.published_on.is_not(None))
    rows = session.execute(
        select(Registration.regulator_id, Rating.published_on, Rating.value)
        .join(Registration, Registration.id == Rating.registration_id)
        .join(Place, Place.id == Registration.place_id)
        .where(*own, Place.is_sample.is_(False))
    )
    return (PastOverall(id_, day, value) for id_, day, value in rows if day)


def _read_held(session: Session) -> dict[Day, dict[str, int]]:
    found: dict[Day, dict[str, int]] = defaultdict(dict)
    for row in session.execute(select(PastRating)).scalars():
        found[row.regulator_id, row.published_on][row.value] = row.id
    return dict(found)
