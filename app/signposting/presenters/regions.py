"""Names of regions in the reader's language; the record has the names that the Office for National Statistics gave."""

from app.web.i18n import gettext as _
from app.web.i18n import once_a_language


def region_words(name: str) -> str:
    return _names().get(name, name)


@once_a_language
def _names() -> dict[str, str]:
    return {
        "East Midlands": _("East Midlands"),
        "East of England": _("East of England"),
        "England": _("England"),
        "London": _("London"),
        "North East": _("North East"),
        "North West": _("North West"),
        "Scotland": _("Scotland"),
        "South East": _("South East"),
        "South West": _("South West"),
        "Wales": _("Wales"),
        "West Midlands": _("West Midlands"),
        "Yorkshire and The Humber": _("Yorkshire and The Humber"),
    }
