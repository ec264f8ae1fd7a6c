"""Bars where a person looks on; a line every ten seconds where the output goes to a file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Ticker = Callable[[int], None]

#: seconds between two plain lines
PLAIN_EVERY = 10.0
#: rows between two words to whoever watches
STEP = 500


@contextmanager
def progress(console: Console, doing: str, total: int | None = None) -> Iterator[Ticker]:
    """Hands out a function that is told how far the work is."""
    if not console.is_terminal:
        yield _plain(console, doing)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        task = bars.add_task(doing, total=total)

        yield _now_and_then(lambda done: bars.update(task, completed=done))


def _plain(console: Console, doing: str) -> Ticker:
    said = monotonic()

    def say(done: int) -> None:
        nonlocal said
        if monotonic() - said > PLAIN_EVERY:
            said = monotonic()
            console.print(f"{doing}: {done:,} so far", markup=False)

    return _now_and_then(say)


def _now_and_then(tell: Ticker) -> Ticker:
    """Not at every row: asking the clock and drawing a bar cost more than reading one."""
    told = 0

    def tick(done: int) -> None:
        nonlocal told
        if done - told >= STEP:
            told = done
            tell(done)

    return tick
