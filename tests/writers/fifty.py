"""Fifty writers at once while an import runs, some of them killed; and what must be true afterwards."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.config import ROOT, Settings
from app.feedback.models import Feedback, FeedbackText, LedgerRow
from app.feedback.verifying import verify
from app.providers.models import Place
from tests.importers.cqc.files import DIRECTORY_ROW, csv_file, directory_lines
from tests.writers.writer import Task, to_file

PROCESSES, THREADS = 5, 10
PLACES = 400
MODULE = "tests.writers.writer"


@dataclass(frozen=True, slots=True)
class Outcome:
    #: form key -> reference, of all that was acknowledged
    acknowledged: dict[str, str]
    not_saved: int
    killed: int
    imports: int


def rows(edition: str) -> Iterator[dict[str, str]]:
    for number in range(PLACES):
        number_id = f"1-1{number:08d}"
        yield {
            **DIRECTORY_ROW,
            "Name": f"House {number} {edition}",
            "Location URL": f"https://www.cqc.org.uk/location/{number_id}",
            "CQC Location ID (for office use only)": number_id,
        }


def load(settings: Settings, folder: Path, edition: str) -> "subprocess.Popen[bytes]":
    """The operator's command, without building an index."""
    file = folder / f"edition {edition}.csv"
    csv_file(file, directory_lines(*rows(edition)))
    words = ["-m", "tests.writers.importer", "run", "cqc_directory", "--file", str(file), "--accept-change", "t"]
    return subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, env=environment(settings), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def environment(settings: Settings) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARE_")}
    url = settings.database_url.get_secret_value() if settings.database_url else None
    return clean | {"CARE_VAR_DIR": str(settings.var_dir)} | ({"CARE_DATABASE_URL": url} if url else {})


def write_at_once(settings: Settings, engine: Engine, folder: Path, *, seconds: float, kills: int) -> Outcome:
    first = load(settings, folder, "0")
    said, _ = first.communicate(timeout=300)
    with Session(engine) as session:
        place_ids = session.scalars(select(Place.id).order_by(Place.id).limit(20)).all()
    assert place_ids, said.decode()
    url = settings.database_url.get_secret_value() if settings.database_url else None
    task = Task(str(settings.var_dir), url, list(place_ids), seconds, THREADS, "")
    imports, killed = _run(settings, task, folder, kills)
    lines = [line.split() for file in folder.glob("noted*") for line in file.read_text().splitlines()]
    acknowledged = {key: ref for key, ref in lines if ref != "not-saved"}
    return Outcome(acknowledged, sum(ref == "not-saved" for _, ref in lines), killed, imports)


def _run(settings: Settings, task: Task, folder: Path, kills: int) -> tuple[int, int]:
    started, imports = time.monotonic(), 0
    running = [_start(task, folder, number) for number in range(PROCESSES)]
    importer = load(settings, folder, "1")
    killed = 0
    while killed < kills or any(each.poll() is None for each in running):
        time.sleep(0.05)
        if importer.poll() is not None:
            imports += importer.returncode in (0, 3)
            importer = load(settings, folder, str(imports + 2))
        passed = time.monotonic() - started
        if killed < kills and passed > (killed + 1) * task.seconds / (kills + 1):
            running[killed % PROCESSES].send_signal(signal.SIGKILL)
            running[killed % PROCESSES].wait()
            killed += 1
            rest = replace(task, seconds=max(0.0, task.seconds - passed))
            running[(killed - 1) % PROCESSES] = _start(rest, folder, PROCESSES + killed)
    return imports + _ends_well(importer, settings, folder), killed


def _ends_well(importer: "subprocess.Popen[bytes]", settings: Settings, folder: Path) -> bool:
    """In SQLite an import may find no gap between fifty writers, and gives up; once they are gone it must not."""
    importer.communicate(timeout=300)
    if importer.returncode not in (0, 3):
        importer = load(settings, folder, "after all")
        importer.communicate(timeout=300)
    return importer.returncode in (0, 3)


def _start(task: Task, folder: Path, number: int) -> "subprocess.Popen[bytes]":
    file = folder / f"task {number}.json"
    to_file(replace(task, noted=str(folder / f"noted {number}")), file)
    return subprocess.Popen([sys.executable, "-m", MODULE, str(file)], cwd=ROOT)


def lost(session: Session, outcome: Outcome) -> list[str]:
    """What was acknowledged, and is not there as it was sent."""
    there = dict(session.execute(select(Feedback.ref, FeedbackText.text).join(FeedbackText)).all())
    return [ref for key, ref in outcome.acknowledged.items() if there.get(ref) != f"I am {key}"]


def twice(session: Session) -> list[str]:
    many = select(FeedbackText.text).group_by(FeedbackText.text).having(func.count() > 1)
    return list(session.scalars(many))


def half_saved(session: Session) -> list[str]:
    """Feedback without its one text or its one row of the ledger."""
    texts = select(FeedbackText.feedback_id)
    told = select(LedgerRow.feedback_ref).where(LedgerRow.event == "received")
    once = told.group_by(LedgerRow.feedback_ref).having(func.count() == 1)
    half = select(Feedback.ref).where(Feedback.id.not_in(texts) | Feedback.ref.not_in(once))
    return list(session.scalars(half))


def fault(session: Session) -> str | None:
    found = verify(session).fault
    return str(found) if found else None
