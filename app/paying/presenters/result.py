"""The whole result, as the page and the sheet to print show it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.asking.laws import law_name
from app.domain.asking import Value
from app.domain.rules.charging import (
    Charge,
    Facts,
    Nation,
    Setting,
    Standing,
    after_first_weeks,
    deferred_payment,
    how_long,
    work_out,
)
from app.paying.facts import facts_of, looks_ahead, spends_of
from app.paying.presenters.answer import AnswerView, answer_of
from app.paying.presenters.cases import Cases, cases_of
from app.paying.presenters.compare import Comparison, nations_beside, settings_beside
from app.paying.presenters.deferred import DeferredView, deferred_of
from app.paying.presenters.later import LaterView, later_of
from app.paying.presenters.lines import Sum, capital_of, week_of
from app.paying.presenters.notes import NoteView, notes_of
from app.paying.presenters.rests import rests_of
from app.paying.presenters.savings import SavingsView, savings_of
from app.paying.presenters.told import Told
from app.web.cited import Rests

#: for so many weeks, and no longer
WEEKS_ARE_FREE = "reablement"
NOTES_OF_FREE_CARE = ("assessment-whatever-your-money", "part-stays-free")


@dataclass(frozen=True, slots=True)
class PayView:
    """`after` is the answer once free weeks are over; none where they are not what makes the care free. `later` is the
    sum once the home is no longer left out. `savings` is none where nobody asked how long they last. `weeks` are sums
    of which one holds, `free_as` what would make the care free. `home_here` is said where no home counts."""

    law: str
    answer: AnswerView
    after: AnswerView | None
    later: LaterView | None
    capital: Sum
    weeks: tuple[Sum, ...]
    free_as: tuple[str, ...]
    deferred: DeferredView | None
    savings: SavingsView | None
    settings: Comparison
    nations: Comparison
    is_near_border: bool
    notes: tuple[NoteView, ...]
    home_here: str
    may_look_ahead: bool
    rests: Rests
    is_free_for_good: bool


def pay_view(charge: Charge, facts: Mapping[str, Value], told: Told) -> PayView:
    """`facts` are the answers on the way that was walked."""
    means = facts_of(facts)
    cases, after = cases_of(charge, means, told), _after(charge, means, told)
    is_settled = charge.standing is Standing.FREE and after is None
    shown = _without_idle_notes(charge) if is_settled else charge
    return PayView(
        law=law_name(charge.nation),
        answer=answer_of(charge, told, cases),
        after=after,
        later=None if charge.standing is Standing.FREE else later_of(after_first_weeks(means, charge.day), told),
        capital=Sum((), None, "") if is_settled else capital_of(charge, told),
        weeks=_weeks(charge, cases, told),
        free_as=cases.free_as,
        deferred=None if is_settled else deferred_of(deferred_payment(means, charge.day), told),
        savings=None if is_settled else _savings(charge, means, facts, told),
        settings=settings_beside(facts, charge, told),
        nations=nations_beside(facts, charge, told),
        is_near_border=facts.get("nation") not in tuple(Nation),
        notes=notes_of(shown, told),
        home_here="" if charge.setting is Setting.PERMANENT else told.says("home-not-counted-here"),
        may_look_ahead=facts.get("look_ahead") == "no" and not is_settled,
        rests=rests_of(shown, told),
        is_free_for_good=is_settled,
    )


def _without_idle_notes(charge: Charge) -> Charge:
    """Whose money counts is nothing to who pays nothing."""
    return replace(charge, notes=tuple(note for note in charge.notes if note.slug in NOTES_OF_FREE_CARE))


def _weeks(charge: Charge, cases: Cases, told: Told) -> tuple[Sum, ...]:
    if not cases.each:
        return (week_of(charge, told),)
    return tuple(week_of(case.charge, told, case.says) for case in cases.each)


def _after(charge: Charge, means: Facts, told: Told) -> AnswerView | None:
    if not any(line.rule == WEEKS_ARE_FREE for line in charge.lines):
        return None
    means = replace(means, free={})
    charged = work_out(means, charge.day)
    return answer_of(charged, told, cases_of(charged, means, told))


def _savings(charge: Charge, means: Facts, facts: Mapping[str, Value], told: Told) -> SavingsView | None:
    if not looks_ahead(facts):
        return None
    found = how_long(means, charge.day, spends_a_week=spends_of(facts))
    return savings_of(found, told, home_counts=charge.home_may_count)


def charge_of(facts: Mapping[str, Value], told: Told) -> Charge:
    return work_out(facts_of(facts), told.day)
