"""Answers as people say them."""

from datetime import date
from decimal import Decimal

from app.asking.reading.choices import NONE_OF_THEM
from app.asking.words import Speaker
from app.domain import postcodes
from app.domain.asking import Kind, Question, Value
from app.web.amounts import pounds
from app.web.i18n import gettext as _
from app.web.words import in_words as day_in_words
from app.web.words import number


def in_words(speaker: Speaker, question: Question, value: Value) -> str:
    if isinstance(value, dict):
        return money_in_words(value)
    if isinstance(value, list):
        return "; ".join(speaker.option(question, each) for each in value or [NONE_OF_THEM[question.kind]])
    if value == "unknown":
        return speaker.option(question, value)
    match question.kind:
        case Kind.NUMBER:
            return number(int(value))
        case Kind.DAY:
            return day_in_words(date.fromisoformat(value))
        case Kind.POSTCODE:
            return postcodes.display(value)
    return speaker.option(question, value)


def period_in_words(period: str) -> str:
    """Periods that nobody translated are shown as they are named."""
    known = {
        "hour": _("an hour"),
        "day": _("a day"),
        "week": _("a week"),
        "fortnight": _("every 2 weeks"),
        "four-weeks": _("every 4 weeks"),
        "month": _("a month"),
        "quarter": _("every 3 months"),
        "year": _("a year"),
    }
    return known[period]


def money_in_words(value: dict[str, str]) -> str:
    least = pounds(Decimal(value["amount"]))
    said = _("%(least)s to %(most)s", least=least, most=pounds(Decimal(value["up_to"]))) if "up_to" in value else least
    if "period" not in value:
        return said
    return _("%(amount)s %(period)s", amount=said, period=period_in_words(value["period"]))
