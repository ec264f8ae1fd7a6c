"""Fees as a provider types them, or sends them in a file of the format that importers read too."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from app.domain.catalogue import FeeKind, catalogue
from app.domain.entries.content import Fee
from app.domain.entries.problems import Problem
from app.domain.entries.reading import fault_of_text, tidy
from app.domain.formats import Format, formats
from app.domain.text import key, to_translate

MOST_ROWS = 200
LONGEST = 500
PENCE = 100
#: a price for next year may be told now; one from long ago is a slip
EARLIEST, YEARS_AHEAD = date(2015, 1, 1), 2

NOT_MONEY = to_translate("Write an amount in pounds, such as 1,250 or 22.50.")
UNLIKELY = to_translate("This amount looks like a slip. Look at the kind of fee: “%(about)s”.")
ORDER = to_translate("The highest fee must not be less than the lowest one.")
NOT_A_DAY = to_translate("Write the first day of these fees, such as 01/04/2026.")
NOT_A_KIND = to_translate("“%(about)s” is no kind of fee that we know.")
TWICE = to_translate("“%(about)s” is there twice. Leave one row for it.")
NO_TABLE = to_translate("We cannot read this file. Save your table as CSV (UTF-8), with the columns of our template.")
ANOTHER_PLACE = to_translate("“%(about)s” is the number of another place. Send its fees on its own page.")
TOO_MANY_ROWS = to_translate("These are too many rows. Send at most %(about)s.")

_MONEY = re.compile(r"£?\s?(?P<pounds>\d{1,6}|\d{1,3}(?:,\d{3})+)(?:\.(?P<pence>\d{1,2}))?", re.ASCII)
_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReadFees:
    fees: tuple[Fee, ...]
    problems: tuple[Problem, ...]


def read_form(typed: Mapping[str, str], today: date) -> ReadFees:
    """Each kind has its own boxes ("residential-lowest"); the first day is one for all."""
    rows = [(slug, _boxes(typed, slug)) for slug in catalogue().fees]
    return _read([(slug, row) for slug, row in rows if row["lowest"] or row["highest"]], today)


def _boxes(typed: Mapping[str, str], slug: str) -> dict[str, str]:
    boxes = {name: typed.get(f"{slug}-{name}", "").strip() for name in ("lowest", "highest", "includes", "excludes")}
    return {**boxes, "valid from": typed.get("valid-from", "").strip(), "kind of fee": slug}


def read_csv(body: bytes, own_ids: Sequence[str], today: date) -> ReadFees:
    rows = _rows(body)
    if rows is None:
        return ReadFees((), (Problem("file", NO_TABLE),))
    if len(rows) > MOST_ROWS:
        return ReadFees((), (Problem("file", TOO_MANY_ROWS, str(MOST_ROWS)),))
    for row in rows:
        if row["location id"] and row["location id"] not in own_ids:
            return ReadFees((), (Problem("file", ANOTHER_PLACE, row["location id"][:40]),))
    return _read([("file", row) for row in rows], today)


def _rows(body: bytes) -> list[dict[str, str]] | None:
    try:
        table = csv.DictReader(StringIO(body.decode("utf-8-sig"), newline=""))
        names = {name: _column(name) for name in table.fieldnames or ()}
        rows = [{names[name]: cell for name, cell in row.items() if name in names} for row in table]
    except (UnicodeDecodeError, csv.Error):
        return None
    needed = {"kind of fee", "lowest", "highest", "valid from"}
    columns = [column.name for column in fees_format().columns]
    filled = [{column: (row.get(column) or "").strip() for column in columns} for row in rows]
    return [row for row in filled if any(row.values())] if needed <= set(names.values()) else None


def _column(header: str) -> str:
    spellings = {key(name): column.name for column in fees_format().columns for name in (column.name, *column.also)}
    return spellings.get(key(header), header)


def fees_format() -> Format:
    return formats()["fees"]


def _read(rows: Sequence[tuple[str, Mapping[str, str]]], today: date) -> ReadFees:
    found: dict[str, Fee] = {}
    faults: list[Problem] = []
    for field, row in rows:
        kind = catalogue().fees.get(fees_format().column("kind of fee").spellings.get(key(row["kind of fee"]), ""))
        if kind is None or kind.slug in found:
            faults.append(Problem(field, NOT_A_KIND if kind is None else TWICE, row["kind of fee"][:40]))
            continue
        read = _fee(field, row, kind, today)
        if isinstance(read, Fee):
            found[kind.slug] = read
        else:
            faults.extend(read)
    return ReadFees(tuple(found[slug] for slug in catalogue().fees if slug in found), tuple(faults))


def _fee(field: str, row: Mapping[str, str], kind: FeeKind, today: date) -> Fee | list[Problem]:
    low, high, since = money(row["lowest"]), money(row["highest"] or row["lowest"]), day(row["valid from"])
    includes, excludes = tidy(row["includes"]), tidy(row["excludes"])
    texts = [fault_of_text(field, text, LONGEST) for text in (includes, excludes)]
    faults = [fault for fault in (_amounts(field, low, high, kind), *texts) if fault]
    if since is None or not EARLIEST <= since <= date(today.year + YEARS_AHEAD, 12, 31):
        faults.append(Problem("file" if field == "file" else "valid-from", NOT_A_DAY))
    if faults or low is None or high is None or since is None:
        return faults
    return Fee(kind.slug, low, high, since, includes, excludes)


def _amounts(field: str, low: int | None, high: int | None, kind: FeeKind) -> Problem | None:
    if low is None or high is None:
        return Problem(field, NOT_MONEY)
    if not all(kind.least * PENCE <= amount <= kind.most * PENCE for amount in (low, high)):
        return Problem(field, UNLIKELY, kind.label)
    return Problem(field, ORDER) if high < low else None


def money(text: str) -> int | None:
    """In pence.

    >>> money("£1,050.5")
    105050
    """
    found = _MONEY.fullmatch(text.strip())
    return int(found["pounds"].replace(",", "")) * PENCE + int((found["pence"] or "0").ljust(2, "0")) if found else None


def day(text: str) -> date | None:
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    day_, month, year, *iso = found.groups()
    try:
        return date(int(year), int(month), int(day_)) if year else date(*(int(part) for part in iso))
    except ValueError:
        return None
