"""What DESIGN calls fast enough, and the table that sets it beside what was measured."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement. `budget` is none where there is nothing to keep to; `at_least` turns it round."""

    part: str
    what: str
    measured: float
    unit: str
    budget: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Of the budget: under 1 is within it, whichever way it points."""
        if not self.budget or not self.measured:
            return None
        return self.budget / self.measured if self.at_least else self.measured / self.budget

    @property
    def is_kept(self) -> bool | None:
        return None if self.ratio is None else self.ratio <= 1


def times(part: str, what: str, seconds: Sequence[float], p50: float, p95: float, worst: float | None) -> list[Figure]:
    """Median, 95th percentile and worst, in milliseconds."""
    inner = statistics.quantiles(seconds, n=20, method="inclusive")
    found = ((f"{what}, p50", inner[9], p50), (f"{what}, p95", inner[18], p95), (f"{what}, worst", max(seconds), worst))
    note = f"{len(seconds)} different"
    return [Figure(part, name, value * 1000, "ms", budget, note=note) for name, value, budget in found]


def show(console: Console, figures: Sequence[Figure]) -> None:
    table = Table("What", "Measured", "Budget", "Of it", "", "Note", box=None)
    for figure in figures:
        ratio = f"{figure.ratio:.0%}" if figure.ratio is not None else ""
        sign = "≥" if figure.at_least else "≤"
        budget = f"{sign} {figure.budget:g} {figure.unit}" if figure.budget else ""
        verdict = {True: "kept", False: "MISSED", None: ""}[figure.is_kept]
        table.add_row(figure.what, f"{figure.measured:,.1f} {figure.unit}", budget, ratio, verdict, figure.note)
    console.print(table)


def write(folder: Path, part: str, figures: Sequence[Figure]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = [asdict(figure) | {"kept": figure.is_kept} for figure in figures]
    (folder / f"{part}.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
