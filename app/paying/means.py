"""What a person owns and what comes in, from their answers. Their own alone: nobody is asked for a partner's money."""

from collections.abc import Iterator
from decimal import Decimal

from app.domain.rules.charging import Asset, Income, Nation, Range, Setting, income_a_week, policy_of
from app.domain.rules.charging.entries import Treatment
from app.domain.rules.charging.ranges import NOTHING, PENNY, pence_down
from app.paying.questions import INCOMES, NOT_TO_LIVE_ON
from app.paying.reading import Said

_HUNDRED = Decimal(100)
#: who has it has something, and how much need not be said
HAS_SOME = Range(PENNY, None)


def assets_of(said: Said, nation: Nation) -> tuple[Asset, ...]:
    if said.is_open("assets"):
        return (Asset("savings", Range.unknown()), *_behind_the_income(said, nation))
    kinds = [kind for kind in said.some("assets") if kind in policy_of(nation).assets]
    return tuple(_asset(said, kind) if counts(kind, nation) else Asset(kind, HAS_SOME) for kind in kinds)


def _behind_the_income(said: Said, nation: Nation) -> Iterator[Asset]:
    """Who gets rent has something that is let, also where nobody knows what the person owns."""
    kinds = (policy_of(nation).income[kind].comes_from for group in INCOMES for kind in said.some(group))
    return (Asset(kind, Range.unknown()) for kind in kinds if kind)


def counts(kind: str, nation: Nation) -> bool:
    """Whether it matters how much it is."""
    return policy_of(nation).assets[kind].treatment is not Treatment.IGNORED


def _asset(said: Said, kind: str) -> Asset:
    amount = said.money(f"asset.{kind}")
    if kind in said.some("proved"):
        return _of_share(said, kind, amount)
    if kind in said.some("joint"):
        return _of_owners(said, kind, amount)
    return Asset(kind, _up_to(amount) if said.is_open("joint") and "joint" in said.answers else amount)


def _of_share(said: Said, kind: str, amount: Range) -> Asset:
    percent = said.number(f"share.{kind}")
    if not percent.is_exact:
        return Asset(kind, _up_to(amount))
    return Asset(kind, amount, owners=2, share=percent.low / _HUNDRED)


def _of_owners(said: Said, kind: str, amount: Range) -> Asset:
    """Nobody knows how many: they are two at least, so no more than a half is one's own."""
    owners = said.number(f"owners.{kind}")
    if owners.is_exact:
        return Asset(kind, amount, owners=int(owners.low))
    half = None if amount.high is None else pence_down(amount.high / 2)
    return Asset(kind, Range(NOTHING, half))


def _up_to(amount: Range) -> Range:
    """A part of it, and nobody knows which."""
    return Range(NOTHING, amount.high)


def incomes_of(said: Said, nation: Nation, setting: Setting) -> tuple[Income, ...]:
    return tuple(income for group in INCOMES for income in _of_group(said, group, nation, setting))


def _of_group(said: Said, group: str, nation: Nation, setting: Setting) -> Iterator[Income]:
    if said.is_open(group):
        yield Income(_any_of(said, group), Range.unknown())
    for kind in said.some(group):
        yield Income(kind, _amount(said, kind, nation, setting))


def _any_of(said: Said, group: str) -> str:
    """One that may bring as much or as little as any other of its page: a disability benefit may bring additions."""
    if group != "disability_benefits":
        return "other-income"
    return "attendance-allowance" if said.choice("age") == "pension-age" else "pip-daily-enhanced"


def _amount(said: Said, kind: str, nation: Nation, setting: Setting) -> Range:
    question = f"income.{kind}"
    if question not in said.answers and kind in NOT_TO_LIVE_ON:
        return Range.exact(0)
    if question not in said.answers and is_left_out(kind, nation, setting):
        return HAS_SOME
    return said.a_week(question, income_a_week)


def is_left_out(kind: str, nation: Nation, setting: Setting) -> bool:
    """Whether it makes no difference how much of it comes in."""
    return policy_of(nation).income[kind].treated(setting) is Treatment.IGNORED
