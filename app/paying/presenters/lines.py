"""The sum line by line: what it is in words, what it does to the sum, and the figure and the law it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.domain.figures import Certainty
from app.domain.rules.charging import Charge, Line, Range, Standing
from app.domain.rules.charging.entries import Treatment
from app.domain.rules.charging.ledger import Part
from app.paying.means import HAS_SOME
from app.paying.presenters.money import change, span
from app.paying.presenters.told import Told
from app.web.cited import CitationLine, FigureLine, citations
from app.web.i18n import gettext as _

#: the checks of a limit stand in the week's ledger and add nothing: they are told with what a person owns
LIMITS = ("upper-limit", "limit-at-home", "limit-care-home")
#: take away from a sum where it is not known how much
TAKERS = ("minimum-", "guarantee-", "personal-", "housing-", "council-", "disability-", "never-more", "weekly-maximum")
#: hold for the whole of a sum; in a sum that is open they hold at one end alone
DECIDING = ("full-cost", "never-below-nothing", "never-more-than-cost", "weekly-maximum")
HOME_COUNTED = "home-counted"
#: amounts of which people say how often they come, beside incomes
QUESTIONS = {
    "full-cost": "cost",
    "housing-costs": "housing_costs",
    "council-tax": "council_tax",
    "disability-costs": "disability_costs",
}


@dataclass(frozen=True, slots=True)
class SumLine:
    """`least` and `most` are what it adds at the two ends of the sum, `change` says so; `doubt` names what is not
    sure about its figure."""

    slug: str
    name: str
    words: tuple[str, ...]
    least: Decimal | None
    most: Decimal | None
    change: str
    doubt: str
    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """`total` is none where nothing may be said; `limits` are held against the total, and add nothing to it.
    `title` says of which case it is, where there are more."""

    lines: tuple[SumLine, ...]
    total: Range | None
    total_in_words: str
    limits: tuple[SumLine, ...] = ()
    title: str = ""


def capital_of(charge: Charge, told: Told) -> Sum:
    lines = [line for line in charge.lines if line.part is Part.CAPITAL]
    limits = [line for line in charge.lines if line.slug in LIMITS]
    return Sum(_told(lines, told), charge.capital, span(charge.capital), _told(limits, told))


def week_of(charge: Charge, told: Told, title: str = "") -> Sum:
    lines = [line for line in charge.lines if line.part is Part.WEEK and not _is_told_elsewhere(line, charge)]
    if charge.amount is None or is_open(charge.amount):
        return Sum(_told(lines, told), charge.amount, _("We cannot say"), title=title)
    return Sum(_told(lines, told), charge.amount, _("%(amount)s a week", amount=span(charge.amount)), title=title)


def _is_told_elsewhere(line: Line, charge: Charge) -> bool:
    """A limit; and what may make the care free, which adds nothing and would read as if it did."""
    return line.slug in LIMITS or (line.slug.startswith("free-") and charge.standing is not Standing.FREE)


def _told(lines: Iterable[Line], told: Told) -> tuple[SumLine, ...]:
    return tuple(_line(line, told) for line in lines if not _is_no_news(line))


def _is_no_news(line: Line) -> bool:
    """What was never said, and adds nothing at either end."""
    return line.least == line.most == 0 and is_open(line.said)


def _line(line: Line, told: Told) -> SumLine:
    takes = any(each is not None and each < 0 for each in (line.least, line.most)) or line.slug.startswith(TAKERS)
    return SumLine(
        slug=line.slug,
        name=_("The home may count") if _may_be_home(line) else told.name(named_by(line)),
        words=tuple(_words(line, told)),
        least=line.least,
        most=line.most,
        change="" if line.slug in LIMITS else change(line.least, line.most, takes=takes),
        doubt=_doubt(line),
        figures=told.figures(line.figures),
        citations=citations(line.citations),
    )


def named_by(line: Line) -> str:
    """The slug whose words name it: "income-2-state-pension" is called as the State Pension is."""
    for prefix in ("income-", "asset-"):
        if line.slug.startswith(prefix):
            return line.slug.removeprefix(prefix).partition("-")[2]
    if line.slug.startswith("free-"):
        return line.slug.removeprefix("free-")
    return line.rule


def _words(line: Line, told: Told) -> list[str]:
    said = []
    if line.said is not None:
        said.append(_said(line.said, told.typed.get(_asked_as(line), "")))
    if _may_be_home(line):
        return [*filter(None, said), _home_may_count()]
    if line.treatment and line.rule != HOME_COUNTED:
        said.append(_treated(line))
    if line.rule == "joint-savings" and line.slug != "joint-savings":
        said.append(told.says("joint-savings"))
    if line.rule in DECIDING and not (line.least and line.most):
        said.append(_("It is not known yet if this is so:"))
    said.append(told.says(named_by(line)))
    return [each for each in said if each]


def _may_be_home(line: Line) -> bool:
    return line.rule == HOME_COUNTED and not line.least


def _home_may_count() -> str:
    return _("Its value counts, unless someone lives there for whom it is left out, or the first weeks are not over.")


def _asked_as(line: Line) -> str:
    """The question that its amount comes from."""
    if line.slug.startswith("income-"):
        return f"income.{named_by(line)}"
    return QUESTIONS.get(line.slug, "")


def _said(amount: Range, typed: str) -> str:
    if amount == HAS_SOME:
        return ""
    if is_open(amount):
        return _("We do not know how much it is.")
    if typed:
        return _("You said: %(typed)s, which is %(amount)s a week.", typed=typed, amount=span(amount))
    return _("You said: %(amount)s.", amount=span(amount))


def is_open(amount: Range | None) -> bool:
    """Nothing is known of it: nobody asked, or nobody knew."""
    return amount is not None and amount.high is None and not amount.low


def _treated(line: Line) -> str:
    return {
        Treatment.COUNTED: _("It counts."),
        Treatment.IGNORED: _("It does not count."),
        Treatment.UNSETTLED: _("The council decides if it counts. So we show both."),
        Treatment.STOPS: _(
            "It counts while it is paid. It stops some time after the move, where the council helps to pay."
        ),
        Treatment.PARTLY: _("Only a part of it counts."),
    }[Treatment(line.treatment)]


def _doubt(line: Line) -> str:
    match line.certainty:
        case Certainty.CONFIRMED:
            return ""
        case Certainty.UNCONFIRMED:
            return _("The figure is not confirmed. Ask the council before you rely on it.")
        case Certainty.OUT_OF_DATE:
            return _("The figure is out of date. So we do not use it.")
    return _("We do not have the figure. So we cannot say how much this is.")
