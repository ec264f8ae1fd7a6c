"""The importers' own command with the fake source plugged in, in a process that can be killed.

    python -m tests.importers.engine.apart [--index] [--die-at STEP] [--pause S] [--largest-file BYTES] run things …
    python -m tests.importers.engine.apart --die-at-statement NUMBER run cqc_ratings …

A step is a row read, a row written, or the moment after the commit. With --die-at-statement, of any source, it is a
statement that writes to the database. Only with --index is there an index.
"""

import os
import resource
import signal
import sys
from collections.abc import Iterator
from time import sleep

from sqlalchemy import Engine, event

from importers import desk, runner
from importers.stopping import heed_signals
from tests.importers.engine import fake


def _steps(die_at: int, pause: float) -> Iterator[None]:
    """Each `next` is one step; at one of them the process is gone, as if the power had failed."""
    step = 0
    while True:
        if step == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        sleep(pause)
        step += 1
        yield


def _take(name: str) -> float | None:
    """The option's value, taken out of the command line."""
    if name not in sys.argv:
        return None
    place = sys.argv.index(name)
    value = float(sys.argv[place + 1])
    del sys.argv[place : place + 2]
    return value


def _count_steps(steps: Iterator[None]) -> None:
    read, write = fake.Things._rows, runner.Attempt._write

    def rows(source: fake.Things, table: object) -> Iterator[object]:
        for item in read(source, table):  # type: ignore[arg-type]
            next(steps)
            yield item

    def written(*args: object) -> None:
        write(*args)  # type: ignore[arg-type]
        next(steps)

    fake.Things._rows = rows  # type: ignore[assignment, method-assign]
    fake.ThingLoader.interrupt = lambda: next(steps)
    runner.Attempt._write = written  # type: ignore[assignment, method-assign]


def _count_statements(steps: Iterator[None]) -> None:
    def executed(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            next(steps)

    event.listen(Engine, "after_cursor_execute", executed)


if __name__ == "__main__":
    fake.plug_in(setattr)
    if "--index" in sys.argv:
        sys.argv.remove("--index")
    else:
        desk.is_behind = lambda *_: False
    if largest := _take("--largest-file"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), int(largest)))
    if (statement := _take("--die-at-statement")) is not None:
        _count_statements(_steps(int(statement), 0.0))
    die_at, pause = _take("--die-at"), _take("--pause")
    _count_steps(_steps(-1 if die_at is None else int(die_at), pause or 0.0))
    # only now: the command learns the sources' names when it is imported
    from importers.cli import main

    heed_signals()
    main()
