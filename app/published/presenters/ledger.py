"""A place's ledger in words: what came in, what became of it, and how long it took, by weeks that are over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.feedback.ledger import Head, Last, Row, facts_of, facts_of_head
from app.domain.feedback.states import OUTCOMES, REASONS, Event, Outcome, Reason
from app.domain.feedback.told import LedgerSums
from app.domain.feedback.weeks import WEEK, week_of
from app.published.presenters.place import PlaceLine
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext, once_a_language

SHORT = 12
ROWS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class RowLine:
    number: str
    week: str
    event: str
    ref: str
    detail: str
    hash: str


@dataclass(frozen=True, slots=True)
class SumsInWords:
    """`counts` and `reasons`: what, and how many."""

    counts: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[str, str], ...]
    ended: tuple[tuple[str, str], ...]
    open_challenges: str
    speed: str

    @classmethod
    def of(cls, sums: LedgerSums) -> "SumsInWords":
        given = sums.events
        return cls(
            counts=tuple((said, words.number(given.get(event, 0))) for event, said in events().items()),
            reasons=tuple((_(REASONS[reason]), words.number(count)) for reason, count in sums.refused.items()),
            ended=tuple((_(OUTCOMES[outcome]), words.number(count)) for outcome, count in sums.ended.items()),
            open_challenges=_open(sums.open_challenges),
            speed=_speed(sums.weeks),
        )


@dataclass(frozen=True, slots=True)
class LedgerPage:
    place: PlaceLine
    #: the last one that is over, and may be told of
    newest: str
    sums: SumsInWords
    rows: tuple[RowLine, ...]
    number: int
    pages: int

    @classmethod
    def of(cls, place: PlaceLine, rows: Sequence[Row], weeks: int | None, today: date, number: int) -> "LedgerPage":
        """The newest weeks first; a page too far is the last."""
        pages = max(1, -(-len(rows) // ROWS_A_PAGE))
        number = max(1, min(number, pages))
        newest = sorted(rows, key=lambda row: row.week)[::-1][(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
        has_chains = len({row.place for row in rows}) > 1
        return cls(
            place=place,
            newest=words.in_words(week_of(today) - WEEK),
            sums=SumsInWords.of(LedgerSums.of(rows, weeks)),
            rows=tuple(_line(row, has_chains) for row in newest),
            number=number,
            pages=pages,
        )


@once_a_language
def events() -> dict[str, str]:
    """In the order in which they happen."""
    return {
        Event.RECEIVED: _("Received"),
        Event.PUBLISHED: _("Published"),
        Event.REFUSED: _("Refused"),
        Event.EDITED: _("Changed by the person"),
        Event.WITHDRAWN: _("Taken back by the person"),
        Event.PUT_RIGHT: _("The person says it was put right"),
        Event.REPLIED: _("The provider’s reply was published"),
        Event.CHALLENGED: _("The provider asked us to look again"),
        Event.REOPENED: _("We began to look again by ourselves"),
        Event.CHALLENGE_ENDED: _("We looked again and decided"),
        Event.EXPIRED: _("Removed because of its age"),
    }


def _line(row: Row, has_chains: bool) -> RowLine:
    """The numbers of two chains begin anew."""
    return RowLine(
        number=f"{row.place} {row.number}" if has_chains else str(row.number),
        week=_("Week of %(day)s", day=words.in_words(row.week)),
        event=events().get(row.event, row.event),
        ref=row.feedback,
        detail=_detail(row),
        hash=row.hash[:SHORT],
    )


def _detail(row: Row) -> str:
    """Why somebody asked is what they say, and not what we found."""
    if row.detail in set(Outcome):
        return _(OUTCOMES[Outcome(row.detail)])
    if row.detail not in set(Reason):
        return ""
    reason = _(REASONS[Reason(row.detail)])
    if row.event == Event.CHALLENGED:
        return _("It said: %(reason)s", reason=reason)
    return _("We asked whether this is so: %(reason)s", reason=reason) if row.event == Event.REOPENED else reason


def _open(count: int) -> str:
    if count < 1:
        return _("When that week ended, no request to look again was open.")
    return ngettext(
        "When that week ended, %(num)s request to look again was open. The feedback stays as it is while we look.",
        "When that week ended, %(num)s requests to look again were open. The feedback stays as it is while we look.",
        count,
    )


def _speed(weeks: int | None) -> str:
    if weeks is None:
        return ""
    return ngettext(
        "Half of what we decided took less than %(num)s week.",
        "Half of what we decided took less than %(num)s weeks.",
        weeks,
    )


def to_json(row: Row) -> dict[str, object]:
    return facts_of(row) | {"hash": row.hash}


def head_to_json(head: Head, changed: Sequence[Last] | None = None) -> dict[str, object]:
    """In a list of heads without what changed, which is long; its hash covers that too."""
    facts = facts_of_head(head, changed or ()) | {"hash": head.hash}
    return {name: fact for name, fact in facts.items() if changed is not None or name != "changed"}
