"""The index is rebuilt while people search: does the site answer throughout, and how slowly?"""

import threading
import time

from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.load import load
from tests.benchmarks.national import prepare, run_importer
from tests.benchmarks.queries import SEED, names_of, searches
from tests.benchmarks.servers import our_site

PART = "rebuild"


def measure() -> list[Figure]:
    var_dir = prepare()
    addresses = searches(names_of(var_dir), 4_000, SEED + 5)
    with our_site() as port:
        load(port, addresses[:50])
        rebuilt: list[float] = []
        work = threading.Thread(target=lambda: rebuilt.append(run_importer(var_dir, "index").seconds))
        work.start()
        taken, failed = ask_until(work, port, addresses[50:])
    figures = times(PART, "search page while the index is rebuilt", taken, 0, 0, 0)
    figures.append(Figure(PART, "index rebuild while the site answers", rebuilt[0], "s", 60))
    figures.append(Figure(PART, "searches that failed meanwhile", failed, "", note="none may"))
    return figures


def ask_until(work: threading.Thread, port: int, addresses: list[str]) -> tuple[list[float], int]:
    taken, failed = list[float](), 0
    for address in addresses:
        if not work.is_alive():
            break
        started = time.perf_counter()
        failed += load(port, [address]).failures
        taken.append(time.perf_counter() - started)
    return taken, failed
