"""The box that leads to a council."""

from dataclasses import dataclass

from app.signposting.finding import Found, How
from app.signposting.presenters.desk import Other
from app.signposting.presenters.elsewhere import Nearby, about_nation
from app.web.council_names import council_name
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class CouncilSearch:
    """`error` where nothing can be answered; neither it nor `elsewhere` before anything was typed."""

    typed: str
    error: str
    elsewhere: Nearby | None
    suggestions: tuple[Other, ...]

    @classmethod
    def of(cls, found: Found) -> "CouncilSearch":
        return cls(
            found.shown,
            _error(found),
            about_nation(found.nation),
            tuple(Other(each.slug, council_name(each.name)) for each in found.suggestions),
        )


def _error(found: Found) -> str:
    if found.how is How.UNREADABLE and found.suggestions:
        return _("We do not know “%(typed)s”. Did you mean one of these?", typed=found.shown)
    return {
        How.UNREADABLE: _("Enter a full postcode, such as SW1A 1AA, or the name of a council"),
        How.NOWHERE: _("We do not know %(code)s. Check it", code=found.shown),
    }.get(found.how, "")
