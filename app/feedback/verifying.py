"""Works the whole ledger out again, from its first row, and compares it with its heads, with heads that somebody kept
elsewhere, and with the record. The first thing that does not fit is said in words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from app.domain.feedback.ledger import NOTHING, Fault, Head, Last, Row, as_told, first_fault, head_hash
from app.domain.feedback.states import Event, Outcome, Status
from app.domain.feedback.weeks import week_of
from app.feedback.chains import all_chains, all_heads
from app.feedback.models import Challenge, Feedback, LedgerRow, Reply
from app.feedback.sealing import all_seals, ends
from app.providers.models import Place

#: place and week -> where its published chain stands at the end of it
Seals = dict[tuple[str, date], Last]


@dataclass(frozen=True, slots=True)
class Verified:
    places: int
    rows: int
    heads: int
    fault: Fault | None = None


@dataclass(slots=True)
class Found:
    """What the rows themselves say, worked out anew."""

    places: int = 0
    rows: Counter[date] = field(default_factory=Counter)
    seals: Seals = field(default_factory=dict)

    def take(self, chain: list[Row], before: date) -> Fault | None:
        self.places += 1
        self.rows.update(row.week for row in chain)
        told = as_told(row for row in chain if row.week < before)
        self.seals |= {(row.place, row.week): Last(row.place, row.number, row.hash) for row in ends(told)}
        return first_fault(chain)


def verify(session: Session, kept: Mapping[date, str] | None = None) -> Verified:
    """`kept`: the hashes of heads, as they were when somebody copied them from the site."""
    heads, found = all_heads(session), Found()
    before = week_of(heads[-1].on) if heads else date.min
    for chain in all_chains(session):
        if fault := found.take(chain, before):
            return Verified(found.places, found.rows.total(), 0, fault)
    faults = (
        *_of_heads(found, heads),
        *_of_seals(found.seals, all_seals(session)),
        *_of_kept(heads, kept or {}),
        *_of_record(session),
    )
    return Verified(found.places, found.rows.total(), len(heads), next(iter(faults), None))


def _of_heads(found: Found, heads: list[Head]) -> Iterator[Fault]:
    seals = _by_week(found.seals)
    since, previous = date.min, NOTHING
    for head in heads:
        where, before = f"Head of {head.on}", week_of(head.on)
        covered = sum(number for week, number in found.rows.items() if week < before)
        changed = {last.place: last for week in sorted(seals) if since <= week < before for last in seals[week]}
        if covered != head.rows:
            yield Fault(where, f"it covers {head.rows} rows; there are {covered} now: some were taken out or added.")
        elif head.previous != previous:
            yield Fault(where, "it does not follow the head before it: that one was altered or taken out.")
        elif head.hash != head_hash(head, changed.values()):
            yield Fault(where, "the rows are not those of that day: the ledger was written anew since.")
        since, previous = before, head.hash


def _by_week(seals: Seals) -> dict[date, list[Last]]:
    found: dict[date, list[Last]] = defaultdict(list)
    for (_place, week), last in seals.items():
        found[week].append(last)
    return found


def _of_seals(ours: Seals, kept: Seals) -> Iterator[Fault]:
    for place, week in sorted(ours.keys() | kept.keys()):
        if ours.get((place, week)) != kept.get((place, week)):
            yield Fault(f"Place {place}, week of {week}", "its seal is not that of its rows: somebody altered it.")


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
    for ref in session.scalars(_OF_NOTHING):
        yield Fault(
            f"Feedback {ref}", "the ledger tells of it and the record does not hold it: one of the two is forged."
        )
    for ref in session.scalars(_ELSEWHERE):
        yield Fault(f"Feedback {ref}", "it stands at another place than the ledger says: somebody moved it.")


_EVENTS = select(LedgerRow.feedback_ref, LedgerRow.event, func.count()).group_by(
    LedgerRow.feedback_ref, LedgerRow.event
)
_OF_NOTHING = select(LedgerRow.feedback_ref).where(~exists().where(Feedback.ref == LedgerRow.feedback_ref)).distinct()
#: a place that turned out to be another one left its feedback there, and its rows where they were
_ELSEWHERE = (
    select(Feedback.ref)
    .join(LedgerRow, LedgerRow.feedback_ref == Feedback.ref)
    .join(Place, Place.id == LedgerRow.place_id)
    .where(Feedback.place_id != Place.id, Feedback.place_id != func.coalesce(Place.merged_into_id, 0))
    .distinct()
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
