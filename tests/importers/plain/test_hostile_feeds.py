"""Feeds as people and programs should not send them: read all the same, listed row by row, or refused with words."""

import json
from pathlib import Path
from typing import Any

import pytest

from importers.contract import RowError, SourceError
from importers.registry import get_source
from tests.importers.plain.files import fetched
from tests.importers.plain.test_feedback_feed import ITEM

NAME = "feedback_feed_2026-04-15"


def rows_of(folder: Path, content: bytes, ending: str = "csv") -> list[Any]:
    path = folder / f"{NAME}.{ending}"
    path.write_bytes(content)
    return list(get_source("feedback_feed").open(fetched(path)).rows)


def csv_of(*items: dict[str, Any], delimiter: str = ",") -> str:
    quoted = [delimiter.join('"' + str(value).replace('"', '""') + '"' for value in item.values()) for item in items]
    return "\r\n".join([delimiter.join(ITEM), *quoted, ""])


def texts(rows: list[Any]) -> list[str]:
    return [row[1].text for row in rows if isinstance(row, tuple)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_is_read_in_whatever_way_it_was_saved(tmp_path: Path, encoding: str, delimiter: str) -> None:
    said = "Lovely café; “Mum” ate,\nand smiled"
    content = csv_of({**ITEM, "text": said}, delimiter=delimiter).encode(encoding)
    assert texts(rows_of(tmp_path, content)) == ["Lovely café; “Mum” ate, and smiled"]


def test_a_row_that_lost_its_quotation_marks_is_listed_and_the_next_is_read(tmp_path: Path) -> None:
    lines = csv_of(ITEM, {**ITEM, "id": "F-2"}).splitlines()
    broken = lines[1].replace('"', "").replace("The staff", "The staff, all, of them")
    first, second = rows_of(tmp_path, "\n".join([lines[0], broken, lines[2], ""]).encode())
    assert (first.row, first.code, second[1].external_id) == (2, "row_misaligned", "F-2")


def test_a_quotation_mark_that_is_never_closed_stops_the_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as told:
        rows_of(tmp_path, (csv_of(ITEM) + '"F-2,1-500000001').encode())
    assert told.value.code == "quote_not_closed"


def test_columns_that_nobody_knows_are_read_over(tmp_path: Path) -> None:
    item = ITEM | {f"other {number}": number for number in range(400)}
    (row,) = rows_of(tmp_path, json.dumps([item]).encode(), "json")
    assert row[1].external_id == "F-1"


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("", "csv"),
        ("id,text\nF-1,Kind\n", "csv"),
        ("[]", "json"),
        ('{"publisher": "Voices", "items": []}', "json"),
        ("[" * 100_000, "json"),
        ('[{"id": NaN}]', "json"),
        ('[{"id": "\\ud800"}]', "json"),
    ],
)
def test_what_holds_no_feedback_is_refused(tmp_path: Path, said: str, ending: str) -> None:
    with pytest.raises(SourceError) as told:
        rows_of(tmp_path, said.encode(), ending)
    assert told.value.code in {"file_empty", "columns_missing", "json_unreadable"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"id": "F" * 81}, "text_too_long"),
        ({"location id": "Oakfield House"}, "id_unreadable"),
        ({"published on": "03/14/2026"}, "date_unreadable"),
        ({"published on": "14/03/0026"}, "date_unreadable"),
        ({"publisher link": "ftp://www.example.org"}, "link_unusable"),
        ({"text": {"words": "Kind"}, "answer": None, "scale": None}, "feedback_empty"),
    ],
)
def test_every_trouble_of_a_row_is_told_with_its_place(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    said = json.dumps([ITEM, {**ITEM, **changes}]).encode()
    good, error = rows_of(tmp_path, said, "json")
    assert good[1].external_id == "F-1"
    assert isinstance(error, RowError)
    assert (error.row, error.code) == (3, code)


def test_no_message_repeats_what_a_person_wrote(tmp_path: Path) -> None:
    said = json.dumps([{**ITEM, "text": "Ring Blodeuwedd on 0113 496 0123."}]).encode()
    (error,) = rows_of(tmp_path, said, "json")
    assert "Blodeuwedd" not in str(error)
