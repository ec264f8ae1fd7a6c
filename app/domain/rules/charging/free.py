"""What is never charged for, whatever the person's money."""

from datetime import date

from app.domain.rules.charging.entries import FreeReason, Treatment
from app.domain.rules.charging.facts import Answer, Facts
from app.domain.rules.charging.ledger import End, Ledger, figure_used, rule_on
from app.domain.rules.charging.policy import Policy
from app.domain.rules.charging.ranges import NOTHING, Range


def free_reason(facts: Facts, ledger: Ledger) -> FreeReason | None:
    """At the cheap end a reason that may hold is enough; at the dear end it has to hold."""
    for slug, answer in facts.free.items():
        reason = rule_on(ledger.policy.free[slug], ledger.day)
        answer = _both(_answer(reason, answer, facts, ledger.day), _is_all(reason, facts))
        if not reason.is_service and (answer is Answer.YES or (answer is Answer.UNKNOWN and ledger.end is End.LEAST)):
            return reason
    return None


def charge_nothing(reason: FreeReason, ledger: Ledger) -> None:
    ledger.flags.add("free")
    for role in reason.figures:
        ledger.names(reason, role)
    ledger.add(f"free-{reason.slug}", NOTHING, reason)


def may_be_a_part(facts: Facts, policy: Policy) -> bool:
    """Whether care that is charged for may come beside care that is free."""
    some = (policy.free[slug] for slug, answer in facts.free.items() if answer is Answer.YES)
    return facts.free_is_all is not Answer.YES and any(reason.rest for reason in some)


def _is_all(reason: FreeReason, facts: Facts) -> Answer:
    """Aftercare frees no other care. Where it is all of the care, a person has to say so."""
    if reason.rest is None:
        return Answer.YES
    is_open = facts.free_is_all is Answer.NO and reason.rest is Treatment.UNSETTLED
    return Answer.UNKNOWN if is_open else facts.free_is_all


def _both(one: Answer, other: Answer) -> Answer:
    return next((each for each in (Answer.NO, Answer.UNKNOWN) if each in (one, other)), Answer.YES)


def _answer(reason: FreeReason, answer: Answer, facts: Facts, day: date) -> Answer:
    """Help to get back on one's feet is free for so many weeks, and not a day longer."""
    if answer is Answer.NO or "weeks" not in reason.figures:
        return answer
    weeks = figure_used(reason.figures["weeks"], day)
    if facts.reablement_began_on is None or weeks.value is None or weeks.is_missing:
        return Answer.UNKNOWN
    return answer if (day - facts.reablement_began_on).days < weeks.value * 7 else Answer.NO


def is_service_free(policy: Policy, slug: str, price: Range, day: date) -> Answer:
    """One thing alone, such as an aid or a small adaptation with its price."""
    reason = rule_on(policy.free[slug], day)
    if "most" not in reason.figures:
        return Answer.YES
    most = figure_used(reason.figures["most"], day)
    if most.value is None or most.is_missing or (price.low <= most.value < price.top):
        return Answer.UNKNOWN
    return Answer.YES if price.top <= most.value else Answer.NO
