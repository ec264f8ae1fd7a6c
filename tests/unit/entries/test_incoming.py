"""Large files on their way in: whole, or not there."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.adapters import incoming as under_test
from app.adapters.incoming import Arriving, IncomingFolder
from app.adapters.storage import LEFT_OVER, FolderStorage, StorageError


def arrived(folder: Path, body: bytes = b"body") -> Arriving:
    made = IncomingFolder(folder).arrive()
    made.write(body)
    made.seek(0)
    return made


def grow_old(path: Path) -> None:
    long_ago = path.stat().st_mtime - LEFT_OVER - 60
    os.utime(path, (long_ago, long_ago))


def test_what_is_kept_is_there_whole_under_a_name_of_ours(tmp_path: Path) -> None:
    made = arrived(tmp_path)
    name = made.keep()
    made.close()
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {name: b"body"}


def test_what_is_not_kept_is_gone(tmp_path: Path) -> None:
    arrived(tmp_path).close()
    assert not list(tmp_path.iterdir())


def test_what_came_can_be_read_again(tmp_path: Path) -> None:
    made = arrived(tmp_path)
    assert (made.read(), made.size, made.is_lost) == (b"body", 4, False)
    made.close()


def test_a_disk_that_is_almost_full_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test.shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1))
    made = arrived(tmp_path)
    assert made.is_lost
    with pytest.raises(StorageError):
        made.keep()
    made.close()
    assert not list(tmp_path.iterdir())


def test_a_disk_that_fills_up_meanwhile_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    made = arrived(tmp_path)
    monkeypatch.setattr(under_test.os, "fsync", full)
    with pytest.raises(StorageError):
        made.keep()
    made.close()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_told_afterwards(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    made = arrived(tmp_path / "file" / "folder")
    assert made.is_lost and made.read() == b""
    made.close()


def test_only_what_is_old_and_named_nowhere_is_swept_away(tmp_path: Path) -> None:
    for name in ("wanted", ".left", "left", "new"):
        (tmp_path / name).write_text("")
    (tmp_path / ".desk").mkdir()
    for name in ("wanted", ".left", "left", ".desk"):
        grow_old(tmp_path / name)
    assert IncomingFolder(tmp_path).sweep({"wanted"}) == 3
    assert sorted(each.name for each in tmp_path.iterdir()) == ["new", "wanted"]


def test_a_desk_is_cleared_whatever_happens_on_it(tmp_path: Path) -> None:
    with pytest.raises(KeyError), IncomingFolder(tmp_path).desk() as desk:
        (desk / "half").write_text("half")
        raise KeyError
    assert not list(tmp_path.iterdir())


def test_a_made_file_is_taken_over_or_told(tmp_path: Path) -> None:
    storage = FolderStorage(tmp_path)
    (tmp_path / "made").write_bytes(b"film")
    storage.adopt(tmp_path / "made", "a.mp4")
    assert storage.path("a.mp4").read_bytes() == b"film"
    with pytest.raises(StorageError):
        storage.adopt(tmp_path / "made", "b.mp4")
