"""What whoever runs the place says of it: apart from what others found, and marked as their own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from app.domain.catalogue import MeasureKind
from app.domain.entries.ageing import is_stale
from app.domain.entries.content import Content, Fee, Figure
from app.domain.entries.tongues import TONGUES
from app.domain.profile import Missing
from app.domain.quality import FeeRecord
from app.entries.reading import Picture, Said, Shown
from app.profiles.presenters import fees
from app.profiles.presenters.facts import why_missing
from app.profiles.presenters.measures import count, rate
from app.web import words
from app.web.content import catalogue
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.told import paragraphs

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
class FigureSaid:
    """`rate` is empty where `missing` says why; both counts are then kept back as well."""

    label: str
    counts: tuple[str, ...]
    rate: str
    missing: str
    period: str
    said_on: str
    bear_in_mind: str


@dataclass(frozen=True, slots=True)
class Shot:
    small: str
    large: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class FilmSaid:
    film: str
    poster: str
    width: int
    height: int
    length: str
    transcript: tuple[str, ...]
    language: str


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
    figures: tuple[FigureSaid, ...]
    website: str
    pictures: tuple[Shot, ...]
    film: FilmSaid | None

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
            description=paragraphs(content.description),
            parts=_parts(said),
            languages=words.list_in_words([_(TONGUES[code]) for code in content.languages if code in TONGUES]),
            areas=_areas(content),
            fees=tuple(_fee(fee) for fee in content.fees),
            figures=tuple(_figures(content.figures)),
            website=content.website,
            pictures=tuple(_shot(picture) for picture in said.pictures),
            film=_film(said.film) if said.film else None,
        )


def _parts(said: Said) -> tuple[TextPart, ...]:
    content, room = said.content, _("Room for new people")
    if said.vacancies_on:
        room = _("Room for new people, as said on %(day)s", day=words.in_words(said.vacancies_on))
    parts = (
        TextPart(room, paragraphs(content.vacancies)),
        TextPart(_("Visiting"), paragraphs(content.visiting)),
        TextPart(_("Opening times"), paragraphs(content.openings)),
    )
    return tuple(part for part in parts if part.paragraphs)


def _areas(content: Content) -> str:
    councils = [_("all of %(council)s", council=council_name(each.name)) for each in content.councils]
    named, left = content.outcodes[:MOST_DISTRICTS], len(content.outcodes) - MOST_DISTRICTS
    more = [_("%(number)s postcode districts more", number=left)] if left > 0 else []
    return words.list_in_words([*councils, *named, *more])


def _fee(fee: Fee) -> FeeSaid:
    record = FeeRecord("", fee.kind, fee.lowest, fee.highest, fee.valid_from)
    since = _("from %(day)s", day=words.in_words(fee.valid_from))
    return FeeSaid(fees.label(record), f"{fees.amount(record)}, {since}", fee.includes, fee.excludes)


def _figures(figures: Sequence[Figure]) -> Iterator[FigureSaid]:
    known = catalogue().measures
    return (_figure(known[each.measure], each) for each in figures if each.measure in known)


def _figure(kind: MeasureKind, said: Figure) -> FigureSaid:
    top, bottom = said.numerator, said.denominator
    is_few = kind.is_too_few(top, bottom)
    counts = (f"{count(top)}: {kind.numerator}", f"{count(bottom)}: {kind.denominator}")
    first, last = words.in_words(said.period_from), words.in_words(said.period_to)
    return FigureSaid(
        label=kind.label,
        counts=() if is_few else counts,
        rate="" if is_few else f"{rate(kind, top, bottom)} {kind.unit}",
        missing=why_missing(Missing.TOO_FEW) if is_few else "",
        period=_("%(first)s to %(last)s", first=first, last=last),
        said_on=_("Sent to us on %(day)s.", day=words.in_words(said.said_on)),
        bear_in_mind=kind.bear_in_mind,
    )


def _shot(picture: Picture) -> Shot:
    small, large = (url_for("manage.media", hash=picture.hash, size=size) for size in ("small", "large"))
    return Shot(small, large, picture.alt, picture.width, picture.height)


def _film(shown: Shown) -> FilmSaid:
    minutes, seconds = divmod(shown.seconds, 60)
    return FilmSaid(
        film=url_for("manage.film_file", hash=shown.hash),
        poster=url_for("manage.poster", hash=shown.hash),
        width=shown.width,
        height=shown.height,
        length=f"{minutes}:{seconds:02}",
        transcript=paragraphs(shown.transcript),
        language=shown.written_in,
    )
