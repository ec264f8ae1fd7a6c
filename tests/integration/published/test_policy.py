"""The policy says what the code does: each of its figures is worked by hand here, and compared with what is shown."""

from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.domain.feedback.counting import FEWEST, MONTHS_SHOWN
from app.domain.feedback.question import MOST_LETTERS
from app.domain.feedback.retention import NETWORKS_FOR, YEARS
from app.domain.feedback.states import REASONS
from app.providers.models import Place
from tests.fixtures.statements import listening
from tests.integration.feedback import acting
from tests.integration.published.test_feedback_page import text

POLICY = "/feedback/policy"


def test_it_says_the_figures_by_which_the_code_goes(client: FlaskClient, home: Place) -> None:
    assert (MOST_LETTERS, YEARS, NETWORKS_FOR.days, FEWEST, MONTHS_SHOWN) == (4000, 2, 2, 5, 24)
    shown = text(client, POLICY)
    for line in (
        "up to 4,000 letters",
        "Feedback is shown for 2 years.",
        "Refused feedback is removed after 2 years too.",
        "connection for 2 days",
        "when 5 answers or more are waiting",
        "the last 24 months",
    ):
        assert line in shown


def test_it_names_every_reason_and_no_other(client: FlaskClient, home: Place) -> None:
    shown = text(client, POLICY)
    assert all(reason in shown for reason in REASONS.values())


def test_it_bans_fake_and_paid_feedback_and_names_the_law(client: FlaskClient, home: Place) -> None:
    shown = text(client, POLICY)
    assert "Fake feedback is not allowed" in shown and "Nobody may pay for feedback" in shown
    assert "Digital Markets, Competition and Consumers Act 2024, schedule 20, paragraph 13" in shown
    assert "CMA208" in shown


def test_it_promises_no_time_before_enough_were_read(client: FlaskClient, home: Place) -> None:
    assert "We do not know yet how long this takes" in text(client, POLICY)


def test_it_says_how_long_it_took(client: FlaskClient, session: Session, home: Place) -> None:
    refs = [acting.receive(session, home) for _ in range(4)]
    for ref, days in zip(refs, (1, 8, 9, 20), strict=True):
        # they and the fixture's, of 3 days, took 0, 1, 1, 2 and 0 weeks: half of them one at most, so less than two
        acting.publish(session, ref, at=acting.days_later(days))
    session.commit()
    assert "half were decided in less than 2 weeks." in text(client, POLICY)


def test_what_was_decided_everywhere_is_added_up_once_a_day(client: FlaskClient, home: Place) -> None:
    def asked() -> int:
        with listening(client.application.extensions["engine"]) as heard:
            client.get(POLICY)
        return sum("AS since" in each for each in heard)

    assert [asked(), asked()] == [1, 0]


def test_it_says_that_copies_outlive_what_is_taken_back_by_a_month(client: FlaskClient, home: Place) -> None:
    assert "may stay in such a copy for up to a month" in text(client, POLICY)


def test_the_hub_leads_to_each_way(client: FlaskClient, home: Place) -> None:
    page = client.get("/feedback").text
    for path in ("/find-care", "/feedback/receipt", POLICY, "/feedback/numbers", "/guides/complaints", "/council"):
        assert f'"{path}"' in page
