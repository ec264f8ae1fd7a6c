"""Files that people upload, by name. A file is there whole or not at all."""

import os
import secrets
from pathlib import Path


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

    def path(self, name: str) -> Path:
        return self._folder / Path(name).name

    def delete(self, name: str) -> None:
        self.path(name).unlink(missing_ok=True)
