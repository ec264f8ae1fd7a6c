"""Numbers of law and prices in the reader's words, and how sure we are of them."""

from decimal import Decimal

from app.domain.figures import Certainty, Figure, Unit
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.words import in_words


def amount(figure: Figure) -> str:
    """As in "£23,250", "£31.80 a week", "12 weeks", "90%"; empty where there is none."""
    return "" if figure.value is None else _with_unit(figure.value, figure.series.unit)


def bare_amount(figure: Figure) -> str:
    """Without the words of its unit: "12", "£31.80"; the signs £ and % stay."""
    if figure.value is None:
        return ""
    unit = figure.series.unit
    if unit.value.startswith("pounds"):
        return pounds(figure.value)
    return _percent(figure.value) if unit is Unit.PERCENT else _plain(figure.value)


def _with_unit(value: Decimal, unit: Unit) -> str:
    if unit.value.startswith("pounds"):
        return _money(pounds(value), unit)
    if unit is Unit.PERCENT:
        return _percent(value)
    return _plain(value) if unit is Unit.COUNT else _spell(value, unit)


def _money(shown: str, unit: Unit) -> str:
    patterns = {
        Unit.POUNDS: "%(amount)s",
        Unit.POUNDS_AN_HOUR: _("%(amount)s an hour"),
        Unit.POUNDS_A_DAY: _("%(amount)s a day"),
        Unit.POUNDS_A_WEEK: _("%(amount)s a week"),
        Unit.POUNDS_A_MONTH: _("%(amount)s a month"),
    }
    return patterns[unit] % {"amount": shown}


def _spell(value: Decimal, unit: Unit) -> str:
    """A part of a number, such as two and a half years, is spoken of in the plural."""
    count = int(value) if value == int(value) else 2
    said = {"number": _plain(value)}
    patterns = {
        Unit.HOURS_A_WEEK: ngettext("%(number)s hour a week", "%(number)s hours a week", count, **said),
        Unit.DAYS: ngettext("%(number)s day", "%(number)s days", count, **said),
        Unit.WORKING_DAYS: ngettext("%(number)s working day", "%(number)s working days", count, **said),
        Unit.WEEKS: ngettext("%(number)s week", "%(number)s weeks", count, **said),
        Unit.MONTHS: ngettext("%(number)s month", "%(number)s months", count, **said),
        Unit.YEARS: ngettext("%(number)s year", "%(number)s years", count, **said),
    }
    return patterns[unit]


def in_pounds(pence: int) -> str:
    return pounds(Decimal(pence) / 100)


def pounds(value: Decimal) -> str:
    return f"£{value:,.0f}" if value == int(value) else f"£{value:,.2f}"


def _percent(value: Decimal) -> str:
    return f"{_plain(value)}%"


def _plain(value: Decimal) -> str:
    return f"{value:,f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"


def beside(figure: Figure, *, is_first: bool = False) -> str:
    """What has to be said next to it, each time; nothing where it is confirmed. The first mark of a page tells what to
    do about it."""
    match figure.certainty:
        case Certainty.CONFIRMED:
            return ""
        case Certainty.UNCONFIRMED:
            if is_first:
                return _("(not confirmed: ask the council or an adviser before you rely on it)")
            return _("(not confirmed)")
        case Certainty.UNKNOWN:
            return _("(we do not have this figure)")
    if figure.until:
        return _("(the figure until %(day)s)", day=in_words(figure.until))
    return _("(to be checked again since %(day)s)", day=in_words(figure.review_by))


def how_sure(figure: Figure) -> str:
    """The same for the list at the end, where there is room."""
    match figure.certainty:
        case Certainty.CONFIRMED:
            return _("Read on an official page")
        case Certainty.UNCONFIRMED:
            return _("Not confirmed: nobody read it in the official source yet")
        case Certainty.UNKNOWN:
            return _("We do not have this figure")
    return _("Out of date: it may have changed")
