import csv as std
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers import readers
from importers.contract import SourceError
from importers.readers import csv
from importers.readers.raw import RawRow
from tests.importers.readers.files import cut, pack


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.csv"


def _written(rows: list[list[str]], line_end: str = "\r\n") -> bytes:
    text = StringIO()
    std.writer(text, lineterminator=line_end).writerows(rows)
    return text.getvalue().encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_survive_the_encodings_that_publishers_use(path: Path, encoding: str) -> None:
    path.write_bytes("name,town\r\nCafé “Ã” – St Anne’s,Hove\r\n".replace("Ã", "").encode(encoding))
    assert list(readers.rows(path))[1] == RawRow(2, ["Café “” – St Anne’s", "Hove"])


def test_blank_rows_are_left_out_but_counted(path: Path) -> None:
    path.write_bytes(b"CQC Locations data,,\r\n,,\r\n\r\na,b,c\r\n,,\r\n1,2,3\r\n")
    assert [number for number, _ in readers.rows(path)] == [1, 4, 6]


def test_text_over_several_lines_is_one_row(path: Path) -> None:
    path.write_bytes(b'a,b\n"one\ntwo",x\nlast,y\n')
    assert list(readers.rows(path)) == [RawRow(1, ["a", "b"]), RawRow(2, ["one\ntwo", "x"]), RawRow(3, ["last", "y"])]


_cells = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]), max_size=12)
_tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(_cells, min_size=width, max_size=width), min_size=1, max_size=8)
)


@given(table=_tables, line_end=st.sampled_from(["\n", "\r\n"]))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]], line_end: str
) -> None:
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    path.write_bytes(b"\xef\xbb\xbf" + _written([["head"] * len(table[0]), *table], line_end))
    filled = [values for values in table if any(values)]
    assert [row.values for row in readers.rows(path)][1:] == filled


@given(table=_tables, where=st.floats(0, 1))
def test_file_cut_anywhere_gives_whole_rows_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]], where: float
) -> None:
    """Only a cut at the very end of a row cannot be seen: the guards on size are there for that."""
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    path.write_bytes(b"\xef\xbb\xbf" + _written([["head"] * len(table[0]), *table]))
    whole = [row.values for row in readers.rows(path)]
    cut(path, where)
    try:
        found = [row.values for row in readers.rows(path)]
    except SourceError as refused:
        assert refused.code in {"file_cut_short", "quote_not_closed", "file_empty"}
    else:
        assert found == whole[: len(found)]


def test_row_that_stops_short_names_its_number(path: Path) -> None:
    path.write_bytes(b"a,b,c\n1,2,3\n4,5")
    with pytest.raises(SourceError, match="row 3") as refused:
        list(readers.rows(path))
    assert refused.value.code == "file_cut_short"


def test_last_row_that_stops_in_its_last_cell_is_refused(path: Path) -> None:
    """An id that lost its last digits would be somebody else's."""
    path.write_bytes(b"name,id\nOak House,1-1014\nElm House,1-10")
    with pytest.raises(SourceError):
        list(readers.rows(path))


def test_last_row_that_is_short_although_its_line_ends_is_refused(path: Path) -> None:
    path.write_bytes(b"a,b,c\n1,2,3\n4,5\n")
    with pytest.raises(SourceError, match="row 3"):
        list(readers.rows(path))


def test_rows_of_uneven_length_are_the_publishers_way(path: Path) -> None:
    path.write_bytes(b"title\na,b,c\n1,2\n1,2,3,4\n1,2\n")
    assert len(list(readers.rows(path))) == 5


def test_quotation_mark_never_closed_is_refused(path: Path) -> None:
    path.write_bytes(b'a,b\n1,"2\n3,4\n')
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "quote_not_closed"


def test_zip_twin_reads_as_the_file_in_it(tmp_path: Path) -> None:
    path = pack(tmp_path / "d.zip", {"directory.csv": b"a,b\r\n1,2\r\n", "__MACOSX/._directory.csv": b"\0\0"})
    assert readers.sheets(path) == ["directory.csv"]
    assert [row.values for row in readers.rows(path)] == [["a", "b"], ["1", "2"]]


def test_zip_with_two_tables_wants_a_name(tmp_path: Path) -> None:
    path = pack(tmp_path / "d.zip", {"small.csv": b"x\n", "data/large.csv": b"a,b\n1,2\n"})
    assert readers.sheets(path) == ["data/large.csv", "small.csv"]
    assert [row.values for row in readers.rows(path, "small.csv")] == [["x"]]
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "archive_without_table"


@pytest.mark.parametrize("share", [0.3, 0.95])
def test_zip_that_arrived_in_part_is_refused(tmp_path: Path, share: float) -> None:
    rows = b"".join(b"%d,%d\n" % (number, number * 7919) for number in range(2000))
    path = cut(pack(tmp_path / "d.zip", {"d.csv": rows}), share)
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "file_cut_short"


def test_zip_that_claims_less_than_it_holds_is_refused(tmp_path: Path) -> None:
    """The size in its table of contents is a claim; what comes out is checked against it."""
    path = pack(tmp_path / "d.zip", {"d.csv": b"a,b\n" * 5000})
    with ZipFile(path) as archive:
        claimed = archive.getinfo("d.csv").file_size.to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(claimed, (4000).to_bytes(4, "little")))
    with pytest.raises(SourceError):
        list(readers.rows(path))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "file_is_web_page"),
        (b"\n  <HTML>", "file_is_web_page"),
        (b"%PDF-1.7\n", "file_of_wrong_kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_of_wrong_kind"),
        (b"\x1f\x8b\x08\x00", "file_of_wrong_kind"),
        (b"a,b\n1,\x00\x01\n", "file_not_text"),
        (b"PK\x03\x04 and then nothing", "file_cut_short"),
    ],
)
def test_what_is_no_table_is_refused_by_what_it_is(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize("endless", [b"x" * 3000, b"," * 3000, b'"a\n",' * 600], ids=["text", "commas", "lines"])
def test_row_that_would_fill_the_memory_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch, endless: bytes) -> None:
    monkeypatch.setattr(csv, "MAX_ROW", 1000)
    path.write_bytes(b"a,b\n" + b"1,2\n" * 1000)
    assert len(list(readers.rows(path))) == 1001
    path.write_bytes(b"a,b\n" + endless + b"\n1,2\n")
    with pytest.raises(SourceError) as refused:
        list(readers.rows(path))
    assert refused.value.code == "row_too_long"
