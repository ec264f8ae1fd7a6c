"""On which day did somebody's words come in? An attacker who knows all but that looks at a place's ledger every
evening, and has something of their own come in every noon. Of each day on which it may have been they work out what
they would have seen, and strike out those that do not fit. They win against a ledger of days, against one of weeks that
is shown at once, and against one that keeps the order of time; not against ours."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.feedback.ledger import NOTHING, Row, as_told
from app.domain.feedback.weeks import week_of

MONDAY = date(2026, 11, 2)
WEEK = [MONDAY + timedelta(days=n) for n in range(7)]
EVENINGS = [MONDAY + timedelta(days=n) for n in range(-1, 21)]


@dataclass(frozen=True)
class Happened:
    on: date
    #: of the day
    hour: int
    ref: str
    event: str


Telling = Callable[[Sequence[Happened], date], object]


def world(came_in: date, published: date = MONDAY + timedelta(days=8)) -> list[Happened]:
    """The words that are sought, in the afternoon of a day; and what the attacker knows: their own, and on which day
    other words were to be seen on the page."""
    own = [Happened(day, 12, f"k{n}", "received") for n, day in enumerate(WEEK)]
    others = [Happened(MONDAY - timedelta(days=5), 9, "c3", "received"), Happened(WEEK[3], 10, "c3", "published")]
    sought = [Happened(came_in, 15, "g5", "received"), Happened(published, 16, "g5", "published")]
    return sorted([*own, *others, *sought], key=lambda one: (one.on, one.hour))


def diary(record: Sequence[Happened], tell: Telling) -> list[object]:
    return [tell([one for one in record if one.on <= evening], evening) for evening in EVENINGS]


def left_open(tell: Telling, came_in: date, among: Iterable[date] = WEEK, **changes: date) -> list[date]:
    seen = diary(world(came_in, **changes), tell)
    return [day for day in among if diary(world(day, **changes), tell) == seen]


def by_days(record: Sequence[Happened], _evening: date) -> object:
    return [(one.on, one.ref, one.event) for one in record]


def by_days_long_after(record: Sequence[Happened], evening: date) -> object:
    return [(one.on, one.ref, one.event) for one in record if week_of(one.on) < week_of(evening)]


def by_weeks_at_once(record: Sequence[Happened], _evening: date) -> object:
    return sorted((week_of(one.on), one.ref, one.event) for one in record)


def by_weeks_in_order_of_time(record: Sequence[Happened], evening: date) -> object:
    return [(week_of(one.on), one.ref, one.event) for one in record if week_of(one.on) < week_of(evening)]


def by_weeks_and_days_taken(record: Sequence[Happened], evening: date) -> object:
    """The day on which words appear is seen by everyone: how many days after they came in tells the rest."""
    began = {one.ref: one.on for one in record if one.event == "received"}
    told = [(week_of(one.on), one.ref, one.event, (one.on - began[one.ref]).days) for one in record]
    return sorted(row for row in told if row[0] < week_of(evening))


def ours(record: Sequence[Happened], evening: date) -> object:
    written = [
        Row("hazel", number, week_of(one.on), one.event, one.ref, None, NOTHING) for number, one in enumerate(record, 1)
    ]
    return as_told(row for row in written if row.week < week_of(evening))


def test_days_in_the_ledger_tell_the_day() -> None:
    for tell in (by_days, by_days_long_after):
        assert left_open(tell, WEEK[1]) == [WEEK[1]]


def test_weeks_that_are_shown_at_once_tell_the_day_to_whoever_looks_every_day() -> None:
    assert left_open(by_weeks_at_once, WEEK[1]) == [WEEK[1]]


def test_weeks_in_the_order_of_time_tell_the_day_to_whoever_knows_that_of_other_rows() -> None:
    assert left_open(by_weeks_in_order_of_time, WEEK[1]) == [WEEK[1]]


def test_how_many_days_a_decision_took_tells_the_day() -> None:
    assert left_open(by_weeks_and_days_taken, WEEK[1]) == [WEEK[1]]


def test_our_ledger_leaves_every_day_of_the_week_open() -> None:
    for day in WEEK:
        assert left_open(ours, day) == WEEK


def test_our_ledger_tells_the_week() -> None:
    weeks = [MONDAY + timedelta(days=n) for n in range(-7, 14)]
    assert left_open(ours, WEEK[1], among=weeks, published=MONDAY + timedelta(days=15)) == WEEK
