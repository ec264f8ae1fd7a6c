"""Holds answers against what each benefit wants."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.figures import Certainty, figure_on
from app.domain.rules.benefits.loading import benefits
from app.domain.rules.benefits.model import Benefit, IncomeUpTo, Want
from app.domain.rules.charging.ranges import Range
from app.domain.rules.conditions import Answer, Nation
from app.domain.rules.plans.matching import both, fits, opposite
from app.domain.rules.results import NotInForceError

Facts = Mapping[str, object]


class Worth(StrEnum):
    """Never a promise: the office that pays decides."""

    ASK_FIRST = "ask_first"
    MAY_BE = "may_be"
    LESS_LIKELY = "less_likely"


WORTH = {Answer.YES: Worth.ASK_FIRST, Answer.UNKNOWN: Worth.MAY_BE, Answer.NO: Worth.LESS_LIKELY}


@dataclass(frozen=True, slots=True)
class Pointed:
    """`wants` are in the order of the file, each with whether the answers meet it."""

    benefit: Benefit
    worth: Worth
    wants: tuple[tuple[Want, Answer], ...]

    def those(self, answer: Answer) -> tuple[Want, ...]:
        return tuple(want for want, held in self.wants if held is answer)


def point(facts: Facts, nation: Nation, day: date, *, income: Range | None = None) -> tuple[Pointed, ...]:
    """What is missing in the facts is unknown. `income` is pounds a week, of a couple that of both.

    Raises NotInForceError for a day before any of it."""
    held = [each for each in benefits().values() if nation in each.nations and each.counts_on(day)]
    if not held:
        raise NotInForceError(f"No benefit of {nation} is known for {day:%-d %B %Y}.")
    found = [_pointed(each, facts, income or Range.unknown(), day) for each in held]
    return tuple(sorted(found, key=lambda each: list(Worth).index(each.worth)))


def _pointed(benefit: Benefit, facts: Facts, income: Range, day: date) -> Pointed:
    wants = tuple((want, _met(want, facts, income, day)) for want in benefit.wants)
    return Pointed(benefit, WORTH[both(answer for _, answer in wants)], wants)


def _met(want: Want, facts: Facts, income: Range, day: date) -> Answer:
    if want.income_up_to:
        return _is_low(want.income_up_to, facts, income, day)
    return fits(want.fits, facts) if want.fits else opposite(fits(want.unless, facts))


def _is_low(level: IncomeUpTo, facts: Facts, income: Range, day: date) -> Answer:
    """Who lives alone or not, and what may be added, leaves two ends; between them nobody can tell."""
    household = facts.get("household")
    names = [level.single] * (household != "couple") + [level.couple] * (household != "single")
    amounts = [_amount(name, day) for name in names]
    additions = [_amount(name, day) for name in level.may_add]
    known = [amount for amount in amounts if amount is not None]
    if len(known) == len(names) and income.top <= min(known):
        return Answer.YES
    every = [amount for amount in additions if amount is not None]
    if len(known) + len(every) == len(names) + len(level.may_add) and income.low > max(known) + sum(every):
        return Answer.NO
    return Answer.UNKNOWN


def _amount(name: str, day: date) -> Decimal | None:
    figure = figure_on(name, day)
    return None if figure.certainty in (Certainty.UNKNOWN, Certainty.OUT_OF_DATE) else figure.value
