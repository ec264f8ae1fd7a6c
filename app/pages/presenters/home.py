"""What the pages of the site itself show."""

from dataclasses import dataclass

from flask import url_for

from app.web import words
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Door:
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class HomePage:
    doors: tuple[Door, ...]
    not_yet: str

    @classmethod
    def of(cls, places: int) -> "HomePage":
        return cls(doors=_doors(places), not_yet=_not_yet())


def _doors(places: int) -> tuple[Door, ...]:
    count = words.number(places)
    find = _("Search %(count)s services. See how far, what kind, and what the regulator found.", count=count)
    return (
        Door(_("Find care"), find, url_for("directory.find_care")),
        Door(
            _("Find your council"),
            _("Your council must help you find out what care you need. It is free to ask."),
            url_for("pages.your_council"),
        ),
        Door(
            _("Check our facts"),
            _("See where every fact comes from and how old it is."),
            url_for("pages.about_the_data"),
        ),
    )


def _not_yet() -> str:
    return _(
        "We are still building three more parts: guides to how care works, a check of what help you could get, "
        "and a place to say what care was like."
    )
