"""Works the whole ledger out again, from its first row, and compares it with its heads, with heads that somebody kept
elsewhere, and with the record. The first thing that does not fit is said in words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.feedback.ledger import NOTHING, Fault, Head, first_fault, head_hash
from app.domain.feedback.states import Event, Outcome, Status
from app.feedback.chains import all_chains, all_heads, last_of_each
from app.feedback.models import Challenge, Feedback, LedgerRow, Reply


@dataclass(frozen=True, slots=True)
class Verified:
    places: int
    rows: int
    heads: int
    fault: Fault | None = None


def verify(session: Session, kept: Mapping[date, str] | None = None) -> Verified:
    """`kept`: the hashes of heads, as they were when somebody copied them from the site."""
    places = rows = 0
    for chain in all_chains(session):
        places, rows = places + 1, rows + len(chain)
        if fault := first_fault(chain):
            return Verified(places, rows, 0, fault)
    heads = all_heads(session)
    faults = (*_of_heads(session, heads), *_of_kept(heads, kept or {}), *_of_record(session))
    return Verified(places, rows, len(heads), next(iter(faults), None))


def _of_heads(session: Session, heads: list[Head]) -> Iterator[Fault]:
    since, previous = None, NOTHING
    for head in heads:
        where = f"Head of {head.on}"
        covered = session.scalar(select(func.count()).where(LedgerRow.on < head.on))
        if covered != head.rows:
            yield Fault(where, f"it covers {head.rows} rows; there are {covered} now: some were taken out or added.")
        elif head.previous != previous:
            yield Fault(where, "it does not follow the head before it: that one was altered or taken out.")
        elif head.hash != head_hash(head, last_of_each(session, since=since, before=head.on)):
            yield Fault(where, "the rows are not those of that day: the ledger was written anew since.")
        since, previous = head.on, head.hash


def _of_kept(heads: list[Head], kept: Mapping[date, str]) -> Iterator[Fault]:
    ours = {head.on: head.hash for head in heads}
    for on, hash_ in sorted(kept.items()):
        if ours.get(on) != hash_:
            yield Fault(f"Head of {on}", "it is not the one that was published: the ledger was written anew since.")


def _of_record(session: Session) -> Iterator[Fault]:
    """A chain that was cut at its end is whole in itself; the record then tells of what the ledger does not."""
    told: Counter[tuple[str, str]] = Counter({(ref, event): number for ref, event, number in session.execute(_EVENTS)})
    for event, found in _TOLD_BY_RECORD.items():
        for ref, number in session.execute(found):
            if told[ref, event] < number:
                yield Fault(f"Feedback {ref}", f"the ledger lacks a row “{event}”: it was taken out.")


_EVENTS = select(LedgerRow.feedback_ref, LedgerRow.event, func.count()).group_by(
    LedgerRow.feedback_ref, LedgerRow.event
)
_ONE = select(Feedback.ref, func.count()).group_by(Feedback.ref)
_TOLD_BY_RECORD = {
    Event.RECEIVED: _ONE,
    Event.EDITED: select(Feedback.ref, Feedback.version - 1).where(Feedback.version > 1),
    Event.PUBLISHED: _ONE.where(Feedback.status == Status.PUBLISHED),
    # one that was taken down after a review is told by the row of the review
    Event.REFUSED: _ONE.where(Feedback.status == Status.REFUSED, ~Feedback.challenges.any(outcome=Outcome.REMOVED)),
    Event.WITHDRAWN: _ONE.where(Feedback.status == Status.WITHDRAWN),
    Event.EXPIRED: _ONE.where(Feedback.status == Status.EXPIRED),
    Event.PUT_RIGHT: _ONE.where(Feedback.put_right_at.is_not(None)),
    Event.REPLIED: _ONE.join(Reply).where(Reply.status == Status.PUBLISHED),
    Event.CHALLENGED: _ONE.join(Challenge).where(~Challenge.is_ours),
    Event.REOPENED: _ONE.join(Challenge).where(Challenge.is_ours),
    Event.CHALLENGE_ENDED: _ONE.join(Challenge).where(Challenge.closed_at.is_not(None)),
}
