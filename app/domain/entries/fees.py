"""Fees as a provider types them, or sends them in a file of the format that importers read too."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import FeeKind, catalogue
from app.domain.entries.content import Fee
from app.domain.entries.problems import NO_AMOUNT, Problem
from app.domain.entries.reading import fault_of_text, tidy
from app.domain.entries.tables import Row, day, read_table
from app.domain.formats import Format, formats
from app.domain.text import key, to_translate

LONGEST = 500
PENCE = 100
#: columns of the format; the boxes of a kind bear the same names ("residential-lowest")
BOXES = ("lowest", "highest", "includes", "excludes")
#: a price for next year may be told now; one from long ago is a slip
EARLIEST, YEARS_AHEAD = date(2015, 1, 1), 2
NEEDED = frozenset({"kind of fee", "lowest", "highest", "valid from"})

NOT_MONEY = to_translate("Write an amount in pounds, such as 1,250 or 22.50.")
UNLIKELY = to_translate("This amount looks like a slip. Look at the kind of fee: “%(about)s”.")
ORDER = to_translate("The highest fee must not be less than the lowest one.")
NOT_A_DAY = to_translate("Write the first day of these fees, such as 01/04/2026.")
NOT_A_KIND = to_translate("“%(about)s” is no kind of fee that we know. Take one of those in the boxes above.")
TWICE = to_translate("“%(about)s” is there twice. Leave one row for it.")

_MONEY = re.compile(r"£?\s?(?P<pounds>\d{1,6}|\d{1,3}(?:,\d{3})+)(?:\.(?P<pence>\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReadFees:
    fees: tuple[Fee, ...]
    problems: tuple[Problem, ...]


def read_form(typed: Mapping[str, str], today: date, held: Sequence[Fee] = ()) -> ReadFees:
    """Each kind has its own boxes ("residential-lowest"); the first day is one for all. Who empties them takes back
    what is `held`."""
    rows = [_boxes(typed, slug) for slug in catalogue().fees]
    filled = [Row(0, row) for row in rows if row["lowest"] or row["highest"]]
    return _read(filled, today) if filled or held else ReadFees((), (Problem("valid-from", NO_AMOUNT),))


def _boxes(typed: Mapping[str, str], slug: str) -> dict[str, str]:
    boxes = {name: typed.get(box(slug, name), "").strip() for name in BOXES}
    return {**boxes, "valid from": typed.get("valid-from", "").strip(), "kind of fee": slug}


def box(slug: str, name: str) -> str:
    return f"{slug}-{name}"


def read_csv(body: bytes, own_ids: Sequence[str], today: date) -> ReadFees:
    rows = read_table(body, fees_format(), NEEDED, own_ids)
    return ReadFees((), (rows,)) if isinstance(rows, Problem) else _read(rows, today)


def fees_format() -> Format:
    return formats()["fees"]


def _read(rows: Sequence[Row], today: date) -> ReadFees:
    found: dict[str, Fee] = {}
    faults: list[Problem] = []
    for row in rows:
        said = row.cells["kind of fee"]
        kind = catalogue().fees.get(fees_format().column("kind of fee").spellings.get(key(said), ""))
        if kind is None or kind.slug in found:
            faults.append(row.problem("file", "kind of fee", NOT_A_KIND if kind is None else TWICE, said[:40]))
            continue
        read = _fee(row, kind, today)
        if isinstance(read, Fee):
            found[kind.slug] = read
        else:
            faults.extend(read)
    in_order = tuple(found[slug] for slug in catalogue().fees if slug in found)
    return ReadFees(in_order, tuple(dict.fromkeys(faults)))  # the one box for the first day is wrong once


def _fee(row: Row, kind: FeeKind, today: date) -> Fee | list[Problem]:
    said = row.cells
    low, high, since = money(said["lowest"]), money(said["highest"] or said["lowest"]), day(said["valid from"])
    includes, excludes = tidy(said["includes"]), tidy(said["excludes"])
    texts = [_text(row, kind, "includes", includes), _text(row, kind, "excludes", excludes)]
    faults = [fault for fault in (_amounts(row, low, high, kind), *texts) if fault]
    if since is None or not EARLIEST <= since <= date(today.year + YEARS_AHEAD, 12, 31):
        faults.append(row.problem("valid-from", "valid from", NOT_A_DAY))
    if faults or low is None or high is None or since is None:
        return faults
    return Fee(kind.slug, low, high, since, includes, excludes)


def _text(row: Row, kind: FeeKind, column: str, text: str) -> Problem | None:
    fault = fault_of_text(column, text, LONGEST)
    return _wrong(row, kind, column, fault.says, fault.about) if fault else None


def _amounts(row: Row, low: int | None, high: int | None, kind: FeeKind) -> Problem | None:
    if low is None or high is None:
        return _wrong(row, kind, "lowest" if low is None else "highest", NOT_MONEY)
    for column, amount in (("lowest", low), ("highest", high)):
        if not kind.least * PENCE <= amount <= kind.most * PENCE:
            return _wrong(row, kind, column, UNLIKELY, kind.label)
    return _wrong(row, kind, "highest", ORDER) if high < low else None


def _wrong(row: Row, kind: FeeKind, column: str, says: str, about: str = "") -> Problem:
    return row.problem(box(kind.slug, column), column, says, about)


def money(text: str) -> int | None:
    """In pence.

    >>> money("£1,050.5")
    105050
    """
    found = _MONEY.fullmatch(text.strip())
    return int(found["pounds"].replace(",", "")) * PENCE + int((found["pence"] or "0").ljust(2, "0")) if found else None
