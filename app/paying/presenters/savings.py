"""How long savings last, in sentences and as a table; `picture` draws the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.domain.geography import Nation
from app.domain.rules.charging import Projection, Range, advice
from app.domain.rules.charging.savings import NoProjection, Row
from app.paying.presenters.gaps import gap_name
from app.paying.presenters.money import span
from app.paying.presenters.picture import Picture
from app.paying.presenters.told import Told
from app.paying.reminder import working_day
from app.web.amounts import pounds
from app.web.cited import CitationLine, citations
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.words import in_words

#: months in sight; the rest waits behind a press
IN_SIGHT = 24


@dataclass(frozen=True, slots=True)
class MonthRow:
    begins: str
    left: str
    charge: str


@dataclass(frozen=True, slots=True)
class Months:
    """A table, or the rest of one. `unsure` are its months in which the figures of the law may have changed."""

    title: str
    sure: tuple[MonthRow, ...]
    unsure: tuple[MonthRow, ...]

    @classmethod
    def of(cls, title: str, rows: Sequence[Row]) -> "Months":
        return cls(
            title=title,
            sure=tuple(_row(row) for row in rows if not row.figures_may_change),
            unsure=tuple(_row(row) for row in rows if row.figures_may_change),
        )


@dataclass(frozen=True, slots=True)
class SavingsView:
    """`call_on` is none where the limit is never reached: then nothing is to be put in a calendar. `home` is said where
    the value of a home counts too."""

    says: tuple[str, ...]
    why_not: tuple[str, ...] = ()
    picture: Picture | None = None
    first: Months | None = None
    more: Months | None = None
    reaches_limit_on: date | None = None
    call_on: date | None = None
    call: str = ""
    call_why: str = ""
    home: str = ""
    citations: tuple[CitationLine, ...] = ()


def savings_of(found: Projection | NoProjection, told: Told, *, home_counts: bool) -> SavingsView:
    if isinstance(found, NoProjection):
        return SavingsView(
            says=(_("We cannot say how long savings last, because this is not known:"),),
            why_not=tuple(gap_name(gap, told) for gap in found.gaps),
        )
    call_on = _call_on(found.call_council_on, told)
    return SavingsView(
        says=tuple(_says(found, told)),
        why_not=tuple(gap_name(gap, told) for gap in found.gaps),
        picture=Picture.of(found),
        first=Months.of(_("Month by month"), found.rows[:IN_SIGHT]),
        more=_more(found.rows[IN_SIGHT:]),
        reaches_limit_on=found.reaches_limit_on[0],
        call_on=call_on,
        call=_call(call_on, told.day),
        call_why=_(advice().why),
        home=_home(told) if home_counts else "",
        citations=citations(found.citations),
    )


def _home(told: Told) -> str:
    """The limit is held against savings and home together."""
    counts = told.either(
        _("The value of your home counts too. So the council may not help at that limit of savings alone."),
        _("The value of their home counts too. So the council may not help at that limit of savings alone."),
    )
    ask = _("Ask to pay later, out of the home.")
    return f"{counts} {ask}"


def _more(rows: Sequence[Row]) -> Months | None:
    return Months.of(ngettext("%(num)s more month", "%(num)s more months", len(rows)), rows) if rows else None


def _row(row: Row) -> MonthRow:
    return MonthRow(
        begins=in_words(row.begins_on),
        left=span(_to_the_pound(row.capital)),
        charge=_("not known") if row.charge is None else span(row.charge),
    )


def _to_the_pound(amount: Range) -> Range:
    """Nobody knows what will be left in two years to the penny."""
    high = None if amount.high is None else amount.high.quantize(Decimal(1), ROUND_HALF_UP)
    return Range(amount.low.quantize(Decimal(1), ROUND_HALF_UP), high)


def _says(found: Projection, told: Told) -> list[str]:
    said = [_reaches(found, told)]
    if any(found.is_used_up_on):
        said.append(_("Nothing would be left: %(when)s.", when=_when(found.is_used_up_on)))
    if found.gaps:
        said.append(_("The table stops where we do not know what comes next. This is not known:"))
    return said


def _reaches(found: Projection, told: Told) -> str:
    limit, days = pounds(found.limit), found.reaches_limit_on
    first = found.rows[0].begins_on
    if days == (first, first):
        return told.either(
            _("Your savings are not above the limit of %(limit)s.", limit=limit),
            _("Their savings are not above the limit of %(limit)s.", limit=limit),
        )
    if not any(days):
        return told.either(
            _("Your savings do not go down to the limit of %(limit)s in the time we looked at.", limit=limit),
            _("Their savings do not go down to the limit of %(limit)s in the time we looked at.", limit=limit),
        )
    return told.either(
        _("Your savings would come down to the limit of %(limit)s: %(when)s.", limit=limit, when=_when(days)),
        _("Their savings would come down to the limit of %(limit)s: %(when)s.", limit=limit, when=_when(days)),
    )


def _when(days: tuple[date | None, date | None]) -> str:
    """Of the earliest and the latest day; either may be beyond the time looked at."""
    early, late = days
    if early and late:
        if early == late:
            return _("on %(day)s", day=in_words(early))
        return _("between %(first)s and %(last)s", first=in_words(early), last=in_words(late))
    return _("on %(day)s at the earliest", day=in_words(early)) if early else _("in the time we looked at")


def _call_on(on: date | None, told: Told) -> date | None:
    """What cannot wait is said today, and on another day councils have to answer."""
    return on if on in (None, told.day) else working_day(on, Nation[told.nation.upper()])


def _call(on: date | None, today: date) -> str:
    if on is None:
        return ""
    return _("Phone the council now.") if on == today else _("Phone the council on %(day)s.", day=in_words(on))
