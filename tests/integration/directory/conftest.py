import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.config import Settings
from app.db import make_engine, session_factory
from app.directory.indexing import current_index, rebuild
from app.directory.search import search
from app.domain.criteria import SearchCriteria
from app.domain.results import SearchResult
from search_index import Index
from tests.integration.directory.country import TODAY, settle

Ask = Callable[..., SearchResult]


@pytest.fixture(scope="session")
def country_settings(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Settings:
    """Settled once: these tests only read it."""
    settings = Settings(var_dir=tmp_path_factory.mktemp("country"))
    shutil.copyfile(migrated_file, settings.var_dir / "care.db")
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        settle(session)
        rebuild(session, settings)
    engine.dispose()
    return settings


@pytest.fixture
def country(country_settings: Settings) -> Iterator[Session]:
    engine = make_engine(country_settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        yield session
    engine.dispose()


@pytest.fixture
def index(country_settings: Settings) -> Index:
    return current_index(country_settings)


@pytest.fixture
def ask(country: Session, index: Index) -> Ask:
    def asked(words: str = "", **fields: object) -> SearchResult:
        return search(country, index, SearchCriteria(words=words, **fields), today=TODAY)

    return asked


def names(result: SearchResult) -> list[str]:
    return [each.name for each in result.places.items]
