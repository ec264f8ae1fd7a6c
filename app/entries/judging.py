"""What one of us decided about a version, a picture or a film, written into its row. All three call it the same."""

from datetime import datetime

from app.domain.entries.states import EntryStatus
from app.domain.entries.verdicts import Verdict
from app.entries.models import Judged


def judge(row: Judged, verdict: Verdict, *, by: int, at: datetime) -> None:
    row.status = EntryStatus.REFUSED if verdict.why else EntryStatus.APPROVED
    row.refused_for, row.note = verdict.why, verdict.note or None
    row.decided_by, row.decided_at = by, at
