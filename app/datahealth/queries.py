"""What each source last gave, what of it could not be used, and what went wrong since."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.domain.runs import RunStatus
from app.domain.sources import SourceFacts, source_facts
from app.domain.uk_time import uk_day
from app.provenance.models import ImportIssue, ImportRun
from app.provenance.queries import data_state

SAMPLE = "sample"
WENT_WRONG = (RunStatus.REFUSED, RunStatus.FAILED, RunStatus.ABANDONED)


@dataclass(frozen=True, slots=True)
class CodeCount:
    """Rows that one kind of trouble touched; `rejected` tells those left out whole from those stored without a cell."""

    code: str
    rows: int
    rejected: bool


@dataclass(frozen=True, slots=True)
class Drift:
    """Rows stored against those of the run before; `share` of them, none where that run stored nothing."""

    rows: int
    share: float | None


@dataclass(frozen=True, slots=True)
class LoadedRun:
    id: int
    loaded_on: date
    as_of: date | None
    read: int
    new: int
    changed: int
    withdrawn: int
    rejected: int

    @property
    def stored(self) -> int:
        return self.read - self.rejected


@dataclass(frozen=True, slots=True)
class FailedTry:
    """The newest try that did not succeed. `is_over`: a later one did."""

    status: RunStatus
    tried_on: date
    message: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class SourceHealth:
    slug: str
    facts: SourceFacts
    run: LoadedRun | None = None
    drift: Drift | None = None
    troubles: tuple[CodeCount, ...] = ()
    #: the last day on which its file was read, be it the same as before
    looked_on: date | None = None
    failed: FailedTry | None = None

    @property
    def is_from(self) -> date | None:
        """The day the data are from; where the publisher gives none, the day we loaded them."""
        return (self.run.as_of or self.run.loaded_on) if self.run else None

    def days_old(self, today: date) -> int | None:
        return (today - self.is_from).days if self.is_from else None

    def is_late(self, today: date) -> bool:
        old, limit = self.days_old(today), self.facts.late_after_days
        return old is not None and limit is not None and old > limit


def list_source_health(session: Session) -> list[SourceHealth]:
    """Every source of the catalogue in its order; the sample only where it is what the site shows."""
    is_sample = data_state(session).is_sample
    loaded = _two_newest(session, _LOADED if is_sample else (*_LOADED, ImportRun.is_sample.is_(False)))
    looked = _newest(session, (RunStatus.SUCCEEDED, RunStatus.UNCHANGED))
    failed = _newest(session, WENT_WRONG)
    troubles = _troubles(session, [runs[0] for runs in loaded.values()])
    return [
        _health(slug, facts, loaded.get(slug, []), looked.get(slug), failed.get(slug), troubles)
        for slug, facts in source_facts().items()
        if slug != SAMPLE or is_sample
    ]


_LOADED = (ImportRun.status == RunStatus.SUCCEEDED, ImportRun.dry_run.is_(False))


def _two_newest(session: Session, of_these: tuple[ColumnElement[bool], ...]) -> dict[str, list[ImportRun]]:
    """By source: the run that is held, and the one before it."""
    place = func.row_number().over(partition_by=ImportRun.source_id, order_by=ImportRun.id.desc()).label("place")
    numbered = select(ImportRun.id, place).where(*of_these).subquery()
    newest = select(numbered.c.id).where(numbered.c.place <= 2)
    found: dict[str, list[ImportRun]] = defaultdict(list)
    for run in session.scalars(select(ImportRun).where(ImportRun.id.in_(newest)).order_by(ImportRun.id.desc())):
        found[run.source.slug].append(run)
    return found


def _newest(session: Session, statuses: tuple[RunStatus, ...]) -> dict[str, ImportRun]:
    ended = (ImportRun.status.in_(statuses), ImportRun.dry_run.is_(False))
    newest = select(func.max(ImportRun.id)).where(*ended).group_by(ImportRun.source_id)
    return {run.source.slug: run for run in session.scalars(select(ImportRun).where(ImportRun.id.in_(newest)))}


def _troubles(session: Session, runs: list[ImportRun]) -> dict[int, tuple[CodeCount, ...]]:
    """By run, rejected rows first and the commonest before others."""
    counted = {run.id: [CodeCount(code, rows, rejects) for code, rejects, rows in run.troubles or ()] for run in runs}
    counted.update(_listed(session, [run.id for run in runs if run.troubles is None]))
    return {run_id: tuple(sorted(each, key=_by_weight)) for run_id, each in counted.items()}


def _by_weight(count: CodeCount) -> tuple[bool, int, str]:
    return not count.rejected, -count.rows, count.code


def _listed(session: Session, runs: list[int]) -> dict[int, list[CodeCount]]:
    """Of runs from before the counts were kept: the rows that they named."""
    counted = (
        select(ImportIssue.run_id, ImportIssue.code, func.count(), ImportIssue.rejected)
        .where(ImportIssue.run_id.in_(runs))
        .group_by(ImportIssue.run_id, ImportIssue.code, ImportIssue.rejected)
    )
    found: dict[int, list[CodeCount]] = defaultdict(list)
    for run_id, code, number, rejected in session.execute(counted):
        found[run_id].append(CodeCount(code, number, rejected))
    return found


def _health(
    slug: str,
    facts: SourceFacts,
    loaded: list[ImportRun],
    looked: ImportRun | None,
    failed: ImportRun | None,
    troubles: Mapping[int, tuple[CodeCount, ...]],
) -> SourceHealth:
    if not loaded:
        return SourceHealth(slug, facts, failed=_failed(failed, None))
    run = _loaded(loaded[0])
    return SourceHealth(
        slug,
        facts,
        run,
        _drift(run, _loaded(loaded[1])) if len(loaded) > 1 else None,
        troubles.get(run.id, ()),
        _day(looked) if looked else None,
        _failed(failed, looked),
    )


def _loaded(run: ImportRun) -> LoadedRun:
    return LoadedRun(
        run.id,
        _day(run),
        run.data_as_of,
        run.rows_read,
        run.rows_new,
        run.rows_changed,
        run.rows_withdrawn,
        run.rows_rejected,
    )


def _drift(run: LoadedRun, before: LoadedRun) -> Drift:
    rows = run.stored - before.stored
    return Drift(rows, rows / before.stored if before.stored else None)


def _failed(run: ImportRun | None, looked: ImportRun | None) -> FailedTry | None:
    if run is None:
        return None
    return FailedTry(RunStatus(run.status), _day(run), run.message, looked is not None and looked.id > run.id)


def _day(run: ImportRun) -> date:
    return uk_day(run.finished_at or run.started_at)
