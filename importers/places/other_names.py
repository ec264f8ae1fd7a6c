"""Other names that a settlement goes by: Welsh ones, everyday ones and short ones."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.records import SettlementRecord
from app.domain.text import key

SHIPPED = Path(__file__).parent.parent / "reference" / "other_names.csv"
#: a smaller place is seldom called by the first word of its name alone
BIG_ENOUGH = 5_000
_LONG = re.compile(r"(?P<short>\S+(?: Saints?)?)[ -](?:on|upon|super|under|le|by|in)[ -].+", re.IGNORECASE)
_SAINT = re.compile(r"^St ")


def added(records: Sequence[SettlementRecord]) -> Iterator[SettlementRecord]:
    """Each record, and after it once more for each other name, under the same name to show."""
    shipped = _shipped()
    biggest: dict[str, int] = defaultdict(int)
    for record in records:
        biggest[key(record.name)] = max(biggest[key(record.name)], record.population)
    for record in records:
        yield record
        names = dict.fromkeys([*shipped[key(record.name), record.nation], *_saint(record), *_short(record, biggest)])
        for number, name in enumerate(names, 1):
            yield replace(record, source_ref=f"{record.source_ref}/{number}", also_called=name)


def _short(record: SettlementRecord, biggest: dict[str, int]) -> Iterator[str]:
    """ "Newcastle" for Newcastle upon Tyne, but not "Bradford" for Bradford-on-Avon: there is a bigger one."""
    long = _LONG.fullmatch(record.name)
    if long and record.population >= BIG_ENOUGH and biggest[key(long["short"])] < record.population:
        yield long["short"]


def _saint(record: SettlementRecord) -> Iterator[str]:
    if _SAINT.match(record.name):
        yield _SAINT.sub("Saint ", record.name)


def _shipped() -> dict[tuple[str, str], list[str]]:
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names[key(row["name"]), row["nation"]].append(row["other_name"])
    return names
