"""Counting all places takes half a second at national scale; what was counted stays true until the data change."""

from datetime import date
from threading import Lock

from sqlalchemy.orm import Session

from app.datahealth.coverage import Coverage, count_coverage
from app.provenance.queries import data_state


class CoverageKeeper:
    """One for each worker. Marks run out by day, so a day is counted anew."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._key: tuple[str, date] | None = None
        self._kept: Coverage | None = None

    def coverage(self, session: Session, today: date) -> Coverage:
        key = (data_state(session).edition, today)
        with self._lock:  # whoever comes meanwhile waits for the one who counts
            if self._kept is None or self._key != key:
                self._kept, self._key = count_coverage(session, today), key
            return self._kept
