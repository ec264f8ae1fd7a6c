"""The quick reader of ODS sheets says what the thorough one says, or leaves the sheet to it."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.contract import SourceError
from importers.readers import RawRow, ods, ods_plain
from tests.importers.readers.files import cell, make_ods, pack, row, sheet


def _leave(*_arguments: object) -> None:
    raise ods_plain.NotPlainError


def thorough(path: Path, name: str | None = None) -> list[RawRow]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ods_plain, "rows", _leave)
        return list(ods.rows(path, name))


def quick(path: Path, name: str | None = None) -> list[RawRow]:
    """Fails where the quick reader leaves the sheet to the other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ods, "_sheet_rows", lambda *_: pytest.fail("it was left to the other reader"))
        return list(ods.rows(path, name))


RAW_CELLS = st.sampled_from(
    [
        '<table:table-cell office:value-type="float" office:value="51.49876"><text:p>51.5</text:p></table:table-cell>',
        '<table:table-cell office:value-type="date" office:date-value="2018-01-13T00:00:00"/>',
        "<table:table-cell><text:p>two</text:p><text:p>lines</text:p></table:table-cell>",
        '<table:table-cell><text:p>a<text:span text:style-name="b">b</text:span>c</text:p></table:table-cell>',
        "<table:table-cell><text:p/></table:table-cell>",
        "<table:table-cell><text:p>&#233;&#x41;&amp;lt;</text:p></table:table-cell>",
        "<table:covered-table-cell/>",
        '<table:covered-table-cell table:number-columns-repeated="2"><text:p>under</text:p></table:covered-table-cell>',
        "<table:table-cell  ><text:p> spaces </text:p></table:table-cell >",
        "<table:table-cell>\n<text:p>indented</text:p>\n</table:table-cell>\n",
    ]
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)
CELLS = RAW_CELLS | st.builds(cell, WORDS, repeated=st.integers(1, 3))
ROWS = st.lists(
    st.builds(lambda cells, times: row(*cells, repeated=times), st.lists(CELLS, max_size=6), st.integers(1, 3))
)


@settings(deadline=None, max_examples=150)
@given(ROWS)
def test_both_readers_agree(rows: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = make_ods(Path(folder) / "some.ods", sheet("First", row("not", "this")), sheet("Some", *rows))
        assert list(ods.rows(path, "Some")) == thorough(path, "Some")


@pytest.mark.parametrize(
    "rows",
    [
        [row("a", "b"), row("c", cell(repeated=1000))],
        [row("a"), '<table:table-row table:number-rows-repeated="3"/>', row("b")],
        [f"<table:table-header-rows>{row('a')}</table:table-header-rows>", row("b")],
        [f'<table:table-row-group table:display="false">{row("a")}</table:table-row-group>', row("b")],
        ['<table:table-column table:number-columns-repeated="28"/>', row("a")],
        [row(*[f"cell {number}" for number in range(1200)])],
        [row("x" * 300_000, "y"), row("after a row that is longer than what is read at once")],
    ],
    ids=["filler", "empty rows", "header rows", "grouped", "columns", "too wide", "long"],
)
def test_shapes_of_real_sheets_are_read_quickly(tmp_path: Path, rows: list[str]) -> None:
    path = make_ods(tmp_path / "some.ods", sheet("Notes", row("z")), sheet("Some & more", *rows), sheet("Z", row("z")))
    assert quick(path, "Some & more") == thorough(path, "Some & more") != []


@pytest.mark.parametrize(
    "rows",
    [
        [row("a"), f"<!-- {row('hidden')} -->", row("b")],
        [row("a"), "<?note </table:table-row> ?>", row("b")],
        [row("a"), row("<table:table-cell><text:p><![CDATA[<b>]]></text:p></table:table-cell>")],
        [row("a"), row(f"<table:table-cell>{sheet('Inner', row('deep'))}</table:table-cell>", "b")],
    ],
    ids=["comment", "instruction", "cdata", "table in a cell"],
)
def test_what_could_mislead_it_is_left_to_the_other_without_a_row_twice(tmp_path: Path, rows: list[str]) -> None:
    path = make_ods(tmp_path / "some.ods", sheet("Some", *rows))
    assert list(ods.rows(path, "Some")) == thorough(path, "Some")
    with pytest.raises(BaseException, match="left to the other"):
        quick(path, "Some")


def test_a_strange_row_after_many_plain_ones_brings_none_twice(tmp_path: Path) -> None:
    rows = [row(f"row {number}", "x" * 50) for number in range(8_000)]
    path = make_ods(tmp_path / "some.ods", sheet("Some", *rows, "<!-- strange -->", row("last")))
    assert [found.number for found in ods.rows(path)] == list(range(1, 8_002))


def test_other_prefixes_are_left_to_the_other(tmp_path: Path) -> None:
    path = make_ods(tmp_path / "some.ods", sheet("Some", row("a")))
    content = re.sub(
        r"(?<=[</ ])table:|(?<=xmlns:)table(?==)", lambda found: found[0].replace("table", "t"), _content(path)
    )
    assert [found.values for found in ods.rows(_with_content(path, content))] == [["a"]]


def test_another_encoding_is_left_to_the_other(tmp_path: Path) -> None:
    path = make_ods(tmp_path / "some.ods", sheet("Some", row("é")))
    content = _content(path).replace("UTF-8", "ISO-8859-1")
    assert [found.values for found in ods.rows(_with_content(path, content, "latin-1"))] == [["é"]]


@pytest.mark.parametrize("text", ["&unknown;", "a\x01b", "<b>"])
def test_what_is_no_xml_is_damage(tmp_path: Path, text: str) -> None:
    broken = f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
    path = make_ods(tmp_path / "some.ods", sheet("Some", row("a"), row(broken)))
    with pytest.raises(SourceError, match="damaged"):
        list(ods.rows(path))


def test_a_cell_that_came_before_is_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ods_plain, "MOST_REMEMBERED", 2)
    rows = [row("a", "b", "c"), row("a", "b", "c"), row("c", "b", "a")]
    path = make_ods(tmp_path / "some.ods", sheet("Some", *rows))
    assert [found.values for found in quick(path)] == [["a", "b", "c"], ["a", "b", "c"], ["c", "b", "a"]]


def _content(path: Path) -> str:
    with ZipFile(path) as archive:
        return archive.read("content.xml").decode()


def _with_content(path: Path, content: str, encoding: str = "utf-8") -> Path:
    return pack(path, {"content.xml": content.encode(encoding)})
