"""Whose law a result is told under."""

from app.domain.rules.conditions import Nation
from app.web.i18n import gettext as _


def nation_of(check: str) -> Nation:
    """Of the rules of one nation, such as "needs-wales"."""
    return "wales" if check.endswith("-wales") else "england"


def law_name(nation: str) -> str:
    return _("This is the law of Wales.") if nation == "wales" else _("This is the law of England.")
