"""How long a decision about feedback takes: what the record shows, and no promise."""

from datetime import date
from typing import cast

from flask import current_app

from app.feedback.waiting import weeks_waited
from app.web.clock import today
from app.web.database import current_session
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


def weeks_waited_today() -> int | None:
    """At all places. Counted once a day: it adds up the nation, and to weeks that are over no row comes any more."""
    kept = cast("tuple[date, int | None] | None", current_app.extensions.get("weeks_waited"))
    if kept is None or kept[0] != today():
        kept = current_app.extensions["weeks_waited"] = today(), weeks_waited(current_session(), today())
    return kept[1]


def how_long(weeks: int | None) -> str:
    """From what the ledger says of feedback that was decided: half took less than so many weeks."""
    if weeks is None:
        return _("We do not know yet how long this takes: too few were read so far.")
    return ngettext(
        "Of those read so far, half were decided in less than %(num)s week.",
        "Of those read so far, half were decided in less than %(num)s weeks.",
        weeks,
    )
