"""Figures of what others collected, worked out again from their rows."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import NormalDist

from tests.integration.tracing.files import FileRow

#: the last cells of a site's row: two shares, and the six answers
SHARES, ANSWERS = 2, 6
#: of a row of a feed, as its format has it
PUBLISHER = 2


def nhs_shares(rows: Iterable[FileRow]) -> Iterator[str]:
    for row in rows:
        if row.source == "fft_monthly":
            share = row.cells[-ANSWERS - SHARES]
            yield from [f"{float(share) * 100:.0f}"] if share != "*" else []


def bounds_from_answers(rows: Iterable[FileRow]) -> Iterator[str]:
    for row in rows:
        answers = row.cells[-ANSWERS:]
        if row.source == "fft_monthly" and "*" not in answers:
            counts = [int(each) for each in answers]
            yield from map(str, interval(sum(counts[:2]), sum(counts)))


def interval(part: int, whole: int) -> tuple[int, int]:
    """All true shares p for which what was seen lies within 95 % of chance: the two roots of
    (share - p)² = z² p (1 - p) / whole, in per cent, rounded outwards."""
    share, z2 = part / whole, NormalDist().inv_cdf(0.975) ** 2 / whole
    middle, reach = 2 * share + z2, math.sqrt(max(0, (2 * share + z2) ** 2 - 4 * (1 + z2) * share**2))
    low, high = (middle - reach) / (2 + 2 * z2), (middle + reach) / (2 + 2 * z2)
    return math.floor(round(100 * low, 6)), math.ceil(round(100 * high, 6))


def by_publisher(rows: Iterable[FileRow]) -> Iterator[str]:
    publishers = Counter(row.cells[PUBLISHER] for row in rows if row.source == "feedback_feed")
    return map(str, publishers.values())
