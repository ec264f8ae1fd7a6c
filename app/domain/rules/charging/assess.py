"""The charge of a week, on a day."""

from collections.abc import Callable
from datetime import date

from app.domain.rules.charging import england, wales
from app.domain.rules.charging.capital import count_capital
from app.domain.rules.charging.entries import Note as NoteRule
from app.domain.rules.charging.facts import Facts, Nation, Setting
from app.domain.rules.charging.free import charge_nothing, free_reason, may_be_a_part
from app.domain.rules.charging.ledger import End, Ledger, Part, figure_used
from app.domain.rules.charging.policy import Policy, policy_of
from app.domain.rules.charging.ranges import Range
from app.domain.rules.charging.results import Charge, Line, Note, Standing, merged
from app.domain.rules.results import NotInForceError

Machine = Callable[[Facts, Ledger], None]


def work_out(facts: Facts, day: date, policy: Policy | None = None) -> Charge:
    """What a person would pay, from what they say and the law and figures of that day."""
    policy = policy or policy_of(facts.nation)
    try:
        return _worked_out(facts, day, policy)
    except NotInForceError as error:
        return _nothing_to_say(facts, day, f"no-rule:{error}")


def amount_a_week(facts: Facts, day: date) -> Range | None:
    """The amount of `work_out` alone, in half the time."""
    try:
        return _amount(*(one_end(facts, day, policy_of(facts.nation), end) for end in End))
    except NotInForceError:
        return None


def machines(facts: Facts) -> tuple[Machine, ...]:
    """A short stay in Wales is charged as care at home; how long is short is not among our figures, so both count."""
    if facts.nation is Nation.ENGLAND:
        return (england.sum_up,)
    return {
        Setting.HOME: (wales.sum_up_at_home,),
        Setting.PERMANENT: (wales.sum_up_in_care_home,),
        Setting.TEMPORARY: (wales.sum_up_at_home, wales.sum_up_in_care_home),
    }[facts.setting]


def one_end(facts: Facts, day: date, policy: Policy, end: End) -> Ledger:
    """The cheapest sum at the cheap end, the dearest at the dear one."""
    ledgers = [_run(machine, facts, Ledger(policy, day, end)) for machine in machines(facts)]
    choose = min if end is End.LEAST else max
    chosen = choose(ledgers, key=lambda ledger: ledger.total())
    for ledger in ledgers:
        chosen.silences |= ledger.silences
    return chosen


def _run(machine: Machine, facts: Facts, ledger: Ledger) -> Ledger:
    reason = free_reason(facts, ledger)
    if reason:
        charge_nothing(reason, ledger)
    else:
        machine(facts, ledger)
    return ledger


def _worked_out(facts: Facts, day: date, policy: Policy) -> Charge:
    least, most = (one_end(facts, day, policy, end) for end in End)
    capital, lines = _capital(facts, day, policy)
    amount = _amount(least, most)
    lines += merged(least, most, Part.WEEK)
    return Charge(
        nation=facts.nation,
        setting=facts.setting,
        day=day,
        amount=amount,
        standing=_standing(least, most),
        capital=capital,
        lines=lines,
        gaps=_gaps(lines, {used.name for used in least.silences | most.silences}),
        notes=_notes(facts, policy, day, least.flags | most.flags, least.flags & most.flags),
        top_up=facts.top_up,
        holds_at_any_price=bool(facts.cost.high is None and amount and amount.high),
    )


def _amount(least: Ledger, most: Ledger) -> Range | None:
    amount = Range.between(least.total(), most.total())
    return None if (least.silences | most.silences) and not amount.is_exact else amount


def _capital(facts: Facts, day: date, policy: Policy) -> tuple[Range, tuple[Line, ...]]:
    least, most = (Ledger(policy, day, end) for end in End)
    amount = Range.between(count_capital(facts, least), count_capital(facts, most))
    return amount, merged(least, most, Part.CAPITAL)


def _standing(least: Ledger, most: Ledger) -> Standing:
    for flag in (Standing.FREE, Standing.FULL_COST):
        if flag in least.flags and flag in most.flags:
            return flag
    return Standing.OPEN if (least.flags | most.flags) & {"free", "full-cost"} else Standing.BY_MEANS


def _gaps(lines: tuple[Line, ...], silences: set[str]) -> tuple[str, ...]:
    missing = {used.name for line in lines for used in line.figures if used.is_missing}
    endless = {line.rule for line in lines if line.rule == "minimum-income-unknown"}
    return tuple(sorted(missing | silences | endless))


def _notes(facts: Facts, policy: Policy, day: date, maybe: set[str], surely: set[str]) -> tuple[Note, ...]:
    happens = {
        "always": True,
        "full-cost": "full-cost" in surely,
        "may-be-full-cost": "full-cost" in maybe,
        # also where only the first weeks leave it out: what follows them has to be asked for in time
        "home-counted": bool({"home-counted", "first-weeks"} & maybe),
        "first-weeks-denied": "first-weeks-denied" in maybe,
        "gave-away": facts.given_away.is_some,
        "top-up": facts.top_up.is_some,
        "stops": "stops" in maybe,
        "nursing": facts.nursing != "none",
        "part-free": may_be_a_part(facts, policy),
    }
    told = [n for n in policy.notes.values() if happens[n.when] and facts.setting in n.settings and n.counts_on(day)]
    return tuple(_note(rule, day) for rule in told)


def _note(rule: NoteRule, day: date) -> Note:
    return Note(rule.slug, rule.citations, tuple(figure_used(name, day) for name in rule.figures.values()))


def _nothing_to_say(facts: Facts, day: date, gap: str) -> Charge:
    nothing = Range.unknown()
    return Charge(facts.nation, facts.setting, day, None, Standing.OPEN, nothing, (), (gap,), (), facts.top_up)
