"""How long what a provider said holds without being confirmed."""

from calendar import monthrange
from datetime import date

MONTHS_A_YEAR = 12
#: then the provider is asked whether it still holds
REMIND_AFTER_MONTHS = 5
#: then it is folded away, and the page says why
DEMOTE_AFTER_MONTHS = 6


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last one: 31 August less six months is 28 February."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 - months, MONTHS_A_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_stale(confirmed_on: date, today: date) -> bool:
    return confirmed_on <= months_before(today, DEMOTE_AFTER_MONTHS)


def is_to_remind(confirmed_on: date, today: date) -> bool:
    return confirmed_on <= months_before(today, REMIND_AFTER_MONTHS)
