"""What others collected, on the page of a place: each under its own name, in its own words."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.quality.models import FftMonth, PooledFeedback
from tests.integration.web.conftest import REF
from tests.integration.web.making import TITLES, first, published

KIND = "fft_months"


@pytest.fixture(autouse=True)
def _titles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TITLES, KIND, "NHS Friends and Family Test, by month")
    monkeypatch.setitem(TITLES, "pooled_feedback", "Feedback that others collect")


def month(session: Session, **changes: Any) -> None:
    given = {
        "site_code": "VL8N7",
        "trust_code": "RXX",
        "trust": "A Trust",
        "setting": "Community",
        "month": date(2026, 7, 1),
        "question": "experience",
        "responses": 19,
        "eligible": 40,
        "answers": [10, 5, 1, 1, 1, 1],
        "positive": 0.79,
        "negative": 0.11,
        "is_suppressed": False,
    }
    session.add(FftMonth(**published(session, KIND), registration_id=first(session).id, **{**given, **changes}))
    session.commit()


def told(session: Session, number: int = 1, **changes: Any) -> None:
    given = {
        "external_id": f"F-{number}",
        "publisher": "Voices",
        "publisher_url": "https://v.example/",
        "moderation": "A person reads each.",
        "published_on": date(2026, 3, number),
        "url": f"https://v.example/{number}",
        "text": f"Text {number}",
        "scale": "1 to 5 stars",
        "value": "4",
    }
    whose = {**published(session, "pooled_feedback"), "registration_id": first(session).id}
    session.add(PooledFeedback(**whose, **{**given, **changes}))
    session.commit()


def section(client: FlaskClient, language: str = "") -> Tag:
    found = BeautifulSoup(client.get(f"{language}/place/{REF}").text, "lxml").find(id="collected")
    assert isinstance(found, Tag)
    return found


def said(client: FlaskClient, language: str = "") -> str:
    return " ".join(section(client, language).get_text(" ").split())


def test_a_place_without_any_has_no_such_section(own_client: FlaskClient) -> None:
    assert "What others collected" not in own_client.get(f"/place/{REF}").text


def test_the_count_comes_first_then_the_share_and_how_sure_it_is(own_client: FlaskClient, session: Session) -> None:
    month(session)
    # By hand: 15 of 19 is 0.789; Wilson at 95 % gives 0.567 to 0.915.
    assert (
        "July 2026 19 answers. The NHS says that 79% said very good or good. "
        "We worked this out from the answers: if everyone had been asked, it might be from 56% to 92%."
    ) in said(own_client)


def test_it_is_said_what_these_numbers_are_not(own_client: FlaskClient, session: Session) -> None:
    month(session)
    text = said(own_client)
    assert "These are not official statistics. They cannot tell you which place is better" in text
    assert "We never add it to what people tell us." in text


def test_what_the_nhs_hides_we_hide(own_client: FlaskClient, session: Session) -> None:
    month(session, responses=None, answers=[None] * 6, positive=None, negative=None, is_suppressed=True)
    assert "The NHS hides this month." in said(own_client)
    assert "%" not in said(own_client)


def test_a_month_without_numbers_is_not_called_hidden(own_client: FlaskClient, session: Session) -> None:
    month(session, responses=None, answers=[None] * 6, positive=None, negative=None)
    assert "The NHS has no numbers for this month." in said(own_client)


def test_the_older_question_has_its_own_list_and_words(own_client: FlaskClient, session: Session) -> None:
    month(session)
    month(session, month=date(2019, 7, 1), question="recommend")
    lists = [" ".join(each.get_text(" ").split()) for each in section(own_client).select(".care-finding")]
    assert len(lists) == 2
    assert "July 2019 19 answers. The NHS says that 79% were likely to recommend it." in lists[1]
    assert "People could choose: Extremely likely, Likely, Neither likely nor unlikely" in lists[1]
    assert "People could choose: Very good, Good, Neither good nor poor, Poor, Very poor, Don’t know." in lists[0]
    assert "It cannot be set beside today’s." in lists[1]
    assert "2019" not in lists[0]


def test_each_publisher_stands_for_itself_with_its_newest(own_client: FlaskClient, session: Session) -> None:
    for number in range(1, 6):
        told(session, number)
    told(session, 9, publisher="Opinions")
    found = section(own_client)
    assert [each.get_text() for each in found.select("h3")] == ["Opinions", "Voices"]
    assert [each.get_text() for each in found.select("blockquote")] == ["Text 9", "Text 5", "Text 4", "Text 3"]
    assert "5 in all. We show the newest." in said(own_client)


def test_each_publisher_has_its_scale_its_source_and_who_checked_it(own_client: FlaskClient, session: Session) -> None:
    told(session)
    told(session, 2, publisher="Opinions", scale="From poor to very good", moderation="A program reads each.")
    month(session)
    nhs, opinions, voices = (" ".join(each.get_text(" ").split()) for each in section(own_client).select("section"))
    assert "What people could choose 1 to 5 stars Who checked it Voices did, not we. They say: A person reads" in voices
    assert "From poor to very good Who checked it Opinions did, not we. They say: A program reads each." in opinions
    assert all("Source: Feedback that others collect, " in each for each in (voices, opinions))
    assert "We only check that they add up. Source: NHS Friends and Family Test, by month, " in nhs


def test_where_a_publisher_has_two_scales_each_answer_names_its_own(own_client: FlaskClient, session: Session) -> None:
    told(session)
    told(session, 2, scale="From poor to good", value="good")
    assert "Their answer: good (From poor to good)" in said(own_client)
    assert "Their answer: 4 (1 to 5 stars)" in said(own_client)


def test_what_we_worked_out_bears_no_source(own_client: FlaskClient, session: Session) -> None:
    month(session)
    sources = [each.get_text() for each in section(own_client).select(".care-source")]
    assert len(sources) == 1
    assert sources[0].startswith("Source: ")


def test_links_of_others_are_not_vouched_for(own_client: FlaskClient, session: Session) -> None:
    told(session)
    rels = {each["href"]: each.get("rel") for each in section(own_client).select("a")}
    assert rels == {"https://v.example/": ["nofollow"], "https://v.example/1": ["ugc", "nofollow"]}


def test_words_of_others_are_words_and_no_page(own_client: FlaskClient, session: Session) -> None:
    told(session, text="<script>alert(1)</script>", publisher="<b>Voices</b>")
    found = section(own_client)
    assert not found.select("script, b")
    assert "<script>alert(1)</script>" in found.get_text()


def test_what_was_taken_back_is_gone(own_client: FlaskClient, session: Session) -> None:
    told(session)
    told(session, 2, withdrawn_on=date(2026, 10, 1))
    assert "Text 2" not in said(own_client)


def test_in_welsh_their_words_stay_theirs(own_client: FlaskClient, session: Session) -> None:
    told(session)
    found = section(own_client, "/cy")
    assert "Beth a gasglodd eraill" in found.get_text()
    assert [each.get("lang") for each in found.select("blockquote")] == ["en"]
