"""Reads of sources and import runs. Dry runs are tries: nothing that was loaded came from one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.domain.runs import RunStatus
from app.provenance.models import ImportIssue, ImportRun, Source

#: codes of rows about a place that is not held (yet)
PLACE_NOT_HELD = ("registration_unknown", "place_unknown", "no_place_there", "site_unknown")
#: of `Source.kind`: only what people visit can be made up
PLACES = "places"
#: of `Source.kind`: what the search index and its gazetteer are made of
SEARCHED = (PLACES, "ratings", "postcodes", "councils", "settlements")

_LOADED = (ImportRun.status == RunStatus.SUCCEEDED, ImportRun.dry_run.is_(False))
_NEWEST = ImportRun.id.desc()


@dataclass(frozen=True, slots=True)
class DataState:
    """What the site shows now. `edition` changes with every import that succeeded, and with the database."""

    edition: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class SourceEdition:
    """A source and the run that gave what is held of it; none where nothing was loaded yet."""

    source: Source
    run: ImportRun | None


class RunNotFoundError(LookupError):
    pass


def data_state(session: Session) -> DataState:
    """Cheap: asked on every page. Two reads from the end of a small table."""
    runs = select(ImportRun.id, ImportRun.finished_at).where(*_LOADED).order_by(_NEWEST)
    places = select(ImportRun.is_sample).join(Source).where(Source.kind == PLACES, *_LOADED).order_by(_NEWEST)
    edition = _edition(session.execute(runs.limit(1)).first())
    return DataState(edition, is_sample=bool(session.scalar(places.limit(1))))


def searched_edition(session: Session) -> str:
    """The edition of what a search can find: prices or kitchens change no index."""
    runs = select(ImportRun.id, ImportRun.finished_at).join(Source).where(Source.kind.in_(SEARCHED), *_LOADED)
    return _edition(session.execute(runs.order_by(_NEWEST).limit(1)).first())


def _edition(run: Row[int, datetime | None] | None) -> str:
    return f"{run.id}-{run.finished_at:%Y%m%dT%H%M%S%f}" if run else "empty"


def get_source(session: Session, slug: str) -> Source | None:
    return session.scalar(select(Source).where(Source.slug == slug))


def latest_success(session: Session, slug: str) -> ImportRun | None:
    """The run whose file is held now."""
    runs = select(ImportRun).join(Source).where(Source.slug == slug, *_LOADED).order_by(_NEWEST)
    return session.scalar(runs.limit(1))


def could_store_more(session: Session, run: ImportRun) -> bool:
    """Whether rows of its file were refused because their place was not held, and a register was loaded since."""
    refused = select(ImportIssue.id).where(ImportIssue.run_id == run.id, ImportIssue.code.in_(PLACE_NOT_HELD))
    since = select(ImportRun.id).join(Source).where(Source.kind == PLACES, ImportRun.id > run.id, *_LOADED)
    return all(session.scalar(query.limit(1)) is not None for query in (refused, since))


def newest_edition_held(session: Session, slug: str) -> date | None:
    """The latest day that any loaded file of this source, samples apart, says it is from."""
    real = (Source.slug == slug, ImportRun.is_sample.is_(False), *_LOADED)
    dated = select(func.max(ImportRun.data_as_of)).join(Source).where(*real)
    return session.scalar(dated)


def holds_whole_edition(session: Session, slug: str) -> bool:
    """Whether what is held of this source is a measure for the next edition; parts and samples are none."""
    whole = (Source.slug == slug, ImportRun.is_whole.is_(True), ImportRun.is_sample.is_(False), *_LOADED)
    return session.scalar(select(ImportRun.id).join(Source).where(*whole).limit(1)) is not None


def holds_anything(session: Session) -> bool:
    return session.scalar(select(ImportRun.id).where(*_LOADED).limit(1)) is not None


def holds_real_places(session: Session) -> bool:
    """Whether anything but a sample was ever loaded: a sample never follows that."""
    real = select(ImportRun.id).join(Source).where(Source.kind == PLACES, ImportRun.is_sample.is_(False), *_LOADED)
    return session.scalar(real.limit(1)) is not None


def holds_real_edition(session: Session, slug: str) -> bool:
    """The same of one source."""
    real = (Source.slug == slug, ImportRun.is_sample.is_(False), *_LOADED)
    return session.scalar(select(ImportRun.id).join(Source).where(*real).limit(1)) is not None


def find_runs(session: Session, *, slug: str | None = None, limit: int = 50) -> Sequence[ImportRun]:
    """Newest first, tries and failures included."""
    runs = select(ImportRun).order_by(_NEWEST).limit(limit)
    return session.scalars(runs.join(Source).where(Source.slug == slug) if slug else runs).all()


def get_run(session: Session, run_id: int) -> ImportRun:
    run = session.get(ImportRun, run_id)
    if run is None:
        raise RunNotFoundError(run_id)
    return run


def find_issues(session: Session, run_id: int, *, limit: int = 100) -> Sequence[ImportIssue]:
    """In file order, rejected rows before cells that were left out."""
    issues = select(ImportIssue).where(ImportIssue.run_id == run_id)
    return session.scalars(issues.order_by(ImportIssue.rejected.desc(), ImportIssue.row).limit(limit)).all()


def count_issues(session: Session, run_id: int) -> int:
    return session.scalar(select(func.count()).where(ImportIssue.run_id == run_id)) or 0


def list_sources_with_latest_run(session: Session) -> list[SourceEdition]:
    """For the page about the data: by publisher and title. A sample that gave way to real data gave nothing."""
    of_now = _LOADED if data_state(session).is_sample else (*_LOADED, ImportRun.is_sample.is_(False))
    newest = select(func.max(ImportRun.id)).where(*of_now).group_by(ImportRun.source_id)
    runs = {run.source_id: run for run in session.scalars(select(ImportRun).where(ImportRun.id.in_(newest)))}
    sources = session.scalars(select(Source).order_by(Source.publisher, Source.title))
    return [SourceEdition(source, runs.get(source.id)) for source in sources]


def find_running(session: Session) -> Sequence[ImportRun]:
    return session.scalars(select(ImportRun).where(ImportRun.status == RunStatus.RUNNING)).all()
