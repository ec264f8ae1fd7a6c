"""What ends a command before its own end: a signal, or a time limit. Both are told in a sentence."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

from importers.contract import SourceError

STOPPED = "Stopped. Nothing is half done: what was held before is in force. Run the command again when you like."
#: what a shell adds to a signal's number: 130 after Ctrl-C, 143 after a plain kill
SIGNALLED = 128
SIGNALS = (signal.SIGINT, signal.SIGTERM)
#: seconds after which a time limit is told again: Python swallows an exception in the midst of clearing up memory
AGAIN = 1.0


def heed_signals() -> None:
    """The exception undoes on its way out whatever was begun."""

    def stop(number: int, _frame: FrameType | None) -> None:
        sys.stderr.write(f"\n{STOPPED}\n")
        raise SystemExit(SIGNALLED + number)

    for each in SIGNALS:
        signal.signal(each, stop)


@contextmanager
def time_limit(seconds: float, code: str, message: str) -> Iterator[None]:
    """Also ends a wait inside one read: a server may send a byte a minute and never be late for the next one.
    Only the main thread hears signals; an importer has no other."""
    if current_thread() is not main_thread():
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        raise SourceError(code, message)

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
