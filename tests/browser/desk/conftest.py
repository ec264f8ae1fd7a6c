from pathlib import Path

import pytest
from sqlalchemy import select

from app.areas.models import Council, CouncilContact
from app.db import make_engine, session_factory
from app.web.words import phone_in_groups
from tests.fixtures.clocked_site import ClockedSite


@pytest.fixture(scope="session")
def site(clocked_site: ClockedSite) -> str:
    """In place of the server that keeps the real time."""
    return clocked_site.address


@pytest.fixture(scope="module")
def numbers(sample_dir: Path) -> dict[tuple[str, str], str]:
    """(council, purpose) -> the public telephone number, as the desk shows it; straight out of the record."""
    engine = make_engine(f"sqlite:///{sample_dir / 'care.db'}")
    wanted = CouncilContact.channel == "phone", CouncilContact.audience == "public"
    rows = select(Council.slug, CouncilContact.purpose, CouncilContact.value).join(
        Council, Council.id == CouncilContact.council_id
    )
    with session_factory(engine)() as session:
        found = {
            (slug, purpose): phone_in_groups(value) for slug, purpose, value in session.execute(rows.where(*wanted))
        }
    engine.dispose()
    return found
