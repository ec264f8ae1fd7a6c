"""Large files on their way in: written to the disk as they arrive, never held in memory, and gone unless they are
kept."""

import os
import secrets
import shutil
from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.adapters.storage import StorageError, is_old

#: what must stay free on the disk beside the largest file, for the database above all
LEAST_FREE = 512 * 1024**2


class Arriving:
    """A file that a form writes into. A full disk is told by `is_lost`, not in the middle of reading the form."""

    def __init__(self, folder: Path) -> None:
        self.is_lost, self.size = False, 0
        self._path = folder / f".{secrets.token_hex(16)}"
        self._file: BinaryIO | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("xb+")
            self.is_lost = shutil.disk_usage(folder).free < LEAST_FREE
        except OSError:
            self.is_lost = True

    def write(self, part: bytes) -> int:
        if self._file is not None and not self.is_lost:
            try:
                self._file.write(part)
                self.size += len(part)
            except OSError:
                self.is_lost = True
        return len(part)

    def read(self, most: int = -1) -> bytes:
        return self._file.read(most) if self._file is not None else b""

    def seek(self, at: int, whence: int = os.SEEK_SET) -> int:
        if self._file is None or self.is_lost:
            return 0
        try:
            return self._file.seek(at, whence)
        except OSError:  # it writes what it still held
            self.is_lost = True
            return 0

    def keep(self) -> str:
        """Under a name that nobody can guess. Whole, or `StorageError`."""
        name = secrets.token_hex(16)
        try:
            if self._file is None or self.is_lost:
                raise StorageError
            self._file.flush()
            os.fsync(self._file.fileno())
            self._path.replace(self._path.with_name(name))
        except OSError as error:
            raise StorageError from error
        return name

    def close(self) -> None:
        if self._file is not None:
            try:
                self._file.close()
            except OSError:
                self.is_lost = True
            self._path.unlink(missing_ok=True)


class IncomingFolder:
    """What came and was not looked at. Nothing in it is ever sent to anybody."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def arrive(self) -> Arriving:
        return Arriving(self._folder)

    def path(self, name: str) -> Path:
        return self._folder / Path(name).name

    def delete(self, name: str) -> None:
        self.path(name).unlink(missing_ok=True)

    @contextmanager
    def desk(self) -> Iterator[Path]:
        """A folder for what is being made, on the same disk as what is made."""
        made = self._folder / f".{secrets.token_hex(16)}"
        try:
            made.mkdir(parents=True)
            yield made
        except OSError as error:
            raise StorageError from error
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def sweep(self, named: Container[str]) -> int:
        """Removes what a killed program left. How many."""
        if not self._folder.is_dir():
            return 0
        old = [each for each in self._folder.iterdir() if each.name not in named and is_old(each)]
        for each in old:
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)
        return len(old)
