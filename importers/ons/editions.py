"""ONS names an edition by its month: "ONSPD_NOV_2025"."""

import re
from datetime import date

_NAMED = re.compile(r"NSPD_([A-Z]{3})_(20\d\d)", re.IGNORECASE)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def newest_named(text: str) -> date | None:
    """The first day of the month of the newest edition that the text names."""
    named = ((month.upper(), int(year)) for month, year in _NAMED.findall(text))
    return max((date(year, _MONTHS.index(month) + 1, 1) for month, year in named if month in _MONTHS), default=None)
