"""One importer at a time: two that compare with the same record would each undo the other's work."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Engine, func, select

NAME = "importer.lock"
#: any number, the same in every release
ADVISORY_KEY = 2026_1001


class BusyError(Exception):
    """Another importer is at work; the message says who."""


@contextmanager
def only_importer(engine: Engine, var_dir: Path, doing: str) -> Iterator[None]:
    """On this machine, and where the database serves several machines, on all of them."""
    with only_on_this_machine(var_dir, doing), _only_on_this_server(engine):
        yield


@contextmanager
def only_on_this_machine(var_dir: Path, doing: str) -> Iterator[None]:
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


@contextmanager
def _only_on_this_server(engine: Engine) -> Iterator[None]:
    """PostgreSQL lets go of the lock when its connection ends, however it ends. In no transaction: one that stays
    open for as long as an import would keep the server from tidying its tables."""
    if engine.dialect.name != "postgresql":
        yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not connection.scalar(select(func.pg_try_advisory_lock(ADVISORY_KEY))):
            raise BusyError("An importer is at work on another machine. Wait until it is done, then run this again.")
        try:
            yield
        finally:
            connection.execute(select(func.pg_advisory_unlock(ADVISORY_KEY)))
