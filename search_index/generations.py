"""A generation is a folder written whole and never changed; the file `CURRENT` names the one to read.

Readers keep the files they have open, so a switch never takes anything away under them: the last generation
stays on disk beside the new one, for whoever opens it at that very moment.
"""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

POINTER = "CURRENT"
LOCK = ".building"
PREFIX = "generation-"
KEPT = 2
_NAME = re.compile(rf"{PREFIX}\d+-[0-9a-f]+".encode())


class IndexMissingError(Exception):
    """Nothing has been built in this folder yet, or what was built cannot be read."""


def current_generation(directory: Path) -> str | None:
    """The name in force, without opening anything: cheap enough to ask at every search."""
    try:
        said = (directory / POINTER).read_bytes().strip()
    except FileNotFoundError:
        return None
    return said.decode() if _NAME.fullmatch(said) else None


@contextmanager
def new_generation(directory: Path) -> Iterator[Path]:
    """A folder to write in; it comes into force when the block ends well. One builder at a time."""
    directory.mkdir(parents=True, exist_ok=True)
    with FileLock(directory / LOCK):
        _remove_all_but(directory, kept=_in_force(directory))
        folder = directory / f"{PREFIX}{_next_number(directory):06d}-{secrets.token_hex(4)}"
        folder.mkdir()
        try:
            yield folder
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        _sync_tree(folder)
        _switch(directory, folder.name)
        _remove_all_but(directory, kept=_in_force(directory)[-KEPT:])


def _in_force(directory: Path) -> list[str]:
    """Generations that were in force, oldest first. Those after the current one were never finished."""
    current = current_generation(directory)
    return [name for name in _names(directory) if current and name <= current]


def _names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.glob(f"{PREFIX}*"))


def _next_number(directory: Path) -> int:
    return max((int(name.split("-")[1]) for name in _names(directory)), default=0) + 1


def _remove_all_but(directory: Path, *, kept: list[str]) -> None:
    for name in set(_names(directory)) - set(kept):
        shutil.rmtree(directory / name, ignore_errors=True)


def _switch(directory: Path, name: str) -> None:
    """Rename is atomic: a reader finds the old name or the new one, never half a name."""
    draft = directory / f"{POINTER}.new"
    with draft.open("w") as file:
        file.write(name)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(directory / POINTER)
    _sync(directory)


def _sync_tree(folder: Path) -> None:
    for path in folder.rglob("*"):
        _sync(path)
    _sync(folder)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
