"""A small map of where a place is, drawn here from our own outlines and names: it needs no other site.

North is up; the scale is the same in both directions. Shows twelve miles from top to bottom.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

import numpy as np

from app.areas.shapes import Ring, outlines_in
from app.domain.geography import Box, Point, compass_point, miles_between
from app.web.i18n import gettext as _
from app.web.i18n import lazy_gettext

#: of the picture, in its own units
WIDTH, HEIGHT = 480, 320
MILES_HIGH = 12
DEGREES_A_MILE = 1 / 69.05
MOST_TOWNS = 7
#: of a town's name, in the picture's units
LETTER, LINE = 8.5, 18
PIN = 14
#: nearer than this a place is in the middle of a town
MIDDLE_MILES = 0.6

COMPASS = {
    "N": lazy_gettext("north"),
    "NE": lazy_gettext("north-east"),
    "E": lazy_gettext("east"),
    "SE": lazy_gettext("south-east"),
    "S": lazy_gettext("south"),
    "SW": lazy_gettext("south-west"),
    "W": lazy_gettext("west"),
    "NW": lazy_gettext("north-west"),
}

#: its middle, and half its width and height
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Town:
    """A settlement that may be drawn; they come the biggest first."""

    name: str
    point: Point


@dataclass(frozen=True, slots=True)
class Label:
    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """`outlines` are SVG paths; `words` say the same for those who do not see it."""

    width: int
    height: int
    outlines: tuple[str, ...]
    towns: tuple[Label, ...]
    x: int
    y: int
    words: str

    @classmethod
    def around(cls, point: Point, towns: Sequence[Town]) -> "Picture":
        frame = Frame(point)
        paths = tuple(frame.path(ring) for ring in outlines_in(window(point)))
        shown = dict(_shown(frame, towns))
        words = in_words(point, tuple(shown) or towns)
        return cls(WIDTH, HEIGHT, paths, tuple(shown.values()), WIDTH // 2, HEIGHT // 2, words)


def window(point: Point) -> Box:
    """What the picture shows."""
    tall = MILES_HIGH / 2 * DEGREES_A_MILE
    wide = tall * WIDTH / HEIGHT / cos(radians(point.latitude))
    return Box(point.latitude - tall, point.longitude - wide, point.latitude + tall, point.longitude + wide)


class Frame:
    def __init__(self, middle: Point) -> None:
        self._middle = middle
        self._up = HEIGHT / (MILES_HIGH * DEGREES_A_MILE)
        self._across = self._up * cos(radians(middle.latitude))

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        x = WIDTH / 2 + (longitude - self._middle.longitude) * self._across
        return round(x), round(HEIGHT / 2 - (latitude - self._middle.latitude) * self._up)

    def path(self, ring: Ring) -> str:
        """As `place` does, all corners at once: a picture has hundreds."""
        across = np.rint(WIDTH / 2 + (ring[:, 0] - self._middle.longitude) * self._across).astype(int)
        down = np.rint(HEIGHT / 2 - (ring[:, 1] - self._middle.latitude) * self._up).astype(int)
        points = dict.fromkeys(zip(across.tolist(), down.tolist(), strict=True))
        return "M" + "L".join([f"{x} {y}" for x, y in points]) + "Z"


def _shown(frame: Frame, towns: Sequence[Town]) -> Iterator[tuple[Town, Label]]:
    """As many names as fit beside each other, the biggest towns first. One that the pin would cover makes way for
    it: else the town that the place is in would have no name."""
    taken: list[Rectangle] = [(WIDTH / 2, HEIGHT / 2, PIN, PIN)]
    for town in towns:
        x, y = frame.place(town.point.longitude, town.point.latitude)
        half = len(town.name) * LETTER / 2
        if _covers((x, y, half, LINE / 2), taken[0]):
            y = HEIGHT // 2 + (1 if y > HEIGHT / 2 else -1) * (PIN + LINE // 2)
        here = (x, y, half, LINE / 2)
        inside = half < x < WIDTH - half and LINE < y < HEIGHT - LINE
        if inside and not any(_covers(here, other) for other in taken):
            taken.append(here)
            yield town, Label(town.name, x, y)
        if len(taken) > MOST_TOWNS:
            return


def _covers(one: Rectangle, other: Rectangle) -> bool:
    return abs(one[0] - other[0]) < one[2] + other[2] and abs(one[1] - other[1]) < one[3] + other[3]


def in_words(point: Point, towns: Sequence[Town]) -> str:
    """From the nearest of the towns: "About 2 miles north-west of the middle of Leeds"."""
    if not towns:
        return ""
    miles, town = min(((miles_between(point, town.point), town) for town in towns), key=lambda pair: pair[0])
    if miles < MIDDLE_MILES:
        return _("In or near the middle of %(town)s.", town=town.name)
    way = COMPASS[compass_point(town.point, point)]
    if round(miles) <= 1:
        return _("About a mile %(way)s of the middle of %(town)s.", way=way, town=town.name)
    return _("About %(miles)s miles %(way)s of the middle of %(town)s.", miles=round(miles), way=way, town=town.name)
