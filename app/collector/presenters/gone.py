"""A place that closed too long ago for feedback."""

from dataclasses import dataclass

from flask import url_for

from app.collector.places import About
from app.collector.presenters.look import guides_of
from app.domain.geography import Nation
from app.web.i18n import gettext as _
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class GonePage:
    title: str
    place: str
    place_url: str
    why: str
    complaints: str


def gone_page(about: About) -> GonePage:
    return GonePage(
        title=_("We take no more feedback about %(place)s", place=about.name),
        place=about.name,
        place_url=url_for("profiles.place", ref=about.ref),
        why=closed_since(about),
        complaints=guides_of(Nation.ENGLAND).complaints,
    )


def closed_since(about: About) -> str:
    if about.withdrawn_on is None:
        return ""
    return _("It has not been registered since %(day)s.", day=in_words(about.withdrawn_on))
