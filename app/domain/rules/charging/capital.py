"""What a person owns, as far as it counts."""

from datetime import date
from decimal import Decimal

from app.domain.rules.charging.entries import Rule, Treatment
from app.domain.rules.charging.facts import Answer, Asset, Facts, Home, Setting
from app.domain.rules.charging.ledger import End, Ledger, Part, rule_on
from app.domain.rules.charging.ranges import NOTHING, Range, pence_down


def count_capital(facts: Facts, ledger: Ledger) -> Decimal:
    """With the home where it counts."""
    count_other_capital(facts, ledger)
    if facts.home:
        _count_home(facts, facts.home, ledger)
    return ledger.total(Part.CAPITAL)


def is_above(capital: Decimal, slug: str, role: str, ledger: Ledger) -> bool:
    """Exactly the limit is not above it."""
    rule = ledger.step(slug)
    limit = ledger.figure(rule, role, raises=False)
    ledger.add(slug, NOTHING, rule)
    return capital > limit


def count_other_capital(facts: Facts, ledger: Ledger) -> Decimal:
    for number, asset in enumerate(facts.assets, 1):
        _count_asset(f"asset-{number}-{asset.kind}", asset, ledger)
    if facts.given_away.is_some:
        _count_gift(facts.given_away, ledger)
    return ledger.total(Part.CAPITAL)


def _count_asset(slug: str, asset: Asset, ledger: Ledger) -> None:
    kind = rule_on(ledger.policy.assets[asset.kind], ledger.day)
    rule: Rule = ledger.step("joint-savings") if asset.owners > 1 or asset.share is not None else kind
    counted = _counted(kind.treatment, ledger) * ledger.raising(asset.amount)
    # joint savings are split equally unless other shares are proved
    adds = pence_down(counted * asset.share if asset.share is not None else counted / asset.owners)
    ledger.add(slug, adds, kind if not adds else rule, part=Part.CAPITAL, said=asset.amount, how=kind.treatment)


def _counted(treatment: Treatment, ledger: Ledger) -> int:
    if treatment is Treatment.COUNTED:
        return 1
    return int(treatment is not Treatment.IGNORED and ledger.end is End.MOST)


def _count_gift(amount: Range, ledger: Ledger) -> None:
    adds = NOTHING if ledger.end is End.LEAST else amount.top
    rule = ledger.step("given-away")
    ledger.add("given-away", adds, rule, part=Part.CAPITAL, said=amount, how=Treatment.UNSETTLED)


def _count_home(facts: Facts, home: Home, ledger: Ledger) -> None:
    reason = _why_not_counted(facts, home, ledger)
    if reason:
        ledger.add("home", NOTHING, reason, part=Part.CAPITAL, said=home.value, how=Treatment.IGNORED)
        return
    ledger.flags.add("home-counted")
    rule = ledger.step("home-counted")
    ledger.add("home", ledger.raising(home.value), rule, part=Part.CAPITAL, said=home.value, how=Treatment.COUNTED)


def _why_not_counted(facts: Facts, home: Home, ledger: Ledger) -> Rule | None:
    if facts.setting is not Setting.PERMANENT:
        return ledger.step("home-not-counted-here")
    return _someone_who_keeps_it(home, ledger) or _first_weeks(facts, home, ledger)


def _someone_who_keeps_it(home: Home, ledger: Ledger) -> Rule | None:
    for slug, answer in home.lives_there.items():
        reason = rule_on(ledger.policy.home[slug], ledger.day)
        is_sure = answer is Answer.YES and reason.treatment is Treatment.IGNORED
        is_possible = answer is not Answer.NO and ledger.end is End.LEAST
        if is_sure or is_possible:
            for role in reason.figures:
                ledger.names(reason, role)
            return reason
    return None


def _first_weeks(facts: Facts, home: Home, ledger: Ledger) -> Rule | None:
    """Who has more than the limit beside the home does not get them."""
    rule = ledger.step("home-first-weeks")
    if not _are_running(facts, home, ledger.figure(rule, "weeks", raises=False), ledger):
        return None
    if ledger.total(Part.CAPITAL) > ledger.figure(rule, "other_capital", raises=False):
        ledger.flags.add("first-weeks-denied")
        return None
    ledger.flags.add("first-weeks")
    return rule


def _are_running(facts: Facts, home: Home, weeks: Decimal, ledger: Ledger) -> bool:
    """The day of the move is the first day; twelve weeks later to the day, the weeks are over."""
    if _begin_again(home, weeks, ledger):
        return True
    if ledger.raising(home.self_funded_weeks) > weeks:
        return False
    if facts.moved_on is None:
        return ledger.end is End.LEAST
    return _is_within(facts.moved_on, weeks, ledger.day)


def _begin_again(home: Home, weeks: Decimal, ledger: Ledger) -> bool:
    if home.earlier_reason_ended_on:
        return _is_within(home.earlier_reason_ended_on, weeks, ledger.day)
    return home.earlier_reason_may_have_ended and ledger.end is End.LEAST


def _is_within(began_on: date, weeks: Decimal, day: date) -> bool:
    """A move that is still to come has its first weeks before it."""
    return Decimal((day - began_on).days) < weeks * 7
