"""The clock of the site: `app.extensions["clock"]` where somebody put one there, else the machine's."""

from datetime import date, datetime
from typing import cast

from flask import current_app, has_app_context

from app.adapters.clock import Clock, SystemClock
from app.domain.uk_time import LONDON

__all__ = ["LONDON", "now", "today"]

_SYSTEM = SystemClock()


def now() -> datetime:
    """In UTC."""
    clock = current_app.extensions.get("clock", _SYSTEM) if has_app_context() else _SYSTEM
    return cast(Clock, clock).now()


def today() -> date:
    """The day in England: just after midnight in summer it is still yesterday in UTC."""
    return now().astimezone(LONDON).date()
