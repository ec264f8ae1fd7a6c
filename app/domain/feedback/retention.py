"""How long things are kept. The published policy says the same."""

from datetime import date, timedelta

#: a feedback is shown, and what was said of a person kept, for so long
YEARS = 2
#: what tells one network from another, to stop floods: the salt of yesterday is still needed just after midnight
NETWORKS_FOR = timedelta(days=2)


def shown_since(today: date) -> date:
    """What was published before this day is shown no more. Of a leap day, the two years end on 28 February."""
    if (today.month, today.day) == (2, 29):
        return date(today.year - YEARS, 2, 28)
    return today.replace(year=today.year - YEARS)


def networks_since(today: date) -> date:
    return today - NETWORKS_FOR
