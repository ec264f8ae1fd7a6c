"""A place's own history: who ran it, how it was rated under each, and where it moved. Not the history of a company."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from app.domain.lineage import MOVE, Move
from app.domain.profile import PlaceProfile, PublishedRating
from app.domain.tenures import Tenure, tenure_of
from app.profiles.presenters.facts import source_words, web_address
from app.profiles.presenters.ratings import overall_ratings, rating_css, when
from app.profiles.presenters.timeline import Timeline
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history: a rating, with `value`, or a change, with `text`."""

    when: str
    text: str
    value: str = ""
    css: str = ""
    note: str = ""
    report_url: str = ""


@dataclass(frozen=True, slots=True)
class MoveLink:
    text: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class History:
    #: "Registered under its present owner for 4 months." and what was before
    sentences: tuple[str, ...]
    events: tuple[Event, ...]
    moves: tuple[MoveLink, ...]
    timeline: Timeline | None

    @classmethod
    def of(cls, profile: PlaceProfile, owners: Sequence[Tenure], moves: Sequence[Move], today: date) -> "History":
        ratings = overall_ratings(profile.ratings)
        return cls(
            sentences=tuple(_sentences(owners, profile, today)),
            events=_events(ratings, owners, today),
            moves=tuple(_move(move) for move in moves),
            timeline=Timeline.of(ratings, owners, today),
        )


def _sentences(owners: Sequence[Tenure], profile: PlaceProfile, today: date) -> Iterator[str]:
    if not owners:
        return
    yield _last_owner(owners[-1], profile, today)
    for tenure in reversed(owners[:-1]):
        yield _before(tenure)
    rating = profile.rating.value
    if len(owners) == 1 and rating and rating.is_inherited:
        yield _("Its rating was given to an earlier registration. We do not know who ran it then.")


def _last_owner(tenure: Tenure, profile: PlaceProfile, today: date) -> str:
    if profile.withdrawn_on:
        return _("The last owner on the list was %(owner)s.", owner=tenure.owner)
    if tenure.since is None:
        return _("Its present owner is %(owner)s. We do not know since when.", owner=tenure.owner)
    if tenure.since > today:
        return _("From %(day)s its owner is %(owner)s.", day=words.in_words(tenure.since), owner=tenure.owner)
    age = words.how_long(tenure.since, today)
    return _("Registered under its present owner, %(owner)s, for %(age)s.", owner=tenure.owner, age=age)


def _before(tenure: Tenure) -> str:
    rating = tenure.rating
    if rating is None:
        return _("Before that, under %(owner)s: no rating that we know of.", owner=tenure.owner)
    if rating.published_on is None:
        return _(
            "Before that, under %(owner)s: “%(rating)s” (no date).",
            owner=tenure.owner,
            rating=words.as_published(rating.value),
        )
    said = {"owner": tenure.owner, "rating": words.as_published(rating.value), "year": rating.published_on.year}
    return _("Before that, under %(owner)s: “%(rating)s” (%(year)s).", **said)


def _events(ratings: Iterable[PublishedRating], owners: Sequence[Tenure], today: date) -> tuple[Event, ...]:
    """Newest first; on one day the rating before the change. What has no date comes last."""
    dated = [(rating.published_on or date.min, 1, _rated(rating, owners, today)) for rating in ratings]
    for n, tenure in enumerate(owners):
        before = owners[n - 1] if n else None
        dated.append((tenure.since or date.min, 0, _took_over(tenure, before, today)))
    return tuple(event for _day, _kind, event in sorted(dated, key=lambda item: item[:2], reverse=True))


def _rated(rating: PublishedRating, owners: Sequence[Tenure], today: date) -> Event:
    tenure = tenure_of(rating, owners)
    under = _("under %(owner)s", owner=tenure.owner) if tenure else _("under an earlier registration")
    return Event(
        when=when(rating.published_on, today),
        text=under if len(owners) > 1 or (owners and not tenure) else "",
        value=words.as_published(rating.value),
        css=rating_css(rating.value),
        note=source_words(rating.source, rating.as_of),
        report_url=web_address(rating.report_url),
    )


def _took_over(tenure: Tenure, before: Tenure | None, today: date) -> Event:
    if before is None:
        return Event(when(tenure.since, today), _("Registered under %(owner)s.", owner=tenure.owner))
    said = _("%(new)s took over from %(old)s.", new=tenure.owner, old=before.owner)
    return Event(when(tenure.since, today), f"{said} {reason(tenure.reason)}".strip())


def reason(published: str | None) -> str:
    """Why one registration followed another: CQC's word, and what it says of the people who run the place."""
    if not published:
        return ""
    said = _("CQC’s reason: “%(reason)s”.", reason=published)
    return f"{said} {_reasons().get(published, '')}".strip()


@once_a_language
def _reasons() -> dict[str, str]:
    return {
        "New Provider": _("A new owner runs it."),
        "Legal Entity Change": _("The same people may still run it."),
        "Partnership Change": _("Some of the partners are new."),
        "NHS Transfer": _("It passed from one NHS body to another."),
        MOVE: _("It moved."),
    }


def _move(move: Move) -> MoveLink:
    where = " ".join(part for part in (move.town, move.postcode) if part)
    name = f"{move.name}, {where}" if where else move.name
    text = _("It moved here from:") if move.is_from else _("It moved to:")
    if move.moved_on:
        day = words.in_words(move.moved_on)
        text = _("It moved here on %(day)s from:", day=day) if move.is_from else _("It moved on %(day)s to:", day=day)
    return MoveLink(text, name, url_for("profiles.place", ref=move.ref))
