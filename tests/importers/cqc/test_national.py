"""A whole national register, month after month, through the importers' own commands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.db import make_engine, session_factory
from app.db.migrate import upgrade
from app.domain.loading import CannotStoreError, Comparison
from app.provenance.actions import ensure_source, start_run
from app.providers.actions import PlaceLoader
from app.providers.models import Place, Registration
from importers.contract import RowError, Source
from importers.sources.cqc_directory import CqcDirectory
from importers.sources.cqc_locations import CqcLocations
from tests.importers.cqc.files import fetched
from tests.real_data import data, needs_data

pytestmark = [needs_data, pytest.mark.national]

SEPTEMBER = "national-shaped/HSCA_Active_Locations_2026-09.ods"
OCTOBER = "national-shaped/HSCA_Active_Locations_2026-10.ods"
DIRECTORY = "national-shaped/CQC_directory_2026-09.csv"
ROWS, DUALS, REJECTED = 57_188, 188, 1


@pytest.fixture(scope="module")
def national(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Holds September; the tests below go on from there, in order."""
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('national') / 'care.db'}")
    upgrade(engine)
    counts, rejected = load(engine, CqcLocations(), data(SEPTEMBER))
    assert (counts.new, counts.merged, rejected) == (ROWS - DUALS - REJECTED, DUALS, REJECTED)
    yield engine
    engine.dispose()


def load(engine: Engine, source: Source, path: Path) -> tuple[Comparison, int]:
    """Councils and postcodes are left out: this is about rows."""
    with session_factory(engine)() as session:
        row = ensure_source(
            session, slug=source.slug, title=source.title, publisher="P", licence="L", homepage="H", kind="places"
        )
        run = start_run(session, source_id=row.id, reader_version=1)
        edition = source.open(fetched(path))
        loader = PlaceLoader(session, source_id=row.id, as_of=edition.as_of, is_whole=edition.is_whole, is_sample=False)
        rejected = sum(take(loader, item) for item in edition.rows)
        comparison = loader.compare()
        loader.write(run_id=run.id)
        session.commit()
        return comparison, rejected


def take(loader: PlaceLoader, item: object) -> bool:
    if isinstance(item, RowError):
        return item.rejects
    try:
        loader.take(item[1])  # type: ignore[index]
    except CannotStoreError as error:
        return error.rejects
    return False


def count(session: Session, model: type[Place | Registration], *, live: bool) -> int:
    query = select(func.count()).select_from(model)
    return session.scalar(query.where(model.withdrawn_on.is_(None)) if live else query) or 0


def test_september_is_stored_to_the_row(national: Engine) -> None:
    with session_factory(national)() as session:
        assert count(session, Registration, live=False) == ROWS - REJECTED
        assert count(session, Place, live=True) == ROWS - REJECTED - DUALS


def test_the_directory_of_the_same_month_makes_no_duplicates(national: Engine) -> None:
    counts, rejected = load(national, CqcDirectory(), data(DIRECTORY))
    assert (counts.new, counts.merged, counts.changed, rejected) == (0, 0, ROWS - REJECTED, REJECTED)
    with session_factory(national)() as session:
        assert count(session, Place, live=True) == ROWS - REJECTED - DUALS


def test_september_again_changes_nothing(national: Engine) -> None:
    counts, _rejected = load(national, CqcLocations(), data(SEPTEMBER))
    assert (counts.new, counts.changed, counts.merged, counts.missing) == (0, 0, 0, 0)
    assert counts.unchanged == ROWS - REJECTED


def test_october_has_its_departures_newcomers_and_changes(national: Engine) -> None:
    counts, _rejected = load(national, CqcLocations(), data(OCTOBER))
    assert (counts.missing, counts.new + counts.merged, counts.changed) == (142, 171, 534)
    with session_factory(national)() as session:
        assert count(session, Registration, live=True) == ROWS - REJECTED - 142 + 171
        assert count(session, Registration, live=False) == ROWS - REJECTED + 171
