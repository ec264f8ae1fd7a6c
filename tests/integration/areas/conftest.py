import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.actions import CouncilLoader, PostcodeLoader, SettlementLoader
from app.areas.models import Council, District
from app.db import make_engine, session_factory
from app.domain.loading import Comparison, Loader
from app.domain.records import AreaRecord, PostcodeBatch, SettlementRecord
from importers.sources.councils import Councils

#: code, district, latitude, longitude
Line = tuple[str, str, float | None, float | None]

LEEDS = "E08000035"
ASHFORD = "E07000105"
NOWHERE = ""

POSTCODES: tuple[Line, ...] = (
    ("LS14DY", LEEDS, 53.79513, -1.54666),
    ("LS14DZ", LEEDS, 53.79613, -1.54866),
    ("LS141AA", LEEDS, 53.84, -1.45),
    ("LS15AB", "E08000036", 53.70, -1.50),
    ("TN231AA", ASHFORD, 51.14, 0.87),
    ("TN231AB", ASHFORD, 51.15, 0.88),
    ("BT15GS", "N09000003", 54.59664, -5.93008),
    ("CF101AA", "W06000015", 51.48, -3.18),
    ("IM11AE", "M99999999", None, None),
    ("TN239ZZ", NOWHERE, None, None),
)


SETTLEMENTS = (
    SettlementRecord("geonames:1", "Leeds", 53.79, -1.54, 536_280),
    SettlementRecord("geonames:2", "Leeds", 51.24, 0.61, 0),
    SettlementRecord("geonames:3", "Ashford", 51.14, 0.87, 62_787),
    SettlementRecord("geonames:4", "Kingston upon Hull", 53.74, -0.33, 314_018),
    SettlementRecord("geonames:4/1", "Kingston upon Hull", 53.74, -0.33, 314_018, also_called="Hull"),
    SettlementRecord("geonames:5", "Kingswood", 51.45, -2.5, 40_000),
    SettlementRecord("geonames:6", "Cardiff", 51.48, -3.18, 372_089, "W"),
    SettlementRecord("geonames:7", "Douglas", 54.15, -4.48, 26_000, "M"),
    SettlementRecord("geonames:8", "St Just", 50.12, -5.68, 4_000),
)


def batch(lines: Iterable[Line], terminated: dict[str, date] | None = None) -> PostcodeBatch:
    codes, districts, latitudes, longitudes = zip(*lines, strict=True)
    days = None
    if terminated is not None:
        days = np.array([terminated.get(code) for code in codes], "datetime64[D]")
    return PostcodeBatch(
        np.array(codes, "S7"),
        np.array(districts, "S9"),
        np.array(latitudes, np.float64),
        np.array(longitudes, np.float64),
        days,
    )


def load(session: Session, loader: Loader, records: Iterable[object]) -> Comparison:
    """As the runner does it."""
    for record in records:
        loader.take(record)
    comparison = loader.compare()
    session.rollback()
    loader.write(run_id=1)
    session.commit()
    return comparison


def load_councils(session: Session, records: Iterable[AreaRecord] | None = None) -> Comparison:
    shipped = (row[1] for row in Councils().open(None).rows if isinstance(row, tuple))
    loader = CouncilLoader(session, source_id=1, as_of=None, is_whole=True, is_sample=False)
    return load(session, loader, shipped if records is None else records)


def load_postcodes(
    session: Session, *batches: PostcodeBatch, as_of: date | None = None, whole: bool = True
) -> Comparison:
    loader = PostcodeLoader(session, source_id=1, as_of=as_of, is_whole=whole, is_sample=False)
    return load(session, loader, batches)


def load_settlements(session: Session, *records: SettlementRecord) -> Comparison:
    loader = SettlementLoader(session, source_id=1, as_of=None, is_whole=True, is_sample=False)
    return load(session, loader, records)


@pytest.fixture
def areas(any_session: Session) -> Session:
    """Both databases in turn, with the real councils and ten postcodes."""
    load_councils(any_session)
    load_postcodes(any_session, batch(POSTCODES))
    return any_session


@pytest.fixture(scope="session")
def held(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The same and nine settlements, on SQLite, for tests that only read."""
    path = tmp_path_factory.mktemp("areas") / "care.db"
    shutil.copyfile(migrated_file, path)
    engine = make_engine(f"sqlite:///{path}")
    with session_factory(engine)() as session:
        load_councils(session)
        load_postcodes(session, batch(POSTCODES))
        load_settlements(session, *SETTLEMENTS)
        yield session
    engine.dispose()


def council_of(session: Session, code: str) -> Council | None:
    """The one responsible for care in a district."""
    return session.scalar(
        select(Council).join(District, District.council_id == Council.id).where(District.code == code)
    )
