"""The words of the offline copy that the page itself does not hold."""

from babel.dates import get_day_names, get_month_names
from flask_babel import get_locale

from app.web.i18n import gettext as _


def offline_words() -> dict[str, object]:
    return {
        "offline": _("Offline: this copy was made %(when)s.", when="{when}"),
        "bySector": _(
            "Offline this goes by %(sector)s, not by the whole postcode. Check with the caller.", sector="{sector}"
        ),
        "byName": _("This goes by the name of the council."),
        "boundary": _(
            "Close to a boundary: it could also be %(councils)s. Ask who the council tax goes to.",
            councils="{councils}",
        ),
        "tooOld": _("This copy is too old to say whether it is open. %(hours)s", hours="{hours}"),
        "unknown": _("We do not know this postcode. Check it with the caller, or type the name of the council."),
        "unreadable": _("We cannot read that. Type a postcode, such as LS1 4DY, or the name of a council."),
        "noNumber": _("We do not have a telephone number for this council. Use its website."),
        "website": _("Website of %(council)s", council="{council}"),
        "asOf": _("As of %(moment)s, UK time.", moment="{moment}"),
        "moment": _("%(time)s on %(day)s", time="{time}", day="{day}"),
        "am": _("%(time)sam", time="{time}"),
        "pm": _("%(time)spm", time="{time}"),
        "noon": _("noon"),
        "midnight": _("midnight"),
        "copied": _("Copied"),
        "days": _names(get_day_names("wide", locale=get_locale())),
        "months": _names(get_month_names("wide", locale=get_locale())),
    }


def _names(names: object) -> list[str]:
    """Days from Monday, months from January."""
    found = dict(names)  # type: ignore[call-overload]
    return [str(found[key]) for key in sorted(found)]
