"""Files that people upload, by name. A file is there whole or not at all."""

import os
import secrets
import time
from pathlib import Path

#: what nobody asks for any more is deleted after so many seconds
LEFT_OVER = 24 * 3600


class StorageError(Exception):
    """The disk is full, or the folder cannot be written: nothing of the file is left."""


class FolderStorage:
    """Names are ours (a hash and an ending), never what somebody called their file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, name: str, body: bytes) -> None:
        draft = self._folder / f".{secrets.token_hex(8)}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with draft.open("xb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self.path(name))
        except OSError as error:
            raise StorageError from error
        finally:
            draft.unlink(missing_ok=True)

    def adopt(self, file: Path, name: str) -> None:
        """A file that was made on the same disk."""
        try:
            with file.open("rb+") as held:
                os.fsync(held.fileno())
            file.replace(self.path(name))
        except OSError as error:
            raise StorageError from error

    def path(self, name: str) -> Path:
        return self._folder / Path(name).name

    def delete(self, name: str) -> None:
        self.path(name).unlink(missing_ok=True)

    def names_of_old(self, pattern: str) -> list[str]:
        return [each.name for each in self._folder.glob(pattern) if is_old(each)]


def is_old(path: Path) -> bool:
    """So that nothing is taken for a left-over while somebody works on it."""
    return path.stat().st_mtime < time.time() - LEFT_OVER
