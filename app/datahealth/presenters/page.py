from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from app.datahealth.coverage import Coverage, OldestRating
from app.datahealth.presenters.parts import PartRow, part_rows, per_cent
from app.datahealth.presenters.sources import SourceCard
from app.datahealth.queries import SourceHealth
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


@dataclass(frozen=True, slots=True)
class Oldest:
    name: str
    url: str
    says: str


@dataclass(frozen=True, slots=True)
class HealthPage:
    lead: str
    late: tuple[SourceCard, ...]
    sources: tuple[SourceCard, ...]
    parts: tuple[PartRow, ...]
    old_ratings: str
    oldest: Oldest | None

    @classmethod
    def of(cls, sources: Sequence[SourceHealth], coverage: Coverage, today: date) -> "HealthPage":
        cards = tuple(SourceCard.of(source, today) for source in sources)
        return cls(
            lead=_lead(cards, coverage.places),
            late=tuple(card for card in cards if card.state == "late"),
            sources=cards,
            parts=part_rows(coverage),
            old_ratings=_old_ratings(coverage),
            oldest=_oldest(coverage.oldest, today) if coverage.oldest else None,
        )


def _lead(cards: Sequence[SourceCard], places: int) -> str:
    states = [card.state for card in cards]
    return _(
        "We show %(places)s services. Of our %(all)s sources, %(fresh)s are up to date, %(late)s are late, and "
        "%(absent)s are not loaded yet.",
        places=words.number(places),
        all=len(states),
        fresh=states.count("fresh"),
        late=states.count("late"),
        absent=states.count("absent"),
    )


def _old_ratings(coverage: Coverage) -> str:
    number = coverage.old_ratings
    rated = next((count.held for count in coverage.parts if count.part == "rating"), 0)
    return ngettext(
        "%(old)s overall rating is 3 years old or older: %(share)s of all.",
        "%(old)s overall ratings are 3 years old or older: %(share)s of all.",
        number,
        old=words.number(number),
        share=per_cent(number, rated),
    )


def _oldest(oldest: OldestRating, today: date) -> Oldest:
    says = _(
        "It is %(value)s, from %(day)s, %(ago)s.",
        value=words.as_published(oldest.value),
        day=words.in_words(oldest.published_on),
        ago=words.ago(oldest.published_on, today),
    )
    return Oldest(oldest.name, url_for("profiles.place", ref=oldest.ref), says)
