"""What a place counts about itself: typed by its provider, or sent in a file of the format that importers read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import MeasureKind, catalogue
from app.domain.entries.ageing import months_before
from app.domain.entries.content import Figure
from app.domain.entries.problems import NO_NUMBER, NOT_A_DAY, NOT_A_NUMBER, Problem
from app.domain.entries.tables import Row, day, read_table
from app.domain.formats import Format, formats
from app.domain.text import key, to_translate

#: of a period: a year and the days that a year-end may slip by, as for files that importers read
MOST_DAYS = 372
#: a figure from longer ago says nothing of the place today
MOST_MONTHS = 36
#: columns of the format; the boxes of a measure bear the same names ("falls-count")
BOXES = ("count", "out of", "from", "to")
NEEDED = frozenset({"measure", *BOXES})

NOT_A_MEASURE = to_translate("We do not know this measure. Write one of these: %(about)s.")
TWICE = to_translate("“%(about)s” is there twice. Leave one row for it, with the newest period.")
OF_NOTHING = to_translate("This is 0. Write out of how many, such as the days of care.")
MORE_THAN_ALL = to_translate("This is more than “out of”. Look whether the two were swapped.")
ENDS_FIRST = to_translate("The last day must not be before the first one.")
NOT_OVER = to_translate("This day is still to come. Send the numbers once the period is over.")
TOO_LONG_AGO = to_translate("This is more than three years ago. Send a newer period.")
PERIOD_TOO_LONG = to_translate("The period is longer than a year. Write one of a year or less.")

_NUMBER = re.compile(r"(?P<whole>\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?P<part>\.\d{1,2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReadFigures:
    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...]


def read_form(typed: Mapping[str, str], today: date, held: Sequence[Figure] = ()) -> ReadFigures:
    """Each measure has its own boxes; those of which none is filled say nothing. Who empties all takes back what is
    `held`."""
    rows = [{"measure": slug, **boxes(typed, slug)} for slug in catalogue().measures]
    filled = [Row(0, row) for row in rows if any(row[name] for name in BOXES)]
    return _read(filled, today) if filled or held else ReadFigures((), (Problem("measures", NO_NUMBER),))


def boxes(typed: Mapping[str, str], slug: str) -> dict[str, str]:
    return {name: typed.get(box(slug, name), "").strip() for name in BOXES}


def box(slug: str, name: str) -> str:
    return f"{slug}-{name.replace(' ', '-')}"


def read_csv(body: bytes, own_ids: Sequence[str], today: date) -> ReadFigures:
    rows = read_table(body, figures_format(), NEEDED, own_ids)
    return ReadFigures((), (rows,)) if isinstance(rows, Problem) else _read(rows, today)


def figures_format() -> Format:
    return formats()["quality_measures"]


def _read(rows: Sequence[Row], today: date) -> ReadFigures:
    found: dict[str, Figure] = {}
    faults: list[Problem] = []
    for row in rows:
        said = row.cells["measure"]
        kind = catalogue().measures.get(figures_format().column("measure").spellings.get(key(said), ""))
        if kind is None or kind.slug in found:
            about = said[:40] if kind else ", ".join(catalogue().measures)
            faults.append(row.problem("file", "measure", TWICE if kind else NOT_A_MEASURE, about))
            continue
        read = _figure(row, kind, today)
        if isinstance(read, Figure):
            found[kind.slug] = read
        else:
            faults.extend(read)
    return ReadFigures(tuple(found[slug] for slug in catalogue().measures if slug in found), tuple(faults))


def _figure(row: Row, kind: MeasureKind, today: date) -> Figure | list[Problem]:
    top, bottom = number(row.cells["count"]), number(row.cells["out of"])
    first, last = day(row.cells["from"]), day(row.cells["to"])
    faults = [*_counts(top, bottom, kind), *_period(first, last, today)]
    if faults or top is None or bottom is None or first is None or last is None:
        return [row.problem(box(kind.slug, name), name, says) for name, says in faults]
    return Figure(kind.slug, top, bottom, first, last, said_on=today)


def _counts(top: float | None, bottom: float | None, kind: MeasureKind) -> Iterator[tuple[str, str]]:
    if top is None:
        yield "count", NOT_A_NUMBER
    if bottom is None:
        yield "out of", NOT_A_NUMBER
    elif bottom == 0:
        yield "out of", OF_NOTHING
    elif top is not None and kind.is_share and top > bottom:
        yield "count", MORE_THAN_ALL


def _period(first: date | None, last: date | None, today: date) -> Iterator[tuple[str, str]]:
    if first is None:
        yield "from", NOT_A_DAY
    if last is None:
        yield "to", NOT_A_DAY
    elif last > today:
        yield "to", NOT_OVER
    elif last < months_before(today, MOST_MONTHS):
        yield "to", TOO_LONG_AGO
    elif first and last < first:
        yield "to", ENDS_FIRST
    elif first and (last - first).days > MOST_DAYS:
        yield "to", PERIOD_TOO_LONG


def number(text: str) -> float | None:
    """
    >>> number("2,700")
    2700.0
    """
    found = _NUMBER.fullmatch(text.strip())
    return float(found["whole"].replace(",", "") + (found["part"] or "")) if found else None
