"""What readers see of the record: the words of families without whoever wrote them, and a place's ledger."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.feedback.ledger import Row
from app.domain.feedback.states import Event, Outcome, Reason


@dataclass(frozen=True, slots=True)
class ToldReply:
    """`changed` is what the place says it did, shown only with `checked`: how one of us looked whether it is so.
    `is_to_earlier`: the person changed their words since."""

    text: str
    replied_on: date
    changed: str
    checked: str
    is_to_earlier: bool


@dataclass(frozen=True, slots=True)
class Told:
    """No answer, no relation and no month of the visit: with the words they could show who it is."""

    ref: str
    text: str
    language: str
    published_on: date
    is_shortened: bool
    put_right_on: date | None
    is_challenged: bool
    reply: ToldReply | None = None


@dataclass(frozen=True, slots=True)
class LedgerSums:
    """`weeks`: half of what was decided took less than so many; none where nothing was."""

    events: dict[str, int]
    refused: dict[Reason, int]
    ended: dict[Outcome, int]
    weeks: int | None

    @property
    def open_challenges(self) -> int:
        opened = sum(self.events.get(event, 0) for event in (Event.CHALLENGED, Event.REOPENED))
        return opened - self.events.get(Event.CHALLENGE_ENDED, 0)

    @classmethod
    def of(cls, entries: Sequence[Row], weeks: int | None) -> "LedgerSums":
        ended = Counter(e.detail for e in entries if e.event == Event.CHALLENGE_ENDED)
        refused = Counter(e.detail for e in entries if e.event == Event.REFUSED)
        return cls(
            events=dict(Counter(entry.event for entry in entries)),
            refused={reason: refused[reason] for reason in Reason if refused[reason]},
            ended={outcome: ended[outcome] for outcome in Outcome if ended[outcome]},
            weeks=weeks,
        )
