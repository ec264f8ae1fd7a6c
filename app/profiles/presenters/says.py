"""What whoever runs the place says of it: apart from what others found, and marked as their own words."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from app.domain.entries.ageing import is_stale
from app.domain.entries.content import Content, Fee
from app.domain.entries.tongues import TONGUES
from app.domain.quality import FeeRecord
from app.entries.reading import Picture, Said
from app.profiles.presenters import fees
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _

#: of postcode districts; more are told as a number
MOST_DISTRICTS = 40


@dataclass(frozen=True, slots=True)
class TextPart:
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeeSaid:
    label: str
    amount: str
    includes: str
    excludes: str


@dataclass(frozen=True, slots=True)
class Shot:
    small: str
    large: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ProviderSays:
    confirmed: str
    #: said where it was not confirmed for long; all of it is then folded
    stale: str
    language: str
    description: tuple[str, ...]
    parts: tuple[TextPart, ...]
    languages: str
    areas: str
    fees: tuple[FeeSaid, ...]
    website: str
    pictures: tuple[Shot, ...]

    @classmethod
    def of(cls, said: Said | None, today: date) -> "ProviderSays | None":
        if said is None:
            return None
        content, day = said.content, words.in_words(said.confirmed_on)
        is_old = is_stale(said.confirmed_on, today)
        return cls(
            confirmed=_("Last confirmed on %(day)s.", day=day),
            stale=_("Not confirmed since %(day)s. It may no longer hold.", day=day) if is_old else "",
            language=content.written_in,
            description=_paragraphs(content.description),
            parts=_parts(content),
            languages=words.list_in_words([_(TONGUES[code]) for code in content.languages if code in TONGUES]),
            areas=_areas(content),
            fees=tuple(_fee(fee) for fee in content.fees),
            website=content.website,
            pictures=tuple(_shot(picture) for picture in said.pictures),
        )


def _parts(content: Content) -> tuple[TextPart, ...]:
    parts = (
        TextPart(_("Room for new people"), _paragraphs(content.vacancies)),
        TextPart(_("Visiting"), _paragraphs(content.visiting)),
        TextPart(_("Opening times"), _paragraphs(content.openings)),
    )
    return tuple(part for part in parts if part.paragraphs)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("\n") if part)


def _areas(content: Content) -> str:
    councils = [_("all of %(council)s", council=council_name(each.name)) for each in content.councils]
    named, left = content.outcodes[:MOST_DISTRICTS], len(content.outcodes) - MOST_DISTRICTS
    more = [_("%(number)s postcode districts more", number=left)] if left > 0 else []
    return words.list_in_words([*councils, *named, *more])


def _fee(fee: Fee) -> FeeSaid:
    record = FeeRecord("", fee.kind, fee.lowest, fee.highest, fee.valid_from)
    since = _("from %(day)s", day=words.in_words(fee.valid_from))
    return FeeSaid(fees.label(record), f"{fees.amount(record)}, {since}", fee.includes, fee.excludes)


def _shot(picture: Picture) -> Shot:
    small, large = (url_for("manage.media", hash=picture.hash, size=size) for size in ("small", "large"))
    return Shot(small, large, picture.alt, picture.width, picture.height)
