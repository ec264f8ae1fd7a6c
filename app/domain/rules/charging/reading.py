"""What a person says, as plain data: what the programming interface takes, and what worked examples hold."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError

from app.domain.content_files import Entry
from app.domain.rules.charging.facts import (
    Age,
    Answer,
    Asset,
    Facts,
    Home,
    Household,
    Income,
    Nation,
    Nursing,
    Setting,
)
from app.domain.rules.charging.policy import Policy, policy_of
from app.domain.rules.charging.ranges import NONE, Range, asked
from app.domain.rules.results import AnswerError

#: nobody has more kinds of income, and a list without end is no answer
MOST_ENTRIES = 60


def _share(said: object) -> Decimal | None:
    """A part of one, as text."""
    if said is None:
        return None
    try:
        share = Decimal(str(said))
    except InvalidOperation:
        share = Decimal("NaN")
    if not share.is_finite():
        raise ValueError("Give a share as a part of one, such as 0.5.")
    return share


def _money(said: object) -> Range:
    return said if isinstance(said, Range) else asked(said)


Money = Annotated[Any, BeforeValidator(_money)]
Share = Annotated[Any, BeforeValidator(_share)]


class _Income(Entry):
    kind: str
    amount: Money


class _Asset(Entry):
    kind: str
    amount: Money
    owners: int = Field(1, ge=1, le=99)
    share: Share = None


class _Home(Entry):
    value: Money
    lives_there: dict[str, Answer] = Field(default_factory=dict)
    earlier_reason_ended_on: date | None = None
    earlier_reason_may_have_ended: bool = False
    self_funded_weeks: Money = NONE
    is_secure: Answer = Answer.UNKNOWN


class _Facts(Entry):
    nation: Nation
    setting: Setting
    cost: Money
    age: Age = Age.UNKNOWN
    household: Household = Household.UNKNOWN
    partner_of_pension_age: Answer = Answer.NO
    children: int = Field(0, ge=0, le=99)
    is_carer: Answer = Answer.NO
    incomes: tuple[_Income, ...] = Field((), max_length=MOST_ENTRIES)
    assets: tuple[_Asset, ...] = Field((), max_length=MOST_ENTRIES)
    home: _Home | None = None
    moved_on: date | None = None
    housing_costs: Money = NONE
    council_tax: Money = NONE
    disability_costs: Money = NONE
    given_away: Money = NONE
    nursing: Nursing = Nursing.NONE
    top_up: Money = NONE
    has_eligible_needs: Answer = Answer.UNKNOWN
    free: dict[str, Answer] = Field(default_factory=dict)
    free_is_all: Answer = Answer.UNKNOWN
    reablement_began_on: date | None = None


def read_facts(said: Mapping[str, Any]) -> Facts:
    """Raises AnswerError, with the name of the answer and what it takes."""
    try:
        told = _Facts.model_validate(said)
        facts = Facts(
            **{name: getattr(told, name) for name in _Facts.model_fields if name not in ("incomes", "assets", "home")},
            incomes=tuple(Income(**dict(each)) for each in told.incomes),
            assets=tuple(Asset(**dict(each)) for each in told.assets),
            home=Home(**dict(told.home)) if told.home else None,
        )
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc'])) or 'facts'}: {fault['msg']}" for fault in error.errors())
        raise AnswerError("; ".join(faults)) from None
    except ValueError as error:
        raise AnswerError(str(error)) from None
    _check_kinds(facts, policy_of(facts.nation))
    return facts


def _check_kinds(facts: Facts, policy: Policy) -> None:
    _check("incomes", (each.kind for each in facts.incomes), policy.income)
    _check("assets", (each.kind for each in facts.assets), policy.assets)
    _check("home.lives_there", facts.home.lives_there if facts.home else (), policy.home)
    _check("free", facts.free, policy.free)


def _check(where: str, given: Iterable[str], known: Mapping[str, object]) -> None:
    if strangers := sorted(set(given) - known.keys()):
        raise AnswerError(f"{where}: there is no {', '.join(strangers)}. There are: {', '.join(known)}.")


def plain_facts(facts: Facts) -> dict[str, Any]:
    """What `read_facts` reads, without what was left as it is for everybody."""
    usual = Facts(facts.nation, facts.setting, facts.cost)
    held = {each.name: getattr(facts, each.name) for each in fields(facts)}
    needed = {"nation", "setting", "cost"}
    return {name: _plain(value) for name, value in held.items() if name in needed or value != getattr(usual, name)}


def _plain(value: Any) -> Any:
    if isinstance(value, Range):
        return plain_range(value)
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | StrEnum) else value


def plain_range(amount: Range) -> str | list[str | None]:
    """An exact amount as text; else its two ends, the second one null where nobody knows it."""
    if amount.high is None:
        return "unknown" if not amount.low else [str(amount.low), None]
    return str(amount.low) if amount.is_exact else [str(amount.low), str(amount.high)]
