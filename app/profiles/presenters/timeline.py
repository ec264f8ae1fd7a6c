"""Overall ratings over time as a picture made here. The list beside it says the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.profile import PublishedRating
from app.domain.tenures import Tenure
from app.domain.text import slug
from app.domain.vocabularies import RATINGS
from app.web import words
from app.web.i18n import gettext as _

#: in the picture's own units: narrow, so that its letters stay large on a phone
WIDTH, LEFT, RIGHT = 360, 146, 348
TOP, LANE = 16, 36
BOTTOM = TOP + LANE * (len(RATINGS) - 1) + 16
HEIGHT = BOTTOM + 26
DAYS_A_YEAR = 365.25
#: names of years stand at least this far apart
YEAR_WIDTH = 40


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    y: int


@dataclass(frozen=True, slots=True)
class Dot:
    x: int
    y: int
    css: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A year on the axis, or the day an owner took over."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """`steps` is the path of an SVG: a rating holds until the next one."""

    width: int
    height: int
    left: int
    bottom: int
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]
    steps: str
    years: tuple[Mark, ...]
    owners: tuple[Mark, ...]
    title: str

    @classmethod
    def of(cls, ratings: Sequence[PublishedRating], owners: Sequence[Tenure], today: date) -> "Timeline | None":
        """Of ratings, newest first; none where there are not two to put beside each other."""
        dated = [(r.published_on, r.value) for r in reversed(ratings) if r.published_on and r.value in RATINGS]
        if len(dated) < 2:
            return None
        axis = Axis(dated[0][0], max(today, dated[-1][0]))
        dots = tuple(Dot(axis.x(day), lane(value), f"care-timeline__dot--{slug(value)}") for day, value in dated)
        took_over = (tenure.since for tenure in owners[1:] if tenure.since and tenure.since >= axis.first)
        return cls(
            width=WIDTH,
            height=HEIGHT,
            left=LEFT - 10,
            bottom=BOTTOM,
            lanes=tuple(Lane(words.as_published(name), lane(name)) for name in RATINGS),
            dots=dots,
            steps=steps(dots),
            years=axis.years(),
            owners=tuple(Mark(axis.x(day), _("new owner")) for day in took_over),
            title=_("Overall ratings from %(first)s to %(last)s", first=axis.first.year, last=axis.last.year),
        )


class Axis:
    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._a_day = (RIGHT - LEFT) / max(1, (last - first).days)

    def x(self, day: date) -> int:
        return round(LEFT + (day - self.first).days * self._a_day)

    def years(self) -> tuple[Mark, ...]:
        every = max(1, -(-YEAR_WIDTH // max(1, round(DAYS_A_YEAR * self._a_day))))
        starts = (date(year, 1, 1) for year in range(self.first.year + 1, self.last.year + 1))
        marks = (Mark(self.x(day), str(day.year)) for day in starts if day.year % every == 0)
        return tuple(mark for mark in marks if LEFT + 10 <= mark.x <= RIGHT - 10)


def lane(value: str) -> int:
    return TOP + LANE * RATINGS.index(value)


def steps(dots: Sequence[Dot]) -> str:
    path = f"M{dots[0].x} {dots[0].y}" + "".join(f"H{dot.x}V{dot.y}" for dot in dots[1:])
    return f"{path}H{RIGHT}"
