"""Numbers of many places: counts first, lists by name, and no order of better and worse."""

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.domain.feedback.question import Answer
from app.feedback import counting
from app.providers.models import Place
from tests.integration.feedback import acting
from tests.integration.feedback.answering_many import answered
from tests.integration.ground import add_council
from tests.integration.published.conftest import NOW
from tests.integration.published.test_feedback_page import text

GOOD, POOR = [Answer.GOOD], [Answer.POOR]


@pytest.fixture
def counted(session: Session, home: Place) -> Place:
    """Hazel House in Leeds: 10 of 10 good. Ash House in Bath: 10 of 10 poor. Wells has nothing."""
    leeds, bath = (
        add_council(session, "E1", "Leeds Council", "Leeds"),
        add_council(session, "E2", "Bath Council", "Bath"),
    )
    add_council(session, "E3", "Wells Council", "Wells")
    home.council_id = leeds.id
    answered(session, home, GOOD * 10)
    answered(session, acting.add_place(session, "ash", council_id=bath.id), POOR * 10)
    counting.count(session, today=NOW.date())
    session.commit()
    return home


def test_england_is_one_count_and_councils_are_listed_by_name(client: FlaskClient, counted: Place) -> None:
    shown = text(client, "/feedback/numbers")
    assert "20 people answered." in shown and "10 of 20 said" in shown
    places = [
        shown.index(line)
        for line in ("Bath Council 10 answers", "Leeds Council 10 answers", "have no number yet Wells Council")
    ]
    assert places == sorted(places)


def test_a_council_is_set_beside_england_in_words_alone(client: FlaskClient, counted: Place) -> None:
    # Wilson: 10 of 10 is 0.722 to 1; 10 of 20 is 0.299 to 0.701: they have nothing in common
    shown = text(client, "/council/leeds/feedback")
    assert "10 people answered." in shown and "between 72 and 100 in 100" in shown
    assert "(20 answers): They differ by more than chance is likely to make." in shown


def test_an_organisation_shows_its_own_places(client: FlaskClient, counted: Place) -> None:
    shown = text(client, f"/organisation/{counted.organisation.regulator_id}/feedback")
    assert "10 people answered." in shown and "Hazel House" in shown


def test_without_a_number_nothing_is_compared(client: FlaskClient, counted: Place) -> None:
    shown = text(client, "/council/wells/feedback")
    assert "There are no numbers yet." in shown and "Beside England" not in shown


@pytest.mark.parametrize("address", ["/council/nowhere/feedback", "/organisation/1-0/feedback"])
def test_who_is_not_there_has_no_page(client: FlaskClient, counted: Place, address: str) -> None:
    assert client.get(address).status_code == 404


def test_voluntary_is_said_wherever_a_number_is(client: FlaskClient, counted: Place) -> None:
    for address in ("/feedback/numbers", "/council/leeds/feedback", "/place/hazel/feedback", "/place/hazel"):
        assert "In social care nobody has to ask this question" in text(client, address)


def test_fairness_shows_each_kind_of_answer(client: FlaskClient, counted: Place) -> None:
    shown = text(client, "/feedback/fairness")
    assert "“Very good” or “Good” 10" in shown and "“Poor” or “Very poor” 10" in shown
    assert "in weeks, and only once 50 of a kind were counted" in shown


def test_a_comparison_says_whether_chance_could_make_the_difference(
    client: FlaskClient, session: Session, home: Place
) -> None:
    # 9 of 10 is 0.596 to 0.982: it overlaps with 10 of 10, which is 0.722 to 1, and not with 0 of 10
    for ref, answers in (("hazel001", GOOD * 10), ("birch001", GOOD * 9 + POOR), ("ashes001", POOR * 10)):
        answered(session, acting.add_place(session, ref), answers)
    counting.count(session, today=NOW.date())
    session.commit()
    assert "They cannot be told apart" in text(client, "/compare?place=hazel001&place=birch001")
    apart = text(client, "/compare?place=hazel001&place=ashes001")
    assert "They cannot be told apart" not in apart and "0 of 10 said" in apart
