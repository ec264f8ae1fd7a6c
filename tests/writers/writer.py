"""Some of the fifty: a process whose threads send feedback until the time is over, and note what was acknowledged.

    python -m tests.writers.writer SETTINGS.json

A line is written only after the commit; a process that is killed has therefore noted nothing that was not saved.
"""

import json
import os
import sys
import threading
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import uuid4

from flask import Flask
from pydantic import SecretStr

from app.config import Settings
from app.domain.feedback.question import Answer, Channel, Relation
from app.domain.feedback.said import Said
from app.feedback import actions
from app.web import database
from app.web.database import NotSavedError, writing

#: of ten forms so many are sent twice, as by somebody who presses the button again
SENT_TWICE = 3


@dataclass(frozen=True, slots=True)
class Task:
    var_dir: str
    database_url: str | None
    place_ids: list[int]
    seconds: float
    threads: int
    noted: str

    def settings(self) -> Settings:
        url = SecretStr(self.database_url) if self.database_url else None
        return Settings(var_dir=Path(self.var_dir), database_url=url, log_level="ERROR")


def write(app: Flask, task: Task, note: int) -> None:
    """At least one is saved, however slow the machine; then on until the time is over."""
    chance, ends, saved = Random(), time.monotonic() + task.seconds, 0
    while time.monotonic() < ends or not saved:
        form_key = uuid4().hex
        for _ in range(2 if chance.randrange(10) < SENT_TWICE else 1):
            place_id = task.place_ids[int(form_key, 16) % len(task.place_ids)]
            saved += send(app, form_key, place_id, note)


def send(app: Flask, form_key: str, place_id: int, note: int) -> bool:
    try:
        with app.app_context(), writing() as session:
            received = actions.receive(
                session,
                place_id=place_id,
                said=Said(Answer.GOOD, f"I am {form_key}", Relation.FAMILY),
                form_key=form_key,
                receipt_hash=form_key * 2,
                channel=Channel.WEB,
                language="en",
                network="n",
                at=datetime.now(UTC),
                flags=(),
            )
    except NotSavedError:
        os.write(note, f"{form_key} not-saved\n".encode())
        return False
    os.write(note, f"{form_key} {received.ref}\n".encode())
    return True


def main(file: str) -> None:
    task = Task(**json.loads(Path(file).read_text(encoding="utf-8")))
    app = Flask(__name__)
    database.init_app(app, task.settings())
    note = os.open(task.noted, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    threads = [threading.Thread(target=write, args=(app, task, note)) for _ in range(task.threads)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def to_file(task: Task, path: Path) -> None:
    path.write_text(json.dumps(asdict(task)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
