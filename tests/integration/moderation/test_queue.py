"""What waits, in which order, and how it can be narrowed."""

import pytest
from bs4 import BeautifulSoup, Tag

from app.domain.feedback.flags import Flag
from app.providers.models import Place
from tests.fixtures.accounts import writing_to
from tests.integration.feedback.acting import days_later
from tests.integration.ground import add_council
from tests.integration.moderation.conftest import Desk, Moderator

HARM, NAME = Flag("safeguarding", 0, 3, 90), Flag("names", 0, 3, 35)


def words(moderator: Moderator, address: str = "/moderate/") -> list[str]:
    page = BeautifulSoup(moderator.get(address).text, "html.parser")
    return [row.select("p")[0].text for row in page.select(".care-queue__item")]


@pytest.fixture
def waiting(desk: Desk) -> dict[str, str]:
    return {
        "old": desk.receive("An old one", flags=(), at=days_later(0)),
        "named": desk.receive("A named one", flags=(NAME,), at=days_later(1)),
        "harm": desk.receive("A harmful one", flags=(HARM,), at=days_later(2)),
        "harm first": desk.receive("A harmful one before", flags=(HARM, NAME), at=days_later(1)),
    }


def test_the_most_pressing_come_first_and_then_the_oldest(waiting: dict[str, str], ann: Moderator) -> None:
    assert words(ann) == ["A harmful one before", "A harmful one", "A named one", "An old one"]


def test_age_alone_can_order_them(waiting: dict[str, str], ann: Moderator) -> None:
    assert words(ann, "/moderate/?order=age")[0] == "An old one"


def test_one_kind_of_mark_can_be_asked_for(waiting: dict[str, str], ann: Moderator) -> None:
    assert words(ann, "/moderate/?check=names") == ["A harmful one before", "A named one"]


def test_those_that_wait_for_a_second_opinion_can_be_asked_for(
    waiting: dict[str, str], ann: Moderator, bob: Moderator
) -> None:
    ann.refuse(waiting["named"])
    assert words(bob, "/moderate/?stage=second") == ["A named one"]
    assert "A named one" not in words(bob, "/moderate/?stage=first")


def test_senseless_wishes_are_left_out(waiting: dict[str, str], ann: Moderator) -> None:
    assert len(words(ann, "/moderate/?stage=x&check=y&order=z&page=ten&done=no")) == 4


def test_a_page_too_far_is_the_last_one(waiting: dict[str, str], ann: Moderator) -> None:
    assert len(words(ann, "/moderate/?page=99")) == len(words(ann, "/moderate/?page=-1")) == 4


def test_each_row_says_how_pressing_it_is_and_how_long_it_waits(waiting: dict[str, str], ann: Moderator) -> None:
    page = ann.get("/moderate/").text
    assert "Read now" in page and "Words of harm" in page and "Waits:" in page
    assert "(90)" not in page, "a number that nobody explains"


def test_the_head_counts_what_waits(waiting: dict[str, str], ann: Moderator, desk: Desk) -> None:
    ann.refuse(waiting["old"])
    desk.reply(desk.publish())
    page = BeautifulSoup(ann.get("/moderate/").text, "html.parser")
    assert [each.text for each in page.select(".care-counts strong")][:4] == ["3", "1", "1", "0"]


def test_an_empty_queue_says_so(ann: Moderator) -> None:
    assert "Nothing waits here." in ann.get("/moderate/").text


def steps_of_safeguarding(moderator: Moderator, ref: str) -> Tag:
    page = BeautifulSoup(moderator.get(f"/moderate/{ref}").text, "html.parser")
    return next(each for each in page.select("details") if "The safeguarding steps" in each.text)


def test_words_of_harm_open_the_safeguarding_steps(desk: Desk, ann: Moderator) -> None:
    assert steps_of_safeguarding(ann, desk.receive("Mum had bruises.")).has_attr("open")


def test_the_safeguarding_steps_lead_to_the_council_of_the_place(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive("Mum had bruises.")
    with writing_to(desk.app) as session:
        leeds = add_council(session, "E08000035", "Leeds City Council", "Leeds")
        session.get_one(Place, desk.place_id).council_id = leeds.id
    [council] = steps_of_safeguarding(ann, ref).select("a")
    assert (council.text, council["href"]) == ("Leeds City Council", f"/council/{leeds.slug}")


def test_without_words_of_harm_the_safeguarding_steps_wait_folded(desk: Desk, ann: Moderator) -> None:
    assert not steps_of_safeguarding(ann, desk.receive("The soup was warm.")).has_attr("open")


@pytest.mark.parametrize("language", ["", "/cy"])
def test_the_way_to_the_page_that_one_is_on_is_marked(desk: Desk, ann: Moderator, language: str) -> None:
    for address in ("/moderate/", "/moderate/replies", "/manage/approvals"):
        page = BeautifulSoup(ann.get(f"{language}{address}").text, "html.parser")
        assert [way["href"] for way in page.select(".care-room [aria-current]")] == [f"{language}{address}"]
