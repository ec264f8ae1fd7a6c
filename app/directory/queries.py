from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.runs import RunStatus
from app.provenance.models import ImportRun


def newest_edition(session: Session) -> str:
    """Names the state of the record: it changes with every import that succeeded, and only then."""
    done = (ImportRun.status == RunStatus.SUCCEEDED) & ImportRun.dry_run.is_(False)
    return f"run-{session.scalar(select(func.max(ImportRun.id)).where(done)) or 0}"
