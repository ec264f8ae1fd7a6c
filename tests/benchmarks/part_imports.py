"""How long the real files take to load, and how much memory."""

import shutil
import tempfile
from pathlib import Path

from tests.benchmarks.budgets import Figure
from tests.benchmarks.national import BENCH, Run, file_of, run_importer

PART = "imports"


def measure() -> list[Figure]:
    BENCH.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=BENCH, prefix="imports-"))
    try:
        return list(_measure_in(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measure_in(folder: Path) -> list[Figure]:
    september = str(file_of("HSCA_Active_Locations_2026-09.ods"))
    run_importer(folder, "run", "councils")
    figures = _figures("postcode directory, 2.7 million rows", run_importer(folder, "run", "ons_postcodes"), 90, 500)
    figures += _figures("settlements", run_importer(folder, "run", "settlements"), None, None)
    places = ("run", "cqc_locations", "--file")
    figures += _figures("HSCA file, 57,188 rows", run_importer(folder, *places, september), 60, 300)
    figures += _figures("the same file again", run_importer(folder, *places, september), 5, None)
    october = str(file_of("HSCA_Active_Locations_2026-10.ods"))
    ratings, newer = str(file_of("Latest_ratings_2026-09.ods")), str(file_of("Latest_ratings_2026-10.ods"))
    of_ratings = ("run", "cqc_ratings", "--file")
    figures += _figures("ratings file, 314,166 rows", run_importer(folder, *of_ratings, ratings), 120, 300)
    figures += _figures("the same ratings again", run_importer(folder, *of_ratings, ratings), 5, None)
    figures += _figures("next month's HSCA file", run_importer(folder, *places, october), 60, 300)
    figures += _figures("next month's ratings file", run_importer(folder, *of_ratings, newer), 120, 300)
    figures += _figures("index rebuild", run_importer(folder, "index"), 60, None)
    return figures


def _figures(what: str, run: Run, seconds: float | None, mib: float | None) -> list[Figure]:
    return [
        Figure(PART, f"{what}, time", run.seconds, "s", seconds, note="index included where it changes"),
        Figure(PART, f"{what}, peak memory", run.peak_mib, "MB", mib),
    ]
