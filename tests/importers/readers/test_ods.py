from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers import readers
from importers.contract import SourceError
from importers.readers import ods, ods_cells
from importers.readers.raw import RawRow
from tests.importers.readers.files import cell, cut, make_ods, pack, row, sheet
from tests.real_data import data, needs_data


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.ods"


def test_rows_are_numbered_as_a_spreadsheet_shows_them(path: Path) -> None:
    make_ods(path, sheet("One", row("a"), row(cell(repeated=3), repeated=4), row("b"), row(), row("c")))
    assert list(readers.rows(path)) == [RawRow(1, ["a"]), RawRow(6, ["b"]), RawRow(8, ["c"])]


def test_empty_rest_of_a_sheet_costs_nothing(path: Path) -> None:
    make_ods(path, sheet("One", row("a", cell(repeated=16383)), row(cell(repeated=16384), repeated=1048575)))
    assert list(readers.rows(path)) == [RawRow(1, ["a"])]


def test_repeated_cells_are_written_out_between_filled_ones(path: Path) -> None:
    make_ods(path, sheet("One", row(cell("Y", repeated=2), cell(repeated=3), "N", cell(repeated=900))))
    assert list(readers.rows(path)) == [RawRow(1, ["Y", "Y", "", "", "", "N"])]


def test_repeated_rows_are_rows(path: Path) -> None:
    make_ods(path, sheet("One", row("same", repeated=3), row("end")))
    assert [number for number, _ in readers.rows(path)] == [1, 2, 3, 4]


def test_filled_row_repeated_a_million_times_is_refused(path: Path) -> None:
    make_ods(path, sheet("One", row("same", repeated=1_000_000)))
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "row_repeated"


def test_row_is_cut_where_no_file_of_ours_has_columns(path: Path) -> None:
    make_ods(path, sheet("One", row("a", cell("x", repeated=16384))))
    assert list(readers.rows(path)) == [RawRow(1, ["a"])]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (cell("51.50", value_type="float", value="51.49876"), "51.49876"),
        (cell(value_type="float", value="7123456789"), "7123456789"),
        (cell("7.1E9", value_type="float", value="7.123456789E9"), "7123456789"),
        (cell("12", value_type="float", value="12.0"), "12"),
        (cell("1 Sep 26", value_type="date", date_value="2026-09-01"), "2026-09-01"),
        (cell("1 Sep 26", value_type="date", date_value="2026-09-01T00:00:00"), "2026-09-01"),
        (cell("85%", value_type="percentage", value="0.85"), "85%"),
        (cell("007", value_type="string"), "007"),
        (
            "<table:covered-table-cell><text:p>below a merged one</text:p></table:covered-table-cell>",
            "below a merged one",
        ),
        (
            "<table:table-cell><text:p>a <text:span>b</text:span>&amp;c</text:p><text:p>d</text:p></table:table-cell>",
            "a b&c\nd",
        ),
    ],
)
def test_cell_gives_what_it_holds_not_how_it_is_shown(path: Path, written: str, read: str) -> None:
    make_ods(path, sheet("One", row(written)))
    assert list(readers.rows(path)) == [RawRow(1, [read])]


def test_note_pinned_to_a_cell_is_no_part_of_it(path: Path) -> None:
    note = "<office:annotation><text:p>checked by J. Doe</text:p></office:annotation>"
    make_ods(path, sheet("One", row(f"<table:table-cell>{note}<text:p>Good</text:p></table:table-cell>")))
    assert list(readers.rows(path)) == [RawRow(1, ["Good"])]


def test_one_sheet_of_several_is_read(path: Path) -> None:
    make_ods(path, sheet("README", row("about")), sheet("Data", row("x"), row("y")), sheet("More", row("z")))
    assert readers.sheets(path) == ["README", "Data", "More"]
    assert [values for _, values in readers.rows(path, "Data")] == [["x"], ["y"]]


@given(
    names=st.lists(st.text("ab&<é\"' ", min_size=1, max_size=40), min_size=1, max_size=6), chunk=st.integers(80, 400)
)
def test_names_of_sheets_are_found_wherever_a_chunk_ends(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], chunk: int
) -> None:
    safe = [name.replace('"', "'") for name in names]
    path = make_ods(tmp_path_factory.mktemp("ods") / "s.ods", *(sheet(name, row("v" * 50)) for name in safe))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ods, "CHUNK", chunk)
        assert readers.sheets(path) == safe


def test_entities_that_unfold_are_refused(path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    make_ods(path, sheet("One", row("x")), doctype=laughs)
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "file_unsafe"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_file_that_arrived_in_part_is_refused(path: Path, share: float) -> None:
    make_ods(path, sheet("One", *(row(f"row {number}") for number in range(500))))
    with pytest.raises(SourceError) as refused:
        list(readers.rows(cut(path, share)))
    assert refused.value.code == "file_cut_short"


def test_sheet_whose_xml_stops_is_refused(path: Path) -> None:
    whole = sheet("One", *(row(f"row {number}") for number in range(500)))
    make_ods(path, whole[: len(whole) // 2].rsplit("<table:table-row>", 1)[0] + "<table:table-row><table:table-cell")
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "file_cut_short"


def test_bytes_changed_on_the_way_are_noticed(path: Path) -> None:
    make_ods(path, sheet("One", *(row(f"row {number * 7919 % 1000}") for number in range(5000))))
    spoilt = bytearray(path.read_bytes())
    middle = len(spoilt) // 2
    spoilt[middle : middle + 4] = b"\x00\xff\x00\xff"
    path.write_bytes(spoilt)
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "file_cut_short"


def test_zip_bomb_is_refused_before_it_unpacks(path: Path) -> None:
    pack(path, {"content.xml": b" " * 64 * 1024**2})
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "archive_too_large"


def test_row_that_never_ends_is_refused_while_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importers.readers.archive.MAX_ROW_BYTES", 2 * 1024**2)
    make_ods(path, sheet("One", row(*(f"cell {number}" for number in range(100_000)))))
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "archive_too_large"


def test_settings_say_how_much_an_archive_may_hold(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ods(path, sheet("One", *(row(f"row {number}") for number in range(2000))))
    monkeypatch.setattr("importers.readers.archive.unpacked_limit", lambda *_: 50_000)
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "archive_too_large"


@needs_data
def test_real_header_of_2021_has_119_columns_and_no_padding() -> None:
    found = list(readers.rows(data("cqc-fixture-wmfs/example.ods")))
    assert len(found[0].values) == 119
    assert len(found) < 20


@pytest.mark.parametrize("times", ["abc", "-5", "1e9", "9" * 5000, "²"])
def test_repeats_that_are_no_number_are_damage(path: Path, times: str) -> None:
    for usual in (row("a", repeated=7), row(cell("a", repeated=7))):
        make_ods(path, sheet("One", usual.replace('"7"', f'"{times}"')))
        with pytest.raises(SourceError) as refused:
            list(readers.rows(path))
        assert refused.value.code == "file_cut_short"


def test_sheet_stops_where_no_sheet_has_rows(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ods_cells, "MAX_ROWS", 2500)
    make_ods(path, sheet("One", *[row("same", repeated=999)] * 5))
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "row_repeated"
