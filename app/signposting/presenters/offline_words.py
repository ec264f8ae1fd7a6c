"""The words of the offline copy that the page itself does not hold."""

from babel.dates import get_day_names, get_month_names

from app.signposting.finding import Found, How
from app.signposting.presenters.desk import boundary_warning, no_such_need, problem_of
from app.signposting.presenters.wording import in_mid_sentence
from app.web.i18n import gettext as _
from app.web.languages import current


def offline_words() -> dict[str, object]:
    return {
        "offline": _("Offline: this copy was made %(when)s.", when="{when}"),
        "bySector": _(
            "Offline this goes by %(sector)s, not by the whole postcode. Check with the caller.", sector="{sector}"
        ),
        "byName": _("This goes by the name of the council."),
        "boundary": boundary_warning(["{councils}"]),
        "tooOld": _("This copy is too old to say whether it is open. %(hours)s", hours="{hours}"),
        "unknown": problem_of(Found(How.NOWHERE)),
        "unreadable": problem_of(Found(How.UNREADABLE)),
        "noSuchNeed": no_such_need("{key}"),
        "professional": _("For professionals only. Do not give it to callers."),
        "website": _("Website of %(council)s", council="{council}"),
        "asOf": _("As of %(moment)s, UK time.", moment="{moment}"),
        "moment": _("%(time)s on %(day)s", time="{time}", day="{day}"),
        "am": _("%(time)sam", time="{time}"),
        "pm": _("%(time)spm", time="{time}"),
        "noon": _("noon"),
        "midnight": _("midnight"),
        "copied": _("Copied"),
        "days": [in_mid_sentence(day) for day in _names(get_day_names("wide", locale=current().locale))],
        "months": _names(get_month_names("wide", locale=current().locale)),
    }


def _names(names: object) -> list[str]:
    """Days from Monday, months from January."""
    found = dict(names)  # type: ignore[call-overload]
    return [str(found[key]) for key in sorted(found)]
