"""Writes of sources and import runs. The caller commits."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.domain.runs import Issue, RunCounts, RunStatus
from app.provenance.models import ImportIssue, ImportRun, Source
from app.provenance.queries import get_source


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The file that a run reads, and what it says of itself, as far as is known yet."""

    name: str | None = None
    url: str | None = None
    sha256: str | None = None
    size: int | None = None
    layout: str | None = None
    as_of: date | None = None
    is_sample: bool = False
    is_whole: bool = False


def ensure_source(
    session: Session, *, slug: str, title: str, publisher: str, licence: str, homepage: str, kind: str
) -> Source:
    """The row of a source, made or brought up to date with what the code says of it."""
    source = get_source(session, slug)
    if source is None:
        source = Source(slug=slug)
        session.add(source)
    source.title, source.publisher, source.licence = title, publisher, licence
    source.homepage, source.kind = homepage, kind
    session.flush()
    return source


def start_run(session: Session, *, source_id: int, reader_version: int, dry_run: bool = False) -> ImportRun:
    run = ImportRun(
        source_id=source_id,
        status=RunStatus.RUNNING,
        dry_run=dry_run,
        reader_version=reader_version,
        started_at=_now(),
    )
    session.add(run)
    session.flush()
    return run


def describe_run(session: Session, *, run_id: int, file: FileFacts) -> None:
    values = {
        "file_name": file.name,
        "file_url": file.url,
        "file_sha256": file.sha256,
        "file_bytes": file.size,
        "layout": file.layout,
        "data_as_of": file.as_of,
        "is_sample": file.is_sample,
        "is_whole": file.is_whole,
    }
    session.execute(update(ImportRun).where(ImportRun.id == run_id).values(values))


def finish_run(
    session: Session,
    *,
    run_id: int,
    status: RunStatus,
    message: str,
    counts: RunCounts | None = None,
    issues: Iterable[Issue] = (),
    troubles: Mapping[tuple[str, bool], int] | None = None,
) -> None:
    """Close a run; where it succeeded, in the transaction that wrote its rows."""
    numbers = {f"rows_{name}": number for name, number in asdict(counts or RunCounts()).items()}
    counted = [[code, rejects, rows] for (code, rejects), rows in (troubles or {}).items()]
    values = {"status": status, "finished_at": _now(), "message": message, "troubles": counted, **numbers}
    session.execute(update(ImportRun).where(ImportRun.id == run_id).values(values))
    if rows := [{"run_id": run_id, **asdict(issue)} for issue in issues]:
        session.execute(insert(ImportIssue), rows)


def abandon_runs(session: Session, *, runs: Iterable[ImportRun], message: str) -> None:
    """Runs that still say they are running although no importer is: their process died."""
    for run in runs:
        run.status, run.finished_at, run.message = RunStatus.ABANDONED, _now(), message


def _now() -> datetime:
    """UTC, without saying so, as the columns hold it."""
    return datetime.now(UTC).replace(tzinfo=None)
