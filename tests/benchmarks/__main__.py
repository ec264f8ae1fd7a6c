"""`make bench`: prints every budget beside what was measured; `--only PART` for one part."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from rich.console import Console

from tests.benchmarks.budgets import Figure, show, write
from tests.benchmarks.national import BENCH, DataMissingError

PARTS = ("imports", "search", "pages", "desk", "check", "throughput", "weight", "rebuild", "feedback", "writers")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS)
    only = parser.parse_args(arguments).only
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 150)
    console.print(f"{os.cpu_count()} cores; results go to {BENCH}/*.json")
    measured: list[Figure] = []
    for part in (only,) if only else PARTS:
        console.print(f"Measuring: {part} …")
        try:
            figures = import_module(f"tests.benchmarks.part_{part}").measure()
        except DataMissingError as missing:
            console.print(str(missing))
            return 1
        write(BENCH, part, figures)
        measured += figures
    show(console, measured)
    missed = [figure.what for figure in measured if figure.is_kept is False]
    console.print(f"Missed: {'; '.join(missed)}" if missed else "Every budget is kept.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
