from os import fsdecode
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.config import Settings
from importers.contract import SourceError
from importers.fetch import fetch
from importers.folders import keep_folder
from importers.sources.cqc_api import CqcApi
from importers.sources.cqc_directory import CqcDirectory


def _saved(path: Path, **says: str) -> Path:
    for name, text in says.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text)
    return path


def test_a_folder_is_kept_as_one_archive_of_all_its_files(settings: Settings, tmp_path: Path) -> None:
    saved = _saved(tmp_path / "saved", **{"b.json": "2", "in/a.json": "1", ".hidden": "x"})
    fetched = fetch(CqcApi(), settings, file=saved)
    assert fetched
    assert fetched.path.parent == settings.raw_dir / "cqc_api"
    with ZipFile(fetched.path) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"b.json": b"2", "in/a.json": b"1"}
    assert (fetched.name, fetched.size) == ("saved", 2)


def test_names_in_no_known_encoding_are_kept_apart(tmp_path: Path) -> None:
    saved = _saved(tmp_path / "saved", **{"plain.json": "0"})
    for n, name in enumerate((b"\xff.json", b"\xfe.json"), 1):
        Path(fsdecode(bytes(saved) + b"/" + name)).write_text(str(n))
    with ZipFile(keep_folder(saved, tmp_path / "raw").path) as archive:
        assert sorted(archive.read(name) for name in archive.namelist()) == [b"0", b"1", b"2"]


def test_a_folder_has_the_same_fingerprint_wherever_and_whenever_it_stands(tmp_path: Path) -> None:
    one = keep_folder(_saved(tmp_path / "one", a="1", b="2"), tmp_path / "raw")
    other = keep_folder(_saved(tmp_path / "other", b="2", a="1"), tmp_path / "raw")
    assert (one.sha256, one.path.read_bytes()) == (other.sha256, other.path.read_bytes())


@pytest.mark.parametrize("says", [{"a": "1", "c": "2"}, {"a": "12", "b": ""}, {"a": "1", "b": "3"}])
def test_another_name_or_content_gives_another_fingerprint(tmp_path: Path, says: dict[str, str]) -> None:
    one = keep_folder(_saved(tmp_path / "one", a="1", b="2"), tmp_path / "raw")
    assert keep_folder(_saved(tmp_path / "other", **says), tmp_path / "raw").sha256 != one.sha256


def test_a_folder_among_the_raw_files_stays_where_it_is(tmp_path: Path) -> None:
    saved = _saved(tmp_path / "raw" / "full-20261101T050000", a="1")
    assert keep_folder(saved, tmp_path / "raw").path == saved


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        keep_folder(tmp_path, tmp_path / "raw")
    assert refused.value.code == "folder_empty"


def test_a_folder_for_a_source_of_one_file_is_refused(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        fetch(CqcDirectory(), settings, file=_saved(tmp_path / "saved", a="1"))
    assert refused.value.code == "file_not_readable"
