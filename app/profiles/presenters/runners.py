"""Who runs a place, and what else they run. Counts as they are: nothing is ranked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from flask import url_for

from app.domain.results import Page
from app.domain.runners import Runner, RunPlace, Spread, WhoRunsIt
from app.domain.text import brand_words, slug
from app.domain.vocabularies import RATINGS, SERVICE_TYPES
from app.profiles.presenters.ratings import rating_css, when
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

#: of the bar, in its own units
BAR_WIDTH = 600
KINDS = {term.slug: term.label for term in SERVICE_TYPES}


@dataclass(frozen=True, slots=True)
class Share:
    """How many places have one rating, and their part of the bar."""

    label: str
    css: str
    bar_css: str
    count: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class RunnerLine:
    name: str
    url: str
    #: "It runs 12 places."
    text: str
    #: of their ratings; empty where there is one place alone
    shares: tuple[Share, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    name: str
    url: str
    about: str
    rating: str
    css: str
    when: str
    gone: str


@dataclass(frozen=True, slots=True)
class WhoElse:
    organisation: RunnerLine | None
    brand: RunnerLine | None
    near: tuple[PlaceLine, ...]

    @classmethod
    def of(cls, who: WhoRunsIt, today: date) -> "WhoElse":
        return cls(
            organisation=_organisation_line(who.organisation) if who.organisation else None,
            brand=_brand_beside(who.organisation, who.brand) if who.brand else None,
            near=tuple(place_line(place, today) for place in who.near),
        )


@dataclass(frozen=True, slots=True)
class RunnerPage:
    kind: str
    line: RunnerLine
    brand: tuple[str, str] | None
    organisations: tuple[tuple[str, str], ...]
    places: tuple[PlaceLine, ...]
    #: "Places 51 to 100 of 183"
    range: str
    previous: str
    following: str
    number: int

    @classmethod
    def of(
        cls,
        what: Literal["organisation", "brand"],
        runner: Runner,
        places: Page[RunPlace],
        today: date,
        organisations: Sequence[tuple[str, str]] = (),
    ) -> "RunnerPage":
        def at(number: int) -> str:
            if not 1 <= number <= places.pages:
                return ""
            return url_for(f"profiles.{what}", regulator_id=runner.regulator_id, page=number if number > 1 else None)

        return cls(
            kind=_("Organisation") if what == "organisation" else _("Brand"),
            line=_organisation_line(runner) if what == "organisation" else _brand_line(runner),
            brand=(brand_words(runner.brand[1]), _brand_url(runner.brand[0])) if runner.brand else None,
            organisations=tuple((name, _organisation_url(id_)) for id_, name in organisations),
            places=tuple(place_line(place, today) for place in places.items),
            range=_range(places),
            previous=at(places.number - 1),
            following=at(places.number + 1),
            number=places.number,
        )


def place_line(place: RunPlace, today: date) -> PlaceLine:
    away = words.miles(place.miles) if place.miles is not None else ""
    about = (_(KINDS.get(place.kind or "", "")), place.town or "", away)
    gone = _("No longer listed since %(day)s", day=words.in_words(place.withdrawn_on)) if place.withdrawn_on else ""
    return PlaceLine(
        name=place.name,
        url=url_for("profiles.place", ref=place.ref),
        about=" · ".join(part for part in about if part),
        rating=words.as_published(place.rating) if place.rating else _("No rating published"),
        css=rating_css(place.rating),
        when=when(place.rating_on, today) if place.rating_on else "",
        gone=gone,
    )


def _organisation_line(runner: Runner) -> RunnerLine:
    text = ngettext("It runs %(num)s place on our list.", "It runs %(num)s places on our list.", runner.places)
    if not runner.places:
        text = _("It runs no place on our list now.")
    return RunnerLine(
        runner.name,
        _organisation_url(runner.regulator_id),
        text,
        shares(runner.spread),
        _("Ratings of its places"),
    )


def _brand_line(runner: Runner) -> RunnerLine:
    text = ngettext("%(num)s place on our list is in this group.", "%(num)s places are in this group.", runner.places)
    return RunnerLine(
        brand_words(runner.name),
        _brand_url(runner.regulator_id),
        text,
        shares(runner.spread),
        _("Ratings of the places in the group"),
    )


def _brand_beside(organisation: Runner | None, brand: Runner) -> RunnerLine:
    """One organisation may be all of a brand: its ratings are then not counted out twice."""
    line = _brand_line(brand)
    if organisation is None or organisation.spread != brand.spread:
        return line
    return replace(line, text=_("%(owner)s runs all the places in this group.", owner=organisation.name), shares=())


def shares(spread: Spread) -> tuple[Share, ...]:
    """CQC's four ratings in their order, then its other words, then places without any."""
    total = sum(spread.values())
    if total < 2:
        return ()
    others = sorted(value for value in spread if value and value not in RATINGS)
    found, left = [], 0.0
    for value in (*RATINGS, *others, None):
        if count := spread.get(value, 0):
            found.append(_share(value, count, left, total))
            left += count
    return tuple(found)


def _share(value: str | None, count: int, left: float, total: int) -> Share:
    start, end = round(left / total * BAR_WIDTH), round((left + count) / total * BAR_WIDTH)
    name = slug(value) if value in RATINGS and value else "other"
    return Share(
        label=words.as_published(value) if value else _("No rating published"),
        css=rating_css(value),
        bar_css=f"care-bar__part care-bar__part--{name}",
        count=words.number(count),
        x=start,
        width=end - start,
    )


def _range(places: Page[RunPlace]) -> str:
    first = (places.number - 1) * places.size + 1
    if not places.items:
        return _("We know of no places.")
    said = {"first": first, "last": first + len(places.items) - 1, "total": words.number(places.total)}
    return _("Places %(first)s to %(last)s of %(total)s, by name", **said)


def _organisation_url(regulator_id: str) -> str:
    return url_for("profiles.organisation", regulator_id=regulator_id)


def _brand_url(regulator_id: str) -> str:
    return url_for("profiles.brand", regulator_id=regulator_id)
