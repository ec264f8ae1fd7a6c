"""Imports, one after another, while others write."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from app.config import ROOT, Settings
from tests.importers.cqc.files import DIRECTORY_ROW, csv_file, directory_lines

PLACES = 400
#: done, and done with rows refused
WELL = (0, 3)


class Importing:
    """One runs at any moment: as soon as one has ended, the next one begins with another edition."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings, self.folder, self.done = settings, folder, 0
        self._running = load(settings, folder, "1")

    def tend(self) -> None:
        if self._running.poll() is not None:
            self.done += self._running.returncode in WELL
            self._running = load(self.settings, self.folder, str(self.done + 2))

    def end(self) -> int:
        """In SQLite an import may find no gap between fifty writers, and gives up; once they are gone it must not."""
        self._running.communicate(timeout=300)
        if self._running.returncode not in WELL:
            self._running = load(self.settings, self.folder, "after all")
            self._running.communicate(timeout=300)
        return self.done + (self._running.returncode in WELL)


def load(settings: Settings, folder: Path, edition: str) -> "subprocess.Popen[bytes]":
    """The operator's command, without building an index."""
    file = folder / f"edition {edition}.csv"
    csv_file(file, directory_lines(*rows(edition)))
    words = ["-m", "tests.writers.importer", "run", "cqc_directory", "--file", str(file), "--accept-change", "t"]
    return subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, env=environment(settings), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def rows(edition: str) -> Iterator[dict[str, str]]:
    for number in range(PLACES):
        number_id = f"1-1{number:08d}"
        yield {
            **DIRECTORY_ROW,
            "Name": f"House {number} {edition}",
            "Location URL": f"https://www.cqc.org.uk/location/{number_id}",
            "CQC Location ID (for office use only)": number_id,
        }


def environment(settings: Settings) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARE_")}
    url = settings.database_url.get_secret_value() if settings.database_url else None
    return clean | {"CARE_VAR_DIR": str(settings.var_dir)} | ({"CARE_DATABASE_URL": url} if url else {})
