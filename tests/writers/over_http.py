"""Fifty people at the site's pages while an import runs, and once everything that serves them is killed; and what must
be true afterwards."""

import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.config import Settings
from app.feedback.models import FeedbackText
from tests.integration.feedback.acting import add_place
from tests.writers.importing import Importing
from tests.writers.serving import Serving
from tests.writers.visitor import Seen, Visitor, ask

VISITORS, PLACES = 50, 20


@dataclass(frozen=True, slots=True)
class Visited:
    seen: Seen
    imports: int
    #: words to which their receipt does not lead back
    shut: list[str]
    #: errors and more of the server's own log
    log: str


def visit_at_once(settings: Settings, engine: Engine, folder: Path, *, seconds: float, kill_after: int) -> Visited:
    """Killed once, as soon as so many receipts were given."""
    refs = _places(engine)
    serving = Serving(settings, folder)
    try:
        seen = Seen()
        imports = _visited(settings, folder, serving, seen, refs, seconds, kill_after)
        return Visited(seen, imports, _shut(serving.port, seen.codes.items()), serving.said())
    finally:
        serving.stop()


def _places(engine: Engine) -> list[str]:
    refs = [f"house{number}" for number in range(PLACES)]
    with Session(engine) as session:
        for ref in refs:
            add_place(session, ref)
        session.commit()
    return refs


def _visited(
    settings: Settings, folder: Path, serving: Serving, seen: Seen, refs: list[str], seconds: float, kill_after: int
) -> int:
    ends = time.monotonic() + seconds
    visitor = Visitor(serving.port, refs, seen, ends)
    people = [Thread(target=visitor.visit, daemon=True) for _ in range(VISITORS)]
    for each in people:
        each.start()
    importing, was_killed = Importing(settings, folder), False
    while any(each.is_alive() for each in people):
        time.sleep(0.05)
        if time.monotonic() < ends:
            importing.tend()
        if not was_killed and len(seen.codes) >= kill_after:
            serving.kill_and_start()
            was_killed = True
    return importing.end()


def _shut(port: int, codes: Iterable[tuple[str, str]]) -> list[str]:
    def opens(number: int, text: str, code: str) -> bool:
        page = ask(port, "/feedback/receipt", f"10.0.{number // 250}.{number % 250}", {"code": code})
        return page.status == 200 and text in page.main.text_content()

    with ThreadPoolExecutor(8) as pool:
        found = [(text, pool.submit(opens, number, text, code)) for number, (text, code) in enumerate(codes)]
        return [text for text, opened in found if not opened.result()]


def not_once(session: Session, seen: Seen) -> list[str]:
    """Words whose receipt was given, and that are not there exactly once."""
    times = Counter(session.scalars(select(FeedbackText.text)))
    return [text for text in seen.codes if times[text] != 1]
