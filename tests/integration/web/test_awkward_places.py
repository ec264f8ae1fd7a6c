"""The page's exact words for places whose record is awkward."""

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.integration.web.awkward import CASES
from tests.integration.web.conftest import REF

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.profiles.routes.today", lambda: TODAY)


def words_of(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    article = BeautifulSoup(answer.text, "lxml").select_one("article")
    assert article is not None
    for hidden in article.select(".nhsuk-u-visually-hidden, svg, td .care-source, caption .care-source"):
        hidden.decompose()
    return re.sub(r"\s+", " ", article.get_text(" ")).replace(" ,", ",").replace(" .", ".")


@pytest.mark.parametrize("name", CASES)
def test_an_awkward_place_has_the_exact_words(own_client: FlaskClient, session: Session, name: str) -> None:
    case = CASES[name]
    case.make(session)
    session.commit()
    page = words_of(own_client, f"/place/{REF}")
    for said in case.says:
        assert said in page, page
    for unsaid in case.never:
        assert unsaid not in page, page


@pytest.mark.parametrize("name", CASES)
def test_an_awkward_page_is_still_a_sound_page(own_client: FlaskClient, session: Session, name: str) -> None:
    CASES[name].make(session)
    session.commit()
    page = BeautifulSoup(own_client.get(f"/place/{REF}").text, "lxml")
    ids = [str(tag["id"]) for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {str(a["href"])[1:] for a in page.select("a[href^='#']")} <= set(ids)
    assert "None" not in page.get_text()
