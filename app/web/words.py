"""Dates, distances and telephone numbers as people say them."""

import re
from datetime import date, timedelta
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import get_group_symbol

from app.web.i18n import gettext as _
from app.web.i18n import ngettext, once_a_language
from app.web.languages import WELSH, current

#: a judgement older than this may say little of today, in years
OLD_AFTER_YEARS = 3
MONTHS_A_YEAR = 12
_AREA_CODES_OF_THREE = ("020", "023", "024", "028", "029")
_WELSH_VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóúäëïö")
#: what the Welsh for "and" does to the word after it: "te a choffi". Names, with a capital letter, stay as they are.
_AFTER_AND = re.compile(r"[cpt](?!h)")
_PHONE = re.compile(r"0[0-9]{9,10}")


@lru_cache(maxsize=8_192)
def _date(day: date, shape: str, locale: str) -> str:
    return format_date(day, shape, locale=locale)


def in_words(day: date) -> str:
    """2 March 2021: never in figures alone, where 02/03 may be February or March."""
    return _date(day, "d MMMM y", current().locale)


def weekday(day: date) -> str:
    """Monday 23 November"""
    return _date(day, "EEEE d MMMM", current().locale)


def short_weekday(day: date) -> str:
    """Mon 23 Nov, where there is little room"""
    return _date(day, "EEE d MMM", current().locale)


def day_of_week(day: date) -> str:
    return _date(day, "EEEE", current().locale)


def month(day: date) -> str:
    return _date(day, "LLLL", current().locale)


def month_of_year(day: date) -> str:
    """April 2027"""
    return _date(day, "LLLL y", current().locale)


def short_month(day: date) -> str:
    """Jan, where there is little room"""
    return _date(day, "LLL", current().locale)


def period(first: date, last: date) -> str:
    """As in "July to September 2026" for whole months of a year, else from day to day."""
    if first.year == last.year and first.day == 1 and (last + timedelta(days=1)).day == 1:
        until = _date(last, "LLLL y", current().locale)
        return until if first.month == last.month else _("%(first)s to %(last)s", first=month(first), last=until)
    return _("%(first)s to %(last)s", first=in_words(first), last=in_words(last))


def months_between(earlier: date, later: date) -> int:
    """Whole months."""
    months = (later.year - earlier.year) * MONTHS_A_YEAR + later.month - earlier.month
    return months - (later.day < earlier.day)


def ago(day: date, today: date) -> str:
    """As in "5 years ago", rounded down."""
    months = months_between(day, today)
    if months < 0:
        return ""
    if months < 1:
        return _("less than a month ago")
    if months < MONTHS_A_YEAR:
        return ngettext("%(num)s month ago", "%(num)s months ago", months)
    return ngettext("%(num)s year ago", "%(num)s years ago", months // MONTHS_A_YEAR)


def how_long(since: date, until: date) -> str:
    """As in "4 months" or "11 years", rounded down."""
    months = months_between(since, until)
    if months < 1:
        return _("less than a month")
    if months < MONTHS_A_YEAR:
        return ngettext("%(num)s month", "%(num)s months", months)
    return ngettext("%(num)s year", "%(num)s years", months // MONTHS_A_YEAR)


def is_old(day: date, today: date) -> bool:
    return months_between(day, today) >= OLD_AFTER_YEARS * MONTHS_A_YEAR


def miles(distance: float) -> str:
    if distance < 0.1:
        return _("less than 0.1 miles away")
    shown = f"{distance:.1f}" if distance < 9.95 else f"{distance:.0f}"
    return _("1 mile away") if shown == "1.0" else _("%(miles)s miles away", miles=shown)


def number(value: int) -> str:
    """57,188"""
    return f"{value:,}".replace(",", _group_symbol())


@once_a_language
def _group_symbol() -> str:
    return str(get_group_symbol(current().locale))


def phone_link(phone: str) -> str:
    """Without the extension, which is asked for by a voice: its figures would make another number."""
    return "tel:" + re.sub(r"[^0-9+]", "", phone.partition("x")[0])


@lru_cache(maxsize=8_192)
def phone_in_groups(phone: str) -> str:
    """In the groups in which people read a number out; as it came where it is not a plain UK number."""
    digits = re.sub(r"[ ()-]", "", phone)
    if not _PHONE.fullmatch(digits):
        return phone
    if digits.startswith(_AREA_CODES_OF_THREE):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if digits[1] in "389" or (digits[1] == "1" and "1" in digits[2:4]):
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    return f"{digits[:5]} {digits[5:]}"


def list_in_words(items: list[str]) -> str:
    """As in "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    most, last = ", ".join(items[:-1]), items[-1]
    if current() is not WELSH:
        return _("%(most)s and %(last)s", most=most, last=last)
    if last[:1].casefold() in _WELSH_VOWELS:
        return f"{most} ac {last}"
    return f"{most} a {last[0]}h{last[1:]}" if _AFTER_AND.match(last) else f"{most} a {last}"


def as_published(value: str) -> str:
    """CQC's fixed words, which it has in English alone; whatever else it may have written stays as it came."""
    return _published().get(value, value)


@once_a_language
def _published() -> dict[str, str]:
    return {
        "Outstanding": _("Outstanding"),
        "Good": _("Good"),
        "Requires improvement": _("Requires improvement"),
        "Inadequate": _("Inadequate"),
        "Overall": _("Overall"),
        "Safe": _("Safe"),
        "Effective": _("Effective"),
        "Caring": _("Caring"),
        "Responsive": _("Responsive"),
        "Well-led": _("Well-led"),
        "Insufficient evidence to rate": _("Insufficient evidence to rate"),
        "Inspected but not rated": _("Inspected but not rated"),
        "No published rating": _("No published rating"),
        "Not yet inspected": _("Not yet inspected"),
        "Not rated": _("Not rated"),
        "Regulations met": _("Regulations met"),
        "Regulations not met": _("Regulations not met"),
        "Not applicable": _("Not applicable"),
    }
