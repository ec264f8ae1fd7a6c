"""Saved responses: a folder of JSON files, or a zip of it, however its files are called; or one file alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from zipfile import ZipFile

from importers.contract import SourceError
from importers.readers.archive import open_archive, open_member

#: the longest real one has 200 KB
MAX_RESPONSE_BYTES = 16 * 1024**2
ENDING = ".json"
HEAD, BOM = 256, b"\xef\xbb\xbf"


class Saved(Protocol):
    def names(self) -> list[str]:
        """Of all its responses, sorted."""

    def read(self, name: str) -> bytes: ...


class Folder:
    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> list[str]:
        found = (path for path in self._path.rglob(f"*{ENDING}") if path.is_file() and not path.name.startswith("."))
        return sorted(path.relative_to(self._path).as_posix() for path in found)

    def read(self, name: str) -> bytes:
        with (self._path / name).open("rb") as stream:
            return stream.read(MAX_RESPONSE_BYTES + 1)


class Alone:
    """One response in a file of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> list[str]:
        return [self._path.name]

    def read(self, name: str) -> bytes:
        with self._path.with_name(name).open("rb") as stream:
            return stream.read(MAX_RESPONSE_BYTES + 1)


class Archive:
    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def names(self) -> list[str]:
        """Without what macOS adds, which ends like a response and is none."""
        found = (name for name in self._archive.namelist() if name.lower().endswith(ENDING))
        return sorted(name for name in found if not name.startswith("__MACOSX/"))

    def read(self, name: str) -> bytes:
        with open_member(self._archive, name) as stream:
            return stream.read(MAX_RESPONSE_BYTES + 1)


@contextmanager
def open_saved(path: Path) -> Iterator[Saved]:
    if path.is_dir():
        yield Folder(path)
        return
    with path.open("rb") as stream:
        start = stream.read(HEAD)
    if start.startswith(b"PK"):
        with open_archive(path) as archive:
            yield Archive(archive)
    elif start.removeprefix(BOM).lstrip().startswith(b"{"):
        yield Alone(path)
    else:
        raise SourceError(
            "file_of_wrong_kind", "Name a folder of saved responses, a zip of one, or one response of CQC's in JSON."
        )
