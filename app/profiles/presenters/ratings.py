"""Ratings as published: the regulator's own words, each with its own date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.profile import PlaceProfile, PublishedRating
from app.domain.text import slug
from app.domain.vocabularies import KEY_QUESTIONS
from app.profiles.presenters.facts import source_words, web_address
from app.profiles.presenters.meanings import is_rating, meanings, question, service
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

OVERALL = "Overall"
#: CQC's questions, best known first
ORDER = {name: n for n, name in enumerate((OVERALL, *KEY_QUESTIONS))}


@dataclass(frozen=True, slots=True)
class RatingRow:
    question: str
    value: str
    css: str
    when: str
    note: str
    source: str
    report_url: str


@dataclass(frozen=True, slots=True)
class ServiceRatings:
    """One of several services of a place, with its own ratings."""

    name: str
    rows: tuple[RatingRow, ...]


@dataclass(frozen=True, slots=True)
class RatingsNow:
    rows: tuple[RatingRow, ...]
    services: tuple[ServiceRatings, ...]
    #: each a sentence: how the overall rating and its parts differ in age, how old it is, two on one day
    remarks: tuple[str, ...]
    warning: str
    #: a word, and what it means
    meanings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, profile: PlaceProfile, today: date) -> "RatingsNow":
        now = [rating for rating in profile.ratings if rating.is_current]
        shown = [rating.value for rating in profile.ratings if rating.is_current or rating.question == OVERALL]
        return cls(
            rows=current_ratings(profile, today),
            services=_services(now, today),
            remarks=tuple(_remarks(now)),
            warning="" if profile.withdrawn_on else _warning(profile.rating.value, today),
            meanings=meanings(shown),
        )


def current_ratings(profile: PlaceProfile, today: date) -> tuple[RatingRow, ...]:
    whole = (rating for rating in profile.ratings if rating.is_current and rating.service_group == OVERALL)
    return tuple(rating_row(rating, today) for rating in _in_order(whole))


def overall_ratings(ratings: Iterable[PublishedRating]) -> list[PublishedRating]:
    """Of the whole place, newest first, once each: a rating that was taken over is listed under both registrations.
    Without "No published rating" and its like, which bear no day and tell of no past."""
    found = {
        (rating.published_on, rating.value): rating
        for rating in sorted(ratings, key=lambda rating: not rating.is_inherited)
        if (rating.question, rating.service_group) == (OVERALL, OVERALL)
        if rating.published_on or is_rating(rating.value)
    }
    return sorted(found.values(), key=lambda rating: (rating.published_on or date.min, rating.value), reverse=True)


def rating_row(rating: PublishedRating, today: date) -> RatingRow:
    return RatingRow(
        question=question(rating.question),
        value=words.as_published(rating.value),
        css=rating_css(rating.value),
        when=when(rating.published_on, today),
        note=" ".join(_notes(rating)),
        source=source_words(rating.source, rating.as_of),
        report_url=web_address(rating.report_url),
    )


def rating_css(value: str | None) -> str:
    return f"care-tag care-tag--{slug(value)}" if value and is_rating(value) else "care-tag"


def when(day: date | None, today: date) -> str:
    if day is None:
        return _("no date published")
    ago = words.ago(day, today)
    return f"{words.in_words(day)}, {ago}" if ago else words.in_words(day)


def _in_order(ratings: Iterable[PublishedRating]) -> list[PublishedRating]:
    return sorted(ratings, key=lambda rating: ORDER.get(rating.question, len(ORDER)))


def _notes(rating: PublishedRating) -> Iterable[str]:
    if rating.is_inherited:
        yield _("Given to an earlier registration.")
    if rating.framework:
        yield _("How it was judged: %(framework)s.", framework=rating.framework)


def _services(now: Sequence[PublishedRating], today: date) -> tuple[ServiceRatings, ...]:
    names = sorted({rating.service_group for rating in now} - {OVERALL})
    return tuple(
        ServiceRatings(
            service(name), tuple(rating_row(r, today) for r in _in_order(r for r in now if r.service_group == name))
        )
        for name in names
    )


def _remarks(now: Sequence[PublishedRating]) -> Iterable[str]:
    whole = [rating for rating in now if rating.service_group == OVERALL]
    overall = [rating for rating in whole if rating.question == OVERALL]
    if len({rating.value for rating in overall}) > 1:
        yield _("CQC shows more than one overall rating. So do we.")
    parts = [rating for rating in whole if rating.question != OVERALL]
    if len(overall) == 1 and overall[0].published_on:
        yield from _ages_of_parts(overall[0].published_on, parts)


def _ages_of_parts(day: date, parts: Sequence[PublishedRating]) -> Iterable[str]:
    older = [part for part in parts if part.published_on and words.months_between(part.published_on, day) >= 1]
    newer = [part for part in parts if part.published_on and words.months_between(day, part.published_on) >= 1]
    if older:
        oldest = min(older, key=_day)
        said = {
            "day": words.in_words(day),
            "part": words.as_published(oldest.question),
            "from": words.in_words(_day(oldest)),
        }
        yield ngettext(
            "The overall rating is from %(day)s, but %(num)s of its parts is older: “%(part)s” is from %(from)s.",
            "The overall rating is from %(day)s, but %(num)s of its parts are older. "
            "The oldest, “%(part)s”, is from %(from)s.",
            len(older),
            **said,
        )
    if newer:
        newest = max(newer, key=_day)
        said = {
            "day": words.in_words(day),
            "part": words.as_published(newest.question),
            "from": words.in_words(_day(newest)),
        }
        yield ngettext(
            "%(num)s part is newer than the overall rating of %(day)s: “%(part)s” is from %(from)s.",
            "%(num)s parts are newer than the overall rating of %(day)s. The newest, “%(part)s”, is from %(from)s.",
            len(newer),
            **said,
        )


def _day(rating: PublishedRating) -> date:
    return rating.published_on or date.min


def _warning(rating: PublishedRating | None, today: date) -> str:
    if rating is None or not rating.published_on or not words.is_old(rating.published_on, today):
        return ""
    age = words.how_long(rating.published_on, today)
    return _("This is %(age)s old. Staff, managers and care may have changed. Ask what is different now.", age=age)
