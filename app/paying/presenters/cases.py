"""A charge that is open, case by case: if the care is not free, if savings are under the limit, if they are over it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.rules.charging import Answer, Asset, Charge, Facts, Range, Standing, work_out
from app.domain.rules.charging.ranges import PENNY
from app.paying.presenters.lines import LIMITS
from app.paying.presenters.told import Told
from app.web.i18n import gettext as _

#: rent is counted with what it comes from, which a case does not know apart
COMES_FROM_SAVINGS = "rent-received"


@dataclass(frozen=True, slots=True)
class Case:
    says: str
    charge: Charge


@dataclass(frozen=True, slots=True)
class Cases:
    """`each` are cases of which one holds, if the care is not free. `free_as` names what would make it free."""

    each: tuple[Case, ...] = ()
    free_as: tuple[str, ...] = ()


NO_CASES = Cases()


def cases_of(charge: Charge, means: Facts, told: Told) -> Cases:
    if charge.standing is not Standing.OPEN or charge.is_silent:
        return NO_CASES
    may_be_free = any(line.slug.startswith("free-") for line in charge.lines)
    free_as = _free_as(means, told) if may_be_free else ()
    means = replace(means, free={}) if may_be_free else means
    charged = work_out(means, charge.day)
    each = _by_the_limit(charged, means, told)
    if may_be_free and not each and not charged.is_silent:
        each = (Case(_("If this care is not free"), charged),)
    return Cases(each, free_as)


def _free_as(means: Facts, told: Told) -> tuple[str, ...]:
    return tuple(told.name(slug) for slug, answer in means.free.items() if answer is not Answer.NO)


def _by_the_limit(charge: Charge, means: Facts, told: Told) -> tuple[Case, ...]:
    limit = _limit(charge)
    if charge.standing is not Standing.OPEN or limit is None or _has_rent(means):
        return ()
    over = work_out(_owning(means, Range(max(charge.capital.low, limit + PENNY), charge.capital.high)), charge.day)
    without_home = work_out(replace(means, home=None), charge.day)
    if means.home and without_home.standing is Standing.BY_MEANS:
        cases = (Case(_("If the home does not count"), without_home), Case(_("If the home counts"), over))
    else:
        under = work_out(_owning(means, Range(charge.capital.low, limit)), charge.day)
        cases = (Case(_under(told), under), Case(_over(told), over))
    standings = [None if each.charge.is_silent else each.charge.standing for each in cases]
    return cases if standings == [Standing.BY_MEANS, Standing.FULL_COST] else ()


def _limit(charge: Charge) -> Decimal | None:
    """None where two limits hold, as for a short stay in Wales."""
    limits = [line.figures[0].value for line in charge.lines if line.slug in LIMITS]
    return limits[0] if len(limits) == 1 else None


def _has_rent(means: Facts) -> bool:
    return any(income.kind == COMES_FROM_SAVINGS for income in means.incomes)


def _owning(means: Facts, capital: Range) -> Facts:
    return replace(means, assets=(Asset("savings", capital),), home=None, given_away=Range.exact(0))


def _under(told: Told) -> str:
    return told.either(_("If your savings are not over the limit"), _("If their savings are not over the limit"))


def _over(told: Told) -> str:
    return told.either(_("If your savings are over the limit"), _("If their savings are over the limit"))
