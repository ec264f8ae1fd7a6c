from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from importers import readers
from importers.contract import SourceError
from importers.readers import xlsx
from importers.readers.raw import RawRow
from tests.importers.readers.files import cut, pack


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.xlsx"


def _save(path: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    book.save(path)
    return path


def _members(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_one_sheet_of_several_is_read_with_rows_as_shown(path: Path) -> None:
    _save(path, ("Notes", [["about"]]), ("Data", [[], [], ["a", None, "b"], [None], ["c"]]))
    assert readers.sheets(path) == ["Notes", "Data"]
    assert list(readers.rows(path, "Data")) == [RawRow(3, ["a", "", "b"]), RawRow(5, ["c"])]


def test_cells_of_any_type_become_plain_text(path: Path) -> None:
    values = [date(2024, 5, 1), datetime(2024, 5, 1, 13, 30), 7123456789, 12.0, 51.49876, True, "007"]  # noqa: DTZ001
    _save(path, ("Data", [values]))
    read = ["2024-05-01", "2024-05-01T13:30:00", "7123456789", "12", "51.49876", "TRUE", "007"]
    assert list(readers.rows(path)) == [RawRow(1, read)]


def test_sheet_that_claims_a_million_columns_is_read_as_it_is(path: Path, tmp_path: Path) -> None:
    members = _members(_save(path, ("Data", [["a", "b"]])))
    name = "xl/worksheets/sheet1.xml"
    members[name] = members[name].replace(b'ref="A1:B1"', b'ref="A1:XFD1048576"')
    assert list(readers.rows(pack(tmp_path / "wide.xlsx", members))) == [RawRow(1, ["a", "b"])]


def test_entities_that_unfold_are_refused(path: Path, tmp_path: Path) -> None:
    members = _members(_save(path, ("Data", [["a"]])))
    members["xl/workbook.xml"] = b'<!DOCTYPE x [<!ENTITY a "ha">]><workbook>&a;</workbook>'
    with pytest.raises(SourceError) as refused:
        list(readers.rows(pack(tmp_path / "laughs.xlsx", members)))
    assert refused.value.code == "file_unsafe"


@pytest.mark.parametrize("share", [0.3, 0.95])
def test_file_that_arrived_in_part_is_refused(path: Path, share: float) -> None:
    _save(path, ("Data", [[f"row {number}"] for number in range(300)]))
    with pytest.raises(SourceError) as refused:
        list(readers.rows(cut(path, share)))
    assert refused.value.code == "file_cut_short"


def test_strings_that_would_fill_the_memory_are_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(path, _members(_save(path, ("Data", [["a"]]))) | {"xl/sharedStrings.xml": b"<sst>" + b"x" * 2000 + b"</sst>"})
    monkeypatch.setattr("importers.readers.xlsx.MAX_SHARED_STRINGS", 1000)
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "archive_too_large"


@pytest.mark.parametrize("part", ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
def test_workbook_without_its_own_list_of_parts_is_damage(path: Path, part: str) -> None:
    pack(path, _members(_save(path, ("Data", [["a"]]))) | {part: b"<x/>"})
    with pytest.raises(SourceError) as refused:
        readers.sheets(path) and list(readers.rows(path))
    assert refused.value.code == "file_cut_short"


def test_workbook_without_sheets_has_no_rows(path: Path) -> None:
    pack(path, _members(_save(path, ("Data", [["a"]]))) | {"xl/workbook.xml": b"<x/>"})
    assert readers.sheets(path) == []
    with pytest.raises(SourceError):
        list(readers.rows(path))


SHEET, END = "xl/worksheets/sheet1.xml", b"</sheetData>"


def _with_rows(path: Path, more: bytes) -> Path:
    members = _members(_save(path, ("Data", [["a", "b"]])))
    return pack(path, members | {SHEET: members[SHEET].replace(END, more + END)})


@pytest.mark.parametrize(
    "more",
    [
        b'<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>',
        b'<row r="2"><c r="A2" t="n"><v>abc</v></c></row>',
        b'<row r="2"><c r="A2" t="s"><v>999999</v></c></row>',
        b'<row r="x"><c r="99"><v>z</v></c></row>',
        b'<row r="2"><c r="A2" t="d"><v>nonsense</v></c></row>',
    ],
)
def test_cells_that_are_not_what_they_say_are_damage(path: Path, more: bytes) -> None:
    with pytest.raises(SourceError) as refused:
        list(readers.rows(_with_rows(path, more)))
    assert refused.value.code == "file_cut_short"


def test_row_is_cut_where_no_file_of_ours_has_columns(path: Path) -> None:
    found = list(readers.rows(_with_rows(path, b'<row r="2"><c r="A2"><v>1</v></c><c r="ZZZ2"><v>1</v></c></row>')))
    assert found[1] == RawRow(2, ["1"])


def test_row_that_would_fill_the_memory_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "CHUNK", 1000)
    monkeypatch.setattr(xlsx, "MAX_ROW_BYTES", 20_000)
    usual = b"".join(b'<row r="%d"><c><v>1</v></c></row>' % n for n in range(2, 2000))
    assert len(list(readers.rows(_with_rows(path, usual)))) == 1999
    with pytest.raises(SourceError) as refused:
        list(readers.rows(_with_rows(path, b'<row r="2">' + b"<c><v>1</v></c>" * 2000 + b"</row>")))
    assert refused.value.code == "archive_too_large"


def test_styles_that_would_fill_the_memory_are_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_PART_BYTES", 50_000)
    members = _members(_save(path, ("Data", [["a"]])))
    fonts = b"<font><b/></font>" * 4000
    pack(path, members | {"xl/styles.xml": members["xl/styles.xml"].replace(b"</fonts>", fonts + b"</fonts>")})
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "archive_too_large"
