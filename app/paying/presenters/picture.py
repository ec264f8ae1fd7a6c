"""Savings over time as a picture made here: a band between the earliest and the latest course that they may take. The
table beside it says the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from itertools import groupby

from app.domain.rules.charging import Projection
from app.web.amounts import pounds
from app.web.i18n import gettext as _
from app.web.words import in_words, short_month

#: in the picture's own units: narrow, so that its letters stay large on a phone
WIDTH, HEIGHT = 360, 260
LEFT, RIGHT, TOP, BOTTOM = 66, 348, 26, 222
DAYS_A_YEAR = 365
#: names of days stand at least this far apart
MARK_WIDTH = 44
#: where two marks would stand upon each other, the later one moves up
MARK_SIZE = 22
TICKS = 4

Point = tuple[date, Decimal]


@dataclass(frozen=True, slots=True)
class Tick:
    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A day that matters: a number in the picture, and what it stands for below it."""

    number: int
    x: int
    y: int
    label_y: int
    says: str


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    band: str
    early: str
    late: str
    limit_y: int
    limit: str
    amounts: tuple[Tick, ...]
    days: tuple[Tick, ...]
    flags: tuple[Flag, ...]
    title: str
    is_band: bool

    @classmethod
    def of(cls, found: Projection) -> "Picture | None":
        """None of a single month, which is no course."""
        if len(found.rows) < 2:
            return None
        early, late = _course(found, 0), _course(found, 1)
        scale = Scale(early[0][0], max(early[-1][0], late[-1][0]), max(late[0][1], found.limit))
        return cls(
            width=WIDTH,
            height=HEIGHT,
            left=LEFT,
            right=RIGHT,
            top=TOP,
            bottom=BOTTOM,
            band=scale.path([*late, *reversed(early)]) + "Z",
            early=scale.path(early),
            late=scale.path(late),
            limit_y=scale.y(found.limit),
            limit=_("limit %(amount)s", amount=pounds(found.limit)),
            amounts=scale.amounts(),
            days=scale.days(),
            flags=tuple(_flags(found, scale)),
            title=_("Savings from %(first)s to %(last)s", first=in_words(scale.first), last=in_words(scale.last)),
            is_band=early != late,
        )


class Scale:
    def __init__(self, first: date, last: date, most: Decimal) -> None:
        self.first, self.last = first, last
        self._step = _round_step(most)
        self._most = self._step * (most / self._step).to_integral_value(ROUND_CEILING)
        self._a_day = (RIGHT - LEFT) / max(1, (last - first).days)

    def x(self, day: date) -> int:
        return round(LEFT + (day - self.first).days * self._a_day)

    def y(self, amount: Decimal) -> int:
        return round(BOTTOM - (BOTTOM - TOP) * float(amount / self._most))

    def path(self, course: Sequence[Point]) -> str:
        """Many months may fall on one point."""
        points = groupby((self.x(day), self.y(amount)) for day, amount in course)
        return "M" + "L".join(f"{x} {y}" for (x, y), _same in points)

    def amounts(self) -> tuple[Tick, ...]:
        count = int(self._most / self._step)
        return tuple(Tick(self.y(self._step * each), pounds(self._step * each)) for each in range(count + 1))

    def days(self) -> tuple[Tick, ...]:
        """The beginnings of years, or of months where it is soon over."""
        starts = list(_years(self.first, self.last) if self._is_long else _months(self.first, self.last))
        name = (lambda day: str(day.year)) if self._is_long else short_month
        every = max(1, -(-len(starts) * MARK_WIDTH // (RIGHT - LEFT)))
        ticks = (Tick(self.x(day), name(day)) for day in starts[::every])
        return tuple(tick for tick in ticks if LEFT + 8 <= tick.at <= RIGHT - 8)

    @property
    def _is_long(self) -> bool:
        return (self.last - self.first).days > 2 * DAYS_A_YEAR


def _course(found: Projection, which: int) -> list[Point]:
    """From month to month, and through the days on which the limit is reached and on which nothing is left."""
    capitals = [(row.begins_on, row.capital.low if which == 0 else row.capital.top) for row in found.rows]
    turns = [(found.reaches_limit_on[which], found.limit), (found.is_used_up_on[which], Decimal(0))]
    first = capitals[0][0]
    return sorted([*capitals, *((day, amount) for day, amount in turns if day and day > first)], key=lambda p: p[0])


def _round_step(most: Decimal) -> Decimal:
    """1, 2 or 5 with noughts behind it, so that a few of them reach the top."""
    wanted = max(most / TICKS, Decimal(1))
    power = Decimal(10) ** wanted.adjusted()
    return next(step * power for step in (1, 2, 5, 10) if step * power >= wanted)


def _years(first: date, last: date) -> Iterator[date]:
    return (date(year, 1, 1) for year in range(first.year + 1, last.year + 1))


def _months(first: date, last: date) -> Iterator[date]:
    count = (last.year - first.year) * 12 + last.month - first.month
    for number in range(1, count + 1):
        years, month = divmod(first.month - 1 + number, 12)
        yield date(first.year + years, month + 1, 1)


def _flags(found: Projection, scale: Scale) -> Iterator[Flag]:
    """Today, the limit and the end, each at its earliest and, where that is another day, at its latest."""
    taken: list[int] = []
    for number, (day, amount, says) in enumerate(sorted(_days_that_matter(found)), 1):
        x, y = scale.x(day), scale.y(amount)
        label_y = y - 14 - MARK_SIZE * sum(abs(x - other) < MARK_SIZE for other in taken)
        taken.append(x)
        yield Flag(number, x, y, max(label_y, 11), says)


def _days_that_matter(found: Projection) -> Iterator[tuple[date, Decimal, str]]:
    first = found.rows[0]
    yield first.begins_on, first.capital.top, _("Today, %(day)s", day=in_words(first.begins_on))
    yield from _both(found.reaches_limit_on, found.limit, first.begins_on, _("the limit"))
    yield from _both(found.is_used_up_on, Decimal(0), first.begins_on, _("nothing left"))


def _both(
    days: tuple[date | None, date | None], amount: Decimal, today: date, what: str
) -> Iterator[tuple[date, Decimal, str]]:
    early, late = days
    if early and early == late:
        ways = [(early, _("%(day)s: %(what)s", day=in_words(early), what=what))]
    else:
        ways = [
            *([(early, _("%(day)s: %(what)s, at the earliest", day=in_words(early), what=what))] if early else []),
            *([(late, _("%(day)s: %(what)s, at the latest", day=in_words(late), what=what))] if late else []),
        ]
    yield from ((day, amount, says) for day, says in ways if day > today)
