"""Who ran a place, one after the other, and how it was rated under each: a place's history and not a company's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.lineage import LineageEntry
from app.domain.profile import PublishedRating
from app.domain.vocabularies import RATINGS


@dataclass(frozen=True, slots=True)
class Tenure:
    """The time under one organisation; registrations of it that follow each other are one. `reason`: why it followed
    the one before, as published. `rating`: the last overall one given under it, not one that it took over."""

    owner: str
    owner_id: str
    since: date | None
    until: date | None
    is_until_stated: bool
    reason: str | None
    ids: tuple[str, ...]
    rating: PublishedRating | None = None


def tenures(lineage: Sequence[LineageEntry], ratings: Iterable[PublishedRating]) -> tuple[Tenure, ...]:
    """In order of time. A second id that runs beside the first (a dual registration) is no time of its own."""
    known = {entry.regulator_id for entry in lineage}
    second = {entry.regulator_id: entry.dual_of for entry in lineage if entry.dual_of in known}
    made: list[Tenure] = []
    reason: str | None = None
    for entry in sorted(lineage, key=_ended_first):
        if entry.regulator_id not in second:
            _add(made, entry, reason)
            reason = entry.reason
    whole = [_with_seconds(tenure, second) for tenure in made]
    overall = [
        rating
        for rating in ratings
        if (rating.question, rating.service_group) == ("Overall", "Overall")
        if rating.published_on or rating.value in RATINGS
    ]
    return tuple(replace(tenure, rating=_last_rating(tenure, whole, overall)) for tenure in whole)


def tenure_of(rating: PublishedRating, owners: Sequence[Tenure]) -> Tenure | None:
    """Under whom it was given. One that was taken over, or is older than the registration that bears it, was given
    under whoever had the place on that day; none where nobody is known for it."""
    bears = next((tenure for tenure in owners if rating.registration in tenure.ids), None)
    day = rating.published_on
    if bears and not rating.is_inherited and not (day and bears.since and day < bears.since):
        return bears
    if day is None:
        return None
    before = [tenure for tenure in owners if tenure is not bears and tenure.since and tenure.since <= day]
    return before[-1] if before else None


def _ended_first(entry: LineageEntry) -> tuple[bool, bool]:
    """A registration whose first day nobody gives stands last in the lineage, though it may be long over."""
    return entry.is_current, entry.until is None


def _with_seconds(tenure: Tenure, second: Mapping[str, str | None]) -> Tenure:
    return replace(tenure, ids=(*tenure.ids, *(id_ for id_, first in second.items() if first in tenure.ids)))


def _add(made: list[Tenure], entry: LineageEntry, reason: str | None) -> None:
    if made and made[-1].owner_id == entry.owner_id:
        last = made[-1]
        made[-1] = replace(
            last, until=entry.until, is_until_stated=entry.is_until_stated, ids=(*last.ids, entry.regulator_id)
        )
        return
    made.append(
        Tenure(
            owner=entry.owner,
            owner_id=entry.owner_id,
            since=entry.since,
            until=entry.until,
            is_until_stated=entry.is_until_stated,
            reason=reason if made else None,
            ids=(entry.regulator_id,),
        )
    )


def _last_rating(
    tenure: Tenure, owners: Sequence[Tenure], overall: Iterable[PublishedRating]
) -> PublishedRating | None:
    own = [rating for rating in overall if tenure_of(rating, owners) is tenure]
    return max(own, key=lambda rating: rating.published_on or date.min, default=None)
