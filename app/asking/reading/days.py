"""A day as people write it: day, month as a number or a name, year."""

import unicodedata
from datetime import date
from functools import lru_cache

from babel import Locale
from werkzeug.datastructures import MultiDict

from app.asking.reading.problem import Problem, ticked_instead
from app.domain.asking import Question, Value
from app.web.clock import today
from app.web.i18n import gettext as _
from app.web.languages import WRITTEN

PARTS = ("day", "month", "year")
EARLIEST, LATEST = 1900, 2100
#: letters that tell one month from all others, in English and in Welsh: the rest is often misspelt
ENOUGH = 3


def read(question: Question, form: MultiDict[str, str]) -> Value | Problem:
    said = {part: unicodedata.normalize("NFKC", form.get(part, "")).strip() for part in PARTS}
    if instead := ticked_instead(question, form, is_typed=any(said.values()), else_ask=_ask_for("day")):
        return instead
    day, month, year = _number(said["day"], 1, 31), month_of(said["month"]), _number(said["year"], EARLIEST, LATEST)
    for part, found in zip(PARTS, (day, month, year), strict=True):
        if not found:
            return _ask_for(part)
    try:
        return _on_time(question, date(year, month, day))
    except ValueError:
        return Problem("day", _("There is no such day. Check the day and the month."))


def _on_time(question: Question, day: date) -> Value | Problem:
    if question.past and day > today():
        return Problem(
            "day", _("That day is still to come. Type the day on which it happened, or choose the last answer.")
        )
    return day.isoformat()


def month_of(text: str) -> int:
    """0 where it is none.

    >>> month_of("Sept."), month_of("09"), month_of("Medi")
    (9, 9, 9)
    """
    word = text.casefold().strip(" .,")
    return _number(word, 1, 12) or (_months().get(word[:ENOUGH], 0) if word.isalpha() else 0)


def fields(_question: Question, value: Value) -> dict[str, list[str]]:
    day = date.fromisoformat(str(value))
    return {"day": [str(day.day)], "month": [str(day.month)], "year": [str(day.year)]}


@lru_cache
def _months() -> dict[str, int]:
    names = [Locale.parse(language.locale).months["format"]["wide"] for language in WRITTEN]
    return {name.casefold()[:ENOUGH]: number for each in names for number, name in each.items()}


def _number(text: str, least: int, most: int) -> int:
    found = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(LATEST)) else 0
    return found if least <= found <= most else 0


def _ask_for(part: str) -> Problem:
    asked = {
        "day": _("Enter the day as a number, such as 14"),
        "month": _("Enter the month, such as 3 or March"),
        "year": _("Enter the year in four figures, such as 1948"),
    }
    return Problem(part, asked[part])
