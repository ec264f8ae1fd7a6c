"""Three homes and a home-care office, some with facts from many sources and some with none."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.quality import DecisionRecord, LocalReportRecord, MarkRecord
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun
from app.providers.models import Place, Registration
from tests.fixtures.statements import listening
from tests.integration.providers.loading import MID_SEPTEMBER, add_areas, full, load
from tests.integration.quality.loading import BEECHES, ELMS, OAKFIELD, add_places, fee, kitchen, load_facts, measure

DAY = date(2026, 2, 1)


@pytest.fixture
def homes(session: Session) -> Session:
    add_areas(session)
    add_places(session)
    turnover = {"measure": "staff-turnover", "numerator": 6.0, "denominator": 40.0}
    load_facts(session, "measures", measure(), measure(**turnover), measure(BEECHES, **turnover | {"numerator": 30.0}))
    load_facts(session, "marks", MarkRecord(OAKFIELD, "my-home-life", DAY))
    load_facts(session, "fees", fee(), fee(BEECHES, lowest=120_000, highest=130_000))
    decision = DecisionRecord("26-001", ELMS, DAY, "upheld", "Fees", "https://ombudsman.example/26-001")
    load_facts(session, "decisions", decision)
    report = LocalReportRecord(OAKFIELD, "Healthwatch Leeds", "A visit", DAY, "https://healthwatch.example/1")
    load_facts(session, "local_reports", report)
    load_facts(session, "food_hygiene", kitchen())
    ended = {"status": RunStatus.SUCCEEDED, "data_as_of": DAY, "finished_at": datetime.now(UTC)}
    session.execute(update(ImportRun).values(**ended))
    session.commit()
    return session


@pytest.fixture
def statements(session: Session) -> Iterator[list[str]]:
    with listening(session.get_bind()) as asked:
        yield asked


@pytest.fixture
def refs(homes: Session) -> dict[str, str]:
    """By the regulator's number."""
    rows = homes.execute(select(Registration.regulator_id, Place.ref).join(Place, Place.id == Registration.place_id))
    return {number: ref for number, ref in rows}


@pytest.fixture
def street(homes: Session) -> list[str]:
    """References of eight homes side by side in one street."""
    records = [full(f"1-60000000{n}", name=f"{n} Mill Lane", postcode="LS6 1AA") for n in range(8)]
    load(homes, *records, as_of=MID_SEPTEMBER, is_whole=False, noise=False)
    rows = homes.execute(select(Place.name, Place.ref).where(Place.name.endswith(" Mill Lane")).order_by(Place.name))
    return [ref for _name, ref in rows]


@pytest.fixture
def read(homes: Session, client: FlaskClient) -> Callable[[str], BeautifulSoup]:
    """A page of the site on these homes."""

    def one(address: str) -> BeautifulSoup:
        answer = client.get(address)
        assert answer.status_code == 200, address
        return BeautifulSoup(answer.text, "lxml")

    return one
