"""Money that is known, known within bounds, or not known at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal, InvalidOperation
from typing import Self

PENNY = Decimal("0.01")
NOTHING = Decimal(0)
#: stands for "no upper end" while a sum is made, so that a sum stays a sum; never shown
BEYOND = Decimal(10) ** 12
#: more than this is a slip of the keyboard
MOST_ASKED = Decimal(10) ** 8


def pence_down(amount: Decimal) -> Decimal:
    """What a person has: a part of a penny is not counted against them."""
    return amount.quantize(PENNY, ROUND_DOWN)


def pence_up(amount: Decimal) -> Decimal:
    """What a person must be left with: a part of a penny less would be less than the law says."""
    return amount.quantize(PENNY, ROUND_CEILING)


def shown(amount: Decimal) -> Decimal | None:
    """None for an amount without an end."""
    return None if abs(amount) >= BEYOND / 2 else amount


@dataclass(frozen=True, slots=True)
class Range:
    """`high` is none where nobody knows how much it may be at most."""

    low: Decimal
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            raise ValueError("A range begins with its lower end.")

    @classmethod
    def exact(cls, amount: Decimal | int | str) -> Self:
        return cls(Decimal(amount), Decimal(amount))

    @classmethod
    def unknown(cls) -> Self:
        return cls(NOTHING, None)

    @classmethod
    def between(cls, one: Decimal, other: Decimal) -> Self:
        low, high = sorted((one, other))
        return cls(low, shown(high))

    @property
    def top(self) -> Decimal:
        return BEYOND if self.high is None else self.high

    @property
    def is_exact(self) -> bool:
        return self.high == self.low

    @property
    def is_some(self) -> bool:
        return self.top > 0

    def holds(self, amount: Decimal) -> bool:
        return self.low <= amount <= self.top


NONE = Range.exact(0)


def asked(said: object) -> Range:
    """An answer: an amount as text or number, two ends, or "unknown". Never a float: it holds no pence exactly."""
    if said in (None, "unknown"):
        return Range.unknown()
    if isinstance(said, Sequence) and not isinstance(said, str):
        low, high = said
        return Range(_amount(low), None if high in (None, "unknown") else _amount(high))
    return Range.exact(_amount(said))


def _amount(said: object) -> Decimal:
    if isinstance(said, bool | float) or not isinstance(said, int | str | Decimal):
        raise ValueError("Give an amount as whole pounds, or as text with pence, such as 23250.01.")
    try:
        amount = Decimal(said)
    except InvalidOperation:
        raise ValueError("Give an amount in pounds, such as 120.50.") from None
    if not amount.is_finite() or not NOTHING <= amount <= MOST_ASKED:
        raise ValueError("Give an amount from 0 to 100,000,000 pounds.")
    return amount
