"""Files that people upload are there whole or not at all."""

from pathlib import Path
from typing import Any

import pytest

from app.adapters import storage as under_test
from app.adapters.scanning import NotScannedError, is_clean
from app.adapters.storage import FolderStorage, StorageError


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    storage = FolderStorage(tmp_path / "media")
    storage.write("a.webp", b"body")
    assert storage.path("a.webp").read_bytes() == b"body"
    assert [each.name for each in (tmp_path / "media").iterdir()] == ["a.webp"]


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(under_test.os, "fsync", full)
    with pytest.raises(StorageError):
        FolderStorage(tmp_path).write("a.webp", b"body")
    assert not list(tmp_path.iterdir())


def test_a_name_leads_nowhere_else(tmp_path: Path) -> None:
    assert FolderStorage(tmp_path).path("../../etc/passwd") == tmp_path / "passwd"


def test_a_file_is_deleted_once_and_again(tmp_path: Path) -> None:
    storage = FolderStorage(tmp_path)
    storage.write("a.webp", b"body")
    storage.delete("a.webp")
    storage.delete("a.webp")
    assert not storage.path("a.webp").exists()


def test_without_a_scanner_nothing_is_scanned() -> None:
    assert is_clean(b"body", "")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "unix:///nowhere/clamd.ctl", "tcp://127.0.0.1:none"])
def test_a_scanner_that_cannot_be_reached_lets_nothing_through(address: str) -> None:
    with pytest.raises(NotScannedError):
        is_clean(b"body", address)
