"""One importer at a time: two that compare with the same record would each undo the other's work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

NAME = "importer.lock"


class BusyError(Exception):
    """Another importer is at work; the message says who."""


@contextmanager
def only_importer(var_dir: Path, doing: str) -> Iterator[None]:
    """The kernel lets go of the lock when its process ends, however it ends."""
    var_dir.mkdir(parents=True, exist_ok=True)
    holder = var_dir / f"{NAME}.holder"
    try:
        with FileLock(var_dir / NAME, timeout=0):
            holder.write_text(f"process {os.getpid()}, {doing}, since {datetime.now(UTC):%H:%M} UTC on this machine")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout as error:
        who = holder.read_text() if holder.exists() else "not known"
        raise BusyError(f"Another importer is at work ({who}). Wait until it is done, then run this again.") from error
