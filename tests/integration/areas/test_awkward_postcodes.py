"""The whole way, on the real directory: from what a person types to the council responsible."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy.orm import Session

from app.areas.queries import find_postcode, responsible_council
from app.db import make_engine, session_factory
from app.domain.postcodes import normalise
from importers.ons import package
from tests.integration.areas.awkward import AWKWARD, WITHOUT_COUNCIL
from tests.integration.areas.conftest import load_councils, load_postcodes
from tests.integration.areas.subset import only


@pytest.fixture(scope="module")
def awkward(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The postcodes of the tables and all others of their sectors, out of the 2.7 million."""
    path = tmp_path_factory.mktemp("awkward") / "care.db"
    shutil.copyfile(migrated_file, path)
    engine = make_engine(f"sqlite:///{path}")
    codes = [normalise(postcode) or "" for postcode, _, _ in AWKWARD + WITHOUT_COUNCIL]
    with session_factory(engine)() as session:
        load_councils(session)
        load_postcodes(session, *only(package.edition(), sectors=np.array([code[:-2] for code in codes], "S5")))
        yield session
    engine.dispose()


def test_the_table_is_long_enough_and_says_each_postcode_once() -> None:
    assert len(AWKWARD) > 100
    assert len({postcode for postcode, _, _ in AWKWARD}) == len(AWKWARD)


@pytest.mark.parametrize(("postcode", "council", "place"), AWKWARD)
def test_a_postcode_leads_to_the_council_that_people_there_know(
    awkward: Session, postcode: str, council: str, place: str
) -> None:
    code = normalise(postcode.lower())
    assert code is not None
    found = responsible_council(awkward, code)
    assert found is not None, place
    assert found.short_name == council, place


@pytest.mark.parametrize(("postcode", "council", "place"), [row for row in AWKWARD if row[1] != "Powys"][::4])
def test_a_postcode_that_does_not_exist_leads_where_its_neighbours_do(
    awkward: Session, postcode: str, council: str, place: str
) -> None:
    unknown = f"{(normalise(postcode) or '')[:-2]}VV"  # Royal Mail uses no V there
    assert find_postcode(awkward, unknown) is None
    found = responsible_council(awkward, unknown)
    assert found is not None, place
    assert found.short_name == council, place


@pytest.mark.parametrize(("postcode", "nation", "place"), WITHOUT_COUNCIL)
def test_no_council_is_named_where_none_is_responsible(
    awkward: Session, postcode: str, nation: str, place: str
) -> None:
    code = normalise(postcode)
    assert code is not None
    found = find_postcode(awkward, code)
    assert found is not None
    assert found.district is not None
    assert found.district.nation == nation, place
    assert responsible_council(awkward, code) is None
