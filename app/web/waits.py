"""How long a decision about feedback takes: what the record shows, and no promise."""

from app.web.i18n import gettext as _
from app.web.i18n import ngettext


def how_long(median_days: float | None) -> str:
    """From what the ledger says of feedback that was decided."""
    if median_days is None:
        return _("We do not know yet how long this takes: too few were read so far.")
    days = max(1, round(median_days))
    return ngettext(
        "Of those read so far, half were decided within %(num)s day.",
        "Of those read so far, half were decided within %(num)s days.",
        days,
    )
