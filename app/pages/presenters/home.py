"""What the pages of the site itself show."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from app.domain.guides import Situation
from app.web import words
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Door:
    title: str
    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class HomePage:
    situations: tuple[Door, ...]
    doors: tuple[Door, ...]

    @classmethod
    def of(cls, places: int, situations: Iterable[Situation]) -> "HomePage":
        return cls(
            situations=tuple(Door(_(each.says), url_for("guidance.guide", slug=each.guide)) for each in situations),
            doors=_doors(places),
        )


def _doors(places: int) -> tuple[Door, ...]:
    count = words.number(places)
    return (
        Door(
            _("Understand how care works"),
            url_for("guidance.contents"),
            _("Read what you are entitled to, who pays, and what to do next."),
        ),
        Door(
            _("Find care"),
            url_for("directory.find_care"),
            _("Search %(count)s services. See how far, what kind, and what the regulator found.", count=count),
        ),
        Door(
            _("Check what help you could get"),
            url_for("selfcheck.hub"),
            _("Would the council be likely to help? What would you pay? Nothing that you answer is kept."),
        ),
        Door(
            _("Find your council"),
            url_for("signposting.council"),
            _("If you may need care, your council must assess what you need. It is free, whatever money you have."),
        ),
        Door(
            _("Speak up"),
            url_for("published.hub"),
            _("Say what care was like, and read what others say. Or complain, and know who must answer."),
        ),
    )
