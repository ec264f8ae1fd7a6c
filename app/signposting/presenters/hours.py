"""Opening times in a sentence each: "Monday to Friday, 8:30am to 5pm. Closed on bank holidays.\""""

import re
from functools import lru_cache

from babel.dates import get_day_names, get_month_names

from app.domain.opening import OpeningRule, OpeningTimes
from app.signposting.presenters.wording import clock, in_mid_sentence
from app.web.i18n import gettext as _
from app.web.languages import current
from app.web.words import list_in_words

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(r"(?:(20\d\d) )?([A-Z][a-z]{2})(?: (\d\d?))?")
ALL_DAY = "00:00-24:00"


def hours_in_words(opening: OpeningTimes | None) -> str:
    """Empty where they are not known."""
    return _in_words(opening, current().locale) if opening else ""


@lru_cache(maxsize=2_048)
def _in_words(opening: OpeningTimes, locale: str) -> str:
    return " ".join(_sentence(rule, locale) for rule in opening.rules)


def _sentence(rule: OpeningRule, locale: str) -> str:
    when = _when(rule, locale)
    if not rule.spells:
        return _("Closed on %(days)s.", days=when) if when else _("Closed.")
    shown = _spells(rule.spells)
    sentence = _("%(days)s, %(hours)s.", days=when or _("every day"), hours=shown)
    return sentence[0].upper() + sentence[1:]


def _when(rule: OpeningRule, locale: str) -> str:
    dates = list_in_words([_dates(each, locale) for each in rule.dates])
    days = list_in_words([_days(each, locale) for each in rule.days])
    return _("%(days)s (%(dates)s)", days=days, dates=dates) if dates and days else dates or days


def _spells(spells: tuple[str, ...]) -> str:
    if spells == (ALL_DAY,):
        return _("all day and night")
    return list_in_words([_spell(each) for each in spells])


def _spell(spell: str) -> str:
    start, end = (clock(*map(int, time.split(":"))) for time in spell.split("-"))
    return _("%(start)s to %(end)s", start=start, end=end)


def _days(written: str, locale: str) -> str:
    if written == "PH":
        return _("bank holidays")
    names = get_day_names("wide", locale=locale)
    start, _dash, end = written.partition("-")
    first = in_mid_sentence(names[_DAYS.index(start)])
    last = in_mid_sentence(names[_DAYS.index(end)]) if end else ""
    return _("%(start)s to %(end)s", start=first, end=last) if end else first


def _dates(written: str, locale: str) -> str:
    """ "Dec 24", "Dec 24-31", "Apr-Sep", "2026 Dec 24"."""
    start, _dash, end = written.partition("-")
    if end.isdigit():
        end = f"{start.rpartition(' ')[0]} {end}"
    first = _date(start, locale)
    return _("%(start)s to %(end)s", start=first, end=_date(end, locale)) if end else first


def _date(written: str, locale: str) -> str:
    found = _DATE.fullmatch(written)
    if not found:
        return written
    year, month, day = found.groups()
    name = get_month_names("wide", locale=locale)[_MONTHS.index(month) + 1]
    return " ".join(part for part in (day and day.lstrip("0"), name, year) if part)
