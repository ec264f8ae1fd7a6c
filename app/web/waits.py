"""How long a decision about feedback takes: what the record shows, and no promise."""

from app.web.i18n import gettext as _
from app.web.i18n import ngettext


def how_long(weeks: int | None) -> str:
    """From what the ledger says of feedback that was decided: half took less than so many weeks."""
    if weeks is None:
        return _("We do not know yet how long this takes: too few were read so far.")
    return ngettext(
        "Of those read so far, half were decided in less than %(num)s week.",
        "Of those read so far, half were decided in less than %(num)s weeks.",
        weeks,
    )
