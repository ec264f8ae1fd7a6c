import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import IO

from importers.contract import SourceError

#: no space, over quota, over the largest size a file may have
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


HALF = ".part-"


def remove_halves(folder: Path) -> None:
    """What processes left that were killed while they wrote; called by the only importer there is."""
    for path in folder.glob(f"{HALF}*"):
        path.unlink(missing_ok=True)


@contextmanager
def new_file(folder: Path) -> Iterator[IO[bytes]]:
    """A file under a temporary name, on its way to `keep`; removed if anything goes wrong before that."""
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=HALF, delete=False) as stream:
        try:
            with clear_if_full(folder):
                yield stream
        finally:
            Path(stream.name).unlink(missing_ok=True)


def keep(stream: IO[bytes], target: Path) -> Path:
    """Give the file its name at once and for good: after a power cut there is all of it or none."""
    stream.flush()
    os.fsync(stream.fileno())
    Path(stream.name).replace(target)
    _sync_folder(target.parent)
    return target


def must_be_writable(folder: Path) -> None:
    """SQLite would only say that it cannot open its file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return
    except OSError as error:
        if error.errno in FULL:
            raise disk_full(folder) from error
        raise SourceError(
            "folder_not_writable",
            f"{folder} cannot be written: {error.strerror}. Let whoever runs this command write there, or name another "
            "folder with CARE_VAR_DIR.",
        ) from error


@contextmanager
def clear_if_full(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in FULL:
            raise
        raise disk_full(folder) from error


def disk_full(folder: Path) -> SourceError:
    return SourceError("disk_full", f"There is no room left in {folder}. Make room and run the import again.")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
