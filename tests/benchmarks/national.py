"""The record at national scale, loaded by the importers' own commands and measured while it loads."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.facts import write_facts
from tests.house.source import ROOT
from tests.real_data import DATA

BENCH = Path(os.environ.get("CARE_BENCH_DIR") or ROOT / "var" / "bench")
NATIONAL = BENCH / "national"
KIB = 1024


class DataMissingError(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Run:
    seconds: float
    peak_mib: float
    output: str


def file_of(name: str) -> Path:
    if DATA is None or not (DATA / "national-shaped" / name).exists():
        raise DataMissingError(f"{name} is not here: set CARE_TEST_DATA to the folder of test data.")
    return DATA / "national-shaped" / name


def run_importer(var_dir: Path, *arguments: str) -> Run:
    """Runs a command of the importers to its end; the peak is that of the process, as the kernel counted it."""
    output = BENCH / "importer.log"
    output.parent.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    with output.open("wb") as log:
        command = [sys.executable, "-m", "importers", *arguments]
        process = subprocess.Popen(command, cwd=ROOT, env=environment(var_dir), stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    told = output.read_text(errors="replace")
    if process.returncode not in {0, 3}:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}:\n{told[-2000:]}")
    return Run(time.perf_counter() - started, usage.ru_maxrss / KIB, told)


def environment(var_dir: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARE_")}
    return {**clean, "CARE_VAR_DIR": str(var_dir)}


def prepare() -> Path:
    """A var folder with the national files and made-up facts, made when the importers changed since the last one."""
    mark = NATIONAL / "made-by"
    if mark.exists() and mark.read_text() == importers_hash():
        return NATIONAL
    shutil.rmtree(NATIONAL, ignore_errors=True)
    for arguments in (("councils",), ("ons_postcodes",), ("settlements",)):
        run_importer(NATIONAL, "run", *arguments)
    run_importer(NATIONAL, "run", "cqc_locations", "--file", str(file_of("HSCA_Active_Locations_2026-09.ods")))
    run_importer(NATIONAL, "run", "cqc_ratings", "--file", str(file_of("Latest_ratings_2026-09.ods")))
    for slug, path in write_facts(NATIONAL).items():
        run_importer(NATIONAL, "run", slug, "--file", str(path))
    mark.write_text(importers_hash())
    return NATIONAL


def importers_hash() -> str:
    digest = hashlib.sha256()
    for folder in (
        "importers",
        "search_index",
        "app/domain",
        "app/providers",
        "app/areas",
        "app/quality",
        "app/directory",
    ):
        for path in sorted((ROOT / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
