"""Councils and every code of a local authority, from the table that ships with the project."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

from app.domain.geography import CouncilKind, Nation
from app.domain.records import AreaRecord
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.readers import csv
from importers.readers.table import Row, Table

SHIPPED = Path(__file__).parent.parent / "reference" / "councils.csv"
#: the day to which the shipped table was checked
SHIPPED_AS_OF = date(2025, 11, 1)
COLUMNS = ("code", "kind", "name", "short_name", "nation", "region", "responsible", "website", "ended_on")

_CODE = re.compile(r"[EWSN]\d{8}|[LM]9{8}")
_KINDS = frozenset(CouncilKind)
_NATIONS = frozenset(Nation)


class Councils:
    slug: ClassVar[str] = "councils"
    title: ClassVar[str] = "Councils responsible for adult social care, and every local-authority code"
    publisher: ClassVar[str] = "Compiled from mySociety, GOV.UK and the Office for National Statistics"
    licence: ClassVar[str] = "CC BY 4.0 (mySociety), MIT (GOV.UK), OGL v3.0 (ONS)"
    homepage: ClassVar[str] = "https://pages.mysociety.org/uk_local_authority_names_and_codes/"
    kind: ClassVar[str] = "councils"
    needs: ClassVar[tuple[str, ...]] = ()

    def locate(self) -> Path:
        return SHIPPED

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        path = fetched.path if fetched else SHIPPED
        table = Table(csv.rows(path), must_have=COLUMNS)
        rows = list(table)
        if not rows:
            raise SourceError("file_empty", "The table of councils has a header and no rows.")
        return Edition(
            layout="councils_2025",
            rows=_records(rows),
            as_of=as_of or (SHIPPED_AS_OF if path == SHIPPED else None),
            expected_rows=len(rows),
            unknown_columns=table.columns.unknown(COLUMNS),
        )


def _records(rows: list[Row]) -> Iterator[tuple[int, AreaRecord] | RowError]:
    in_force = {row["code"] for row in rows if row["kind"] in _KINDS and not row["ended_on"]}
    seen: set[str] = set()
    for row in rows:
        yield _error(row, in_force, seen) or (row.number, _record(row))
        seen.add(row["code"])


def _error(row: Row, in_force: set[str], seen: set[str]) -> RowError | None:
    code, responsible = row["code"], row["responsible"]
    if not _CODE.fullmatch(code):
        return row.cell("code").error("code_malformed", "Give an ONS code of nine characters, such as E10000016.")
    if code in seen:
        return row.cell("code").error("code_repeated", f"{code} stands in an earlier row. Keep one of the two.")
    if row["nation"] not in _NATIONS or row["nation"] != code[0]:
        return row.cell("nation").error("nation_unknown", "Give the first letter of the code.")
    if not row["name"] or (row["kind"] in _KINDS and not row["short_name"]):
        return row.cell("name").error("name_missing", "Give a name, and a short one for a council.")
    if responsible and responsible not in in_force:
        return row.cell("responsible").error("council_unknown", "Give the code of a council in force in this file.")
    if not responsible and code[0] == Nation.ENGLAND and not row["ended_on"]:
        return row.cell("responsible").error("council_missing", "Say which council is responsible for care there.")
    if row["ended_on"] and not _is_day(row["ended_on"]):
        return row.cell("ended_on").error("date_malformed", "Write it as 2023-04-01.")
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _record(row: Row) -> AreaRecord:
    return AreaRecord(
        code=row["code"],
        kind=row["kind"],
        name=row["name"],
        nation=row["nation"],
        responsible_code=row["responsible"] or None,
        short_name=row["short_name"] or None,
        region=row["region"] or None,
        website=row["website"] or None,
        ended_on=date.fromisoformat(row["ended_on"]) if row["ended_on"] else None,
    )
