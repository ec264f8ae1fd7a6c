"""One place in a list of results."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.domain.results import PlaceRow
from app.domain.text import slug
from app.domain.vocabularies import RATINGS, SERVICE_TYPES, USER_BANDS, terms_of
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.languages import local

#: slug of a service -> what people call it
KIND_LABELS = {term.slug: term.label for term in SERVICE_TYPES}
#: rating -> the class of its tag; whatever else is published is shown in its own words, without a colour
TAGS = {value: f"care-tag care-tag--{slug(value)}" for value in RATINGS}
PLAIN_TAG = "care-tag"
MOST_BANDS = 4


@dataclass(frozen=True, slots=True)
class ResultCard:
    number: int
    ref: str
    name: str
    url: str
    kind: str
    people: str
    where: str
    distance: str
    council: str
    run_by: str
    beds: str
    rating: str
    rating_class: str
    rating_when: str
    phone: str
    phone_link: str
    is_dormant: bool
    latitude: float | None
    longitude: float | None

    @classmethod
    def of(cls, row: PlaceRow, number: int, today: date) -> "ResultCard":
        return cls(
            number=number,
            ref=row.ref,
            name=row.name,
            url=local(f"/place/{row.ref}"),
            kind=KIND_LABELS.get(row.primary_kind or "", _("Kind of care not published")),
            people=_people(row.bands),
            where=", ".join(part for part in (row.town, row.postcode) if part),
            distance="" if row.distance is None else words.miles(row.distance),
            council=row.council_name or "",
            run_by="" if row.organisation_name == row.name else row.organisation_name,
            beds=ngettext("%(num)s bed", "%(num)s beds", row.beds) if row.beds else "",
            rating=row.rating or _("No rating published"),
            rating_class=TAGS.get(row.rating or "", PLAIN_TAG),
            rating_when=_when(row.rating_on, today),
            phone=words.phone_in_groups(row.phone) if row.phone else "",
            phone_link=words.phone_link(row.phone) if row.phone else "",
            is_dormant=row.is_dormant,
            latitude=row.latitude,
            longitude=row.longitude,
        )


@lru_cache(maxsize=4_096)
def _people(bands: int) -> str:
    """The first few of whom it is for, in the regulator's order."""
    labels = [term.label for term in terms_of(bands, USER_BANDS)]
    shown = [_short(label) for label in labels[:MOST_BANDS]]
    more = len(labels) - len(shown)
    text = ", ".join(shown)
    return f"{text} " + _("and %(more)s more", more=more) if more else text


def _short(label: str) -> str:
    """As it follows "For:": "People with dementia" -> "dementia"."""
    short = label.removeprefix("People with ").removeprefix("People ")
    return short[:1].lower() + short[1:]


def _when(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return f"{words.in_words(day)}, {words.ago(day, today)}"
