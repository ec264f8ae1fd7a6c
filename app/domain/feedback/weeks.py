"""The ledger knows weeks, and no days: at a place with one feedback a month the day alone tells who wrote, to whoever
remembers who came that day. See docs/adr/022-a-ledger-of-weeks.md.
"""

from datetime import date, timedelta

WEEK = timedelta(days=7)


def week_of(day: date) -> date:
    """Its Monday. A week is over, and may be told of, once the Monday of today is a later one."""
    return day - timedelta(days=day.weekday())


def weeks_between(earlier: date, later: date) -> int:
    """Of two Mondays. What began in the one week and ended in the other took less than one week more than this."""
    return max(0, (later - earlier) // WEEK)
