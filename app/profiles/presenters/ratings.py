"""Ratings as published: the regulator's own words, with their dates."""

from dataclasses import dataclass
from datetime import date

from app.domain.profile import PlaceProfile, PublishedRating
from app.domain.text import slug
from app.domain.vocabularies import KEY_QUESTIONS, RATINGS
from app.profiles.presenters.facts import web_address
from app.web import words
from app.web.i18n import gettext as _

OVERALL = "Overall"
#: CQC's questions, best known first
ORDER = {question: n for n, question in enumerate((OVERALL, *KEY_QUESTIONS))}


@dataclass(frozen=True, slots=True)
class RatingRow:
    question: str
    value: str
    css: str
    when: str
    note: str
    report_url: str


def current_ratings(profile: PlaceProfile, today: date) -> tuple[RatingRow, ...]:
    rows = [rating for rating in profile.ratings if rating.is_current and rating.service_group == OVERALL]
    return tuple(_row(rating, today) for rating in sorted(rows, key=lambda r: ORDER.get(r.question, len(ORDER))))


def earlier_ratings(profile: PlaceProfile, today: date) -> tuple[RatingRow, ...]:
    return tuple(
        _row(rating, today)
        for rating in profile.ratings
        if rating.question == OVERALL and not rating.is_current and rating.service_group == OVERALL
    )


def _row(rating: PublishedRating, today: date) -> RatingRow:
    day = rating.published_on
    return RatingRow(
        question=_question(rating.question),
        value=rating.value,
        css=f"care-tag care-tag--{slug(rating.value)}" if rating.value in RATINGS else "care-tag",
        when=f"{words.in_words(day)}, {words.ago(day, today)}" if day else _("no date published"),
        note=_("Given to an earlier registration") if rating.is_inherited else "",
        report_url=web_address(rating.report_url),
    )


def _question(question: str) -> str:
    """CQC's question with what it asks, in plain words."""
    return {
        OVERALL: _("Overall"),
        "Safe": _("Safe: are people kept from harm?"),
        "Effective": _("Effective: does the care work?"),
        "Caring": _("Caring: are staff kind and respectful?"),
        "Responsive": _("Responsive: does it fit what each person needs?"),
        "Well-led": _("Well-led: is it run well?"),
    }.get(question, question)
