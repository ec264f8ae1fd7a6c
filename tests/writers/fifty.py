"""Fifty writers at once while an import runs, some of them killed; and what must be true afterwards."""

import signal
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.config import ROOT, Settings
from app.feedback.models import Feedback, FeedbackText, LedgerRow
from app.feedback.verifying import verify
from app.providers.models import Place
from tests.writers.importing import Importing, load
from tests.writers.writer import Task, to_file

PROCESSES, THREADS = 5, 10
MODULE = "tests.writers.writer"


@dataclass(frozen=True, slots=True)
class Outcome:
    #: form key -> reference, of all that was acknowledged
    acknowledged: dict[str, str]
    not_saved: int
    killed: int
    imports: int


def write_at_once(settings: Settings, engine: Engine, folder: Path, *, seconds: float, kills: int) -> Outcome:
    said, _ = load(settings, folder, "0").communicate(timeout=300)
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
    started, killed = time.monotonic(), 0
    running = [_start(task, folder, number) for number in range(PROCESSES)]
    importing = Importing(settings, folder)
    while killed < kills or any(each.poll() is None for each in running):
        time.sleep(0.05)
        importing.tend()
        passed = time.monotonic() - started
        if killed < kills and passed > (killed + 1) * task.seconds / (kills + 1):
            running[killed % PROCESSES].send_signal(signal.SIGKILL)
            running[killed % PROCESSES].wait()
            killed += 1
            rest = replace(task, seconds=max(0.0, task.seconds - passed))
            running[(killed - 1) % PROCESSES] = _start(rest, folder, PROCESSES + killed)
    return importing.end(), killed


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
