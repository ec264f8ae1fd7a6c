"""What people who pay for themselves are asked for: from–to, since when, and what it includes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.evidence import Held
from app.domain.profile import Fact
from app.domain.quality import FeeRecord
from app.profiles.presenters.facts import source_note, web_address
from app.web import words
from app.web.amounts import in_pounds
from app.web.content import catalogue
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language

#: a price is mostly set once a year
OLD_MONTHS = 12


@dataclass(frozen=True, slots=True)
class FeeLine:
    label: str
    explanation: str
    amount: str
    since: str
    warning: str
    includes: str
    excludes: str
    url: str
    note: str


def fee_lines(held: Held[FeeRecord], today: date) -> tuple[FeeLine, ...]:
    return tuple(_line(fact, fact.value, today) for fact in in_order(held) if fact.value)


def in_order(held: Held[FeeRecord]) -> Sequence[Fact[FeeRecord]]:
    """As the catalogue lists the kinds; one that it does not know at the end."""
    order = {slug: n for n, slug in enumerate(catalogue().fees)}
    return sorted(held.facts, key=lambda fact: order.get(fact.value.kind, len(order)) if fact.value else 0)


def amount(fee: FeeRecord) -> str:
    """ "£1,150 to £1,400 a week"."""
    low, high = in_pounds(fee.lowest), in_pounds(fee.highest)
    price = low if low == high else _("%(low)s to %(high)s", low=low, high=high)
    kind = catalogue().fees.get(fee.kind)
    return f"{price} {_per()[kind.per]}" if kind else price


def label(fee: FeeRecord) -> str:
    kind = catalogue().fees.get(fee.kind)
    return kind.label if kind else fee.kind


@once_a_language
def _per() -> dict[str, str]:
    return {"week": _("a week"), "day": _("a day"), "night": _("a night"), "hour": _("an hour")}


def _line(fact: Fact[FeeRecord], fee: FeeRecord, today: date) -> FeeLine:
    kind = catalogue().fees.get(fee.kind)
    return FeeLine(
        label=label(fee),
        explanation=kind.explanation if kind else "",
        amount=amount(fee),
        since=_("from %(day)s", day=words.in_words(fee.valid_from)),
        warning=_("This price is over a year old. Ask for the price of today.") if _is_old(fee, today) else "",
        includes=fee.includes or "",
        excludes=fee.excludes or "",
        url=web_address(fee.url),
        note=source_note(fact),
    )


def _is_old(fee: FeeRecord, today: date) -> bool:
    return words.months_between(fee.valid_from, today) >= OLD_MONTHS
