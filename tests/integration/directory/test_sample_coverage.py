"""Where the sample's home care goes is made up once, and leaves with the sample."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.vocabularies import SERVICE_BITS
from app.entries.models import Coverage, CoverageCouncil, Entry, EntryVersion
from app.entries.sampling import make_up
from app.providers.models import Place
from tests.integration.providers.loading import OCTOBER, full, load

AT = datetime(2026, 10, 1, 12, tzinfo=UTC)


@pytest.fixture
def session(any_session: Session) -> Session:
    """Six agencies and a home, all made up."""
    code = {"code": "E08000035", "short_name": "Leeds", "slug": "leeds", "nation": "E"}
    council = Council(**code, name="Leeds City Council", kind="metropolitan")
    any_session.add(council)
    any_session.commit()
    agencies = (full(f"1-60000000{n}", services=SERVICE_BITS["home-care"], is_care_home=False) for n in range(6))
    home = full("1-600000009", services=SERVICE_BITS["residential-home"])
    load(any_session, *agencies, home, noise=False, is_sample=True, slug="sample")
    for place in any_session.scalars(select(Place)):
        place.council_id, place.postcode = council.id, "LS8 1AB"
    any_session.commit()
    return any_session


def count(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_of_three_one_says_a_district_one_a_council_and_one_nothing(session: Session) -> None:
    assert make_up(session, at=AT) == 4
    assert (count(session, Coverage), count(session, CoverageCouncil), count(session, Entry)) == (2, 2, 4)


def test_it_is_made_up_once(session: Session) -> None:
    make_up(session, at=AT)
    assert make_up(session, at=AT) == 0


def test_it_says_that_it_is_made_up(session: Session) -> None:
    make_up(session, at=AT)
    said = session.scalars(select(EntryVersion.content)).all()
    assert all(each["description"].startswith("Made up") for each in said)


def test_it_leaves_with_the_sample(session: Session) -> None:
    make_up(session, at=AT)
    session.commit()
    load(session, full("1-700000001"), as_of=OCTOBER)
    assert [count(session, table) for table in (Entry, EntryVersion, Coverage, CoverageCouncil)] == [0, 0, 0, 0]
