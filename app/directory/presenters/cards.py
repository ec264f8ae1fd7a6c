"""One place in a list of results."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.directory.presenters.coverage import said_of
from app.domain.coverage import Coverage
from app.domain.results import PlaceRow
from app.domain.text import slug
from app.domain.vocabularies import RATINGS, SERVICE_TYPES, USER_BANDS, terms_of
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import current_language, ngettext, once_a_language
from app.web.i18n import gettext as _
from app.web.languages import local

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
    #: what it says of coming to the postcode that was asked for
    coverage: str
    latitude: float | None
    longitude: float | None

    @classmethod
    def of(cls, row: PlaceRow, number: int, today: date, coverage: Coverage | None = None) -> "ResultCard":
        return cls(
            number=number,
            ref=row.ref,
            name=row.name,
            url=local(f"/place/{row.ref}"),
            kind=_kinds().get(row.primary_kind or "", _("Kind of care not published")),
            people=_people(row.bands, current_language()),
            where=", ".join(part for part in (row.town, row.postcode) if part),
            distance="" if row.distance is None else words.miles(row.distance),
            council=council_name(row.council_name or ""),
            run_by="" if row.organisation_name == row.name else row.organisation_name,
            beds=ngettext("%(num)s bed", "%(num)s beds", row.beds) if row.beds else "",
            rating=words.as_published(row.rating) if row.rating else _("No rating published"),
            rating_class=TAGS.get(row.rating or "", PLAIN_TAG),
            rating_when=_when(row.rating_on, today),
            phone=words.phone_in_groups(row.phone) if row.phone else "",
            phone_link=words.phone_link(row.phone) if row.phone else "",
            is_dormant=row.is_dormant,
            coverage=said_of(coverage, row.id),
            latitude=row.latitude,
            longitude=row.longitude,
        )


@once_a_language
def _kinds() -> dict[str, str]:
    """Slug of a service -> what people call it."""
    return {term.slug: _(term.label) for term in SERVICE_TYPES}


@lru_cache(maxsize=4_096)
def _people(bands: int, _language: str) -> str:
    """The first few of whom it is for, in the regulator's order."""
    slugs = [term.slug for term in terms_of(bands, USER_BANDS)]
    shown = [_bands()[slug] for slug in slugs[:MOST_BANDS]]
    more = len(slugs) - len(shown)
    text = ", ".join(shown)
    return f"{text} " + _("and %(more)s more", more=more) if more else text


@once_a_language
def _bands() -> dict[str, str]:
    """As it follows "For:"."""
    return {
        "children": _("children"),
        "dementia": _("dementia"),
        "learning-disabilities": _("a learning disability or autism"),
        "mental-health": _("a mental health condition"),
        "older-people": _("older people"),
        "detained": _("detained under the Mental Health Act"),
        "substance-misuse": _("a drug or alcohol problem"),
        "eating-disorder": _("an eating disorder"),
        "physical-disability": _("a physical disability"),
        "sensory-impairment": _("sight or hearing loss"),
        "everyone": _("everyone"),
        "younger-adults": _("adults under 65"),
    }


def _when(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return f"{words.in_words(day)}, {words.ago(day, today)}"
