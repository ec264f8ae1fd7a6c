"""Holds answers against what each benefit wants."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.rules.benefits.deemed import known, with_savings
from app.domain.rules.benefits.loading import benefits
from app.domain.rules.benefits.model import HEADS, Benefit, UpTo, Want
from app.domain.rules.charging.ranges import NOTHING, Range
from app.domain.rules.conditions import Answer, Nation
from app.domain.rules.matching import both, either, fits, opposite
from app.domain.rules.results import NotInForceError

Facts = Mapping[str, object]
Amounts = Mapping[str, Range]


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


def point(facts: Facts, nation: Nation, day: date, *, amounts: Amounts) -> tuple[Pointed, ...]:
    """What is missing in the facts is unknown. `amounts` are pounds a week; of a couple's income that of both.

    Raises NotInForceError for a day before any of it."""
    held = _in_force(nation, day)
    if not held:
        raise NotInForceError(f"No benefit of {nation} is known for {day:%-d %B %Y}.")
    found = [_pointed(each, facts, amounts, day) for each in held]
    return tuple(sorted(found, key=lambda each: list(Worth).index(each.worth)))


def is_open(question: str, facts: Facts, nation: Nation, day: date, *, amounts: Amounts) -> bool:
    """Whether an answer to it can still change what is worth asking about. Looks at those benefits alone that look at
    it, for it is asked before each question."""
    looking = (each for each in _in_force(nation, day) if question in each.questions)
    pointed = (_pointed(each, facts, amounts, day) for each in looking)
    unknown = (want for each in pointed if each.worth is not Worth.LESS_LIKELY for want in each.those(Answer.UNKNOWN))
    return any(_hangs_on(question, want, facts, amounts, day) for want in unknown)


def _hangs_on(question: str, want: Want, facts: Facts, amounts: Amounts, day: date) -> bool:
    """Where there is a no, what may open it again; and that only there."""
    is_no = _is_so(want, facts, amounts, day) is Answer.NO
    return question in (want.open_if if is_no else want.settled_by)


def _in_force(nation: Nation, day: date) -> list[Benefit]:
    return [each for each in benefits().values() if nation in each.nations and each.counts_on(day)]


def _pointed(benefit: Benefit, facts: Facts, amounts: Amounts, day: date) -> Pointed:
    wants = tuple((want, _met(want, facts, amounts, day)) for want in benefit.wants)
    return Pointed(benefit, WORTH[both(answer for _, answer in wants)], wants)


def _met(want: Want, facts: Facts, amounts: Amounts, day: date) -> Answer:
    met = _is_so(want, facts, amounts, day)
    return Answer.UNKNOWN if met is Answer.NO and _is_unsettled(want, facts, amounts, day) else met


def _is_unsettled(want: Want, facts: Facts, amounts: Amounts, day: date) -> bool:
    if want.open_if and fits(want.open_if, facts) is not Answer.NO:
        return True
    level = want.open_up_to
    return level is not None and _within(level, facts, amounts, day) is not Answer.NO


def _is_so(want: Want, facts: Facts, amounts: Amounts, day: date) -> Answer:
    if want.up_to:
        return _within(want.up_to, facts, amounts, day)
    if want.unless:
        return opposite(fits(want.unless, facts))
    return either((fits(want.fits, facts), fits(want.or_if, facts))) if want.or_if else fits(want.fits, facts)


def _coming_in(limit: UpTo, amounts: Amounts, day: date) -> Range:
    said = amounts.get(limit.of, Range.unknown())
    if limit.savings is None:
        return said
    return with_savings(said, amounts.get(limit.savings.of, Range.unknown()), limit.savings, day)


def _within(limit: UpTo, facts: Facts, amounts: Amounts, day: date) -> Answer:
    """Who lives alone or not, and what may be added, leaves two ends; between them nobody can tell."""
    said = _coming_in(limit, amounts, day)
    household = str(facts.get("household"))
    possible = (household,) if household in HEADS else tuple(HEADS)
    levels, additions = known(map(limit.level, possible), day), known(limit.may_add, day)
    if levels and said.top <= min(levels):
        return Answer.YES
    if levels and additions is not None and said.low > _most(dict(zip(possible, levels, strict=True)), additions):
        return Answer.NO
    return Answer.UNKNOWN


def _most(levels: Mapping[str, Decimal], additions: Iterable[Decimal]) -> Decimal:
    added = sum(additions, NOTHING)
    return max(level + HEADS[household] * added for household, level in levels.items())
