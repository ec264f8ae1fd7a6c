"""A tablet in a hallway: one question a screen, nothing that leads away, nothing left for the next person."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from app.feedback.models import Feedback
from tests.integration.collector.person import REF, TEXT, Person, code_on, main, sealed, words

KIOSK = f"/f/{REF}/kiosk"


def answered(person: Person, **fields: str) -> list[TestResponse]:
    """Each screen, up to the look before sending."""
    screens = [person.get(KIOSK), person.post(KIOSK, {"answer": "very-good"})]
    for name, value in ({"text": TEXT, "relation": "self"} | fields).items():
        person.wait(10)
        screens.append(person.post(KIOSK, {"sealed": sealed(screens[-1]), name: value}))
    return screens


def send(person: Person, look: TestResponse) -> TestResponse:
    return person.post(KIOSK, {"sealed": sealed(look), "send": "1"})


def test_each_screen_asks_one_thing(person: Person) -> None:
    titles = [main(screen).find("h1").text_content() for screen in answered(person)]
    assert titles == [
        "Overall, how was your experience of our service?",
        "Please can you tell us why you gave your answer?",
        "Who are you to the person who has the care?",
        "Look at it before you send it",
    ]


def test_the_six_answers_are_six_buttons_in_their_order(person: Person) -> None:
    buttons = main(person.get(KIOSK)).xpath(".//button[@name='answer']")
    said = ["Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don’t know"]
    assert [button.text_content() for button in buttons] == said


def test_nothing_leads_away_from_the_kiosk(person: Person) -> None:
    screens = answered(person, text="They hit her.")
    screens.append(send(person, screens[-1]))
    ours = {KIOSK, f"/cy{KIOSK}"}
    for screen in screens:
        links = set(main(screen).getroottree().xpath("//a/@href | //form/@action"))
        assert links <= ours, screen.text[:200]


def test_what_is_sent_is_kept_as_from_a_kiosk(person: Person, record: Session) -> None:
    send(person, answered(person)[-1])
    kept = record.scalars(select(Feedback)).one()
    assert (kept.channel, kept.answer, kept.relation, kept.texts[0].text) == ("kiosk", "very-good", "self", TEXT)


def test_the_code_is_shown_only_to_who_asks(person: Person) -> None:
    thanks = send(person, answered(person)[-1])
    assert main(thanks).find_class("care-code__words") == []
    code = code_on(person.post(KIOSK, {"sealed": sealed(thanks), "show": "code"}))
    assert TEXT in words(person.use(code))


def test_every_screen_but_the_first_goes_back_to_the_beginning_by_itself(person: Person) -> None:
    screens = answered(person)
    thanks = send(person, screens[-1])
    assert "Refresh" not in screens[0].headers
    assert "This screen closes by itself after 1 minute." in thanks.text
    assert thanks.headers["Refresh"] == f"60; url={KIOSK}"
    assert all(screen.headers["Refresh"].endswith(f"; url={KIOSK}") for screen in screens[1:])


def test_who_needs_more_time_stays_where_they_are_with_what_they_typed(person: Person, record: Session) -> None:
    screens = answered(person)
    for screen, step in zip(
        (*screens[1:], send(person, screens[-1])), ("text", "relation", "look", "thanks"), strict=True
    ):
        typed = {"text": "Half a sen"} if step == "text" else {}
        again = person.post(KIOSK, {"sealed": sealed(screen), "show": step, **typed})
        assert main(again).find("h1").text_content() == main(screen).find("h1").text_content()
        assert "Half a sen" in again.text or step != "text"
        assert again.headers["Refresh"] == screen.headers["Refresh"]
    assert len(record.scalars(select(Feedback)).all()) == 1


def test_too_many_words_are_not_lost_to_another_language(person: Person) -> None:
    screen, words_of = answered(person)[1], "Half a sen" + "tence" * 2000
    welsh = person.post(f"/cy{KIOSK}", {"sealed": sealed(screen), "show": "text", "text": words_of})
    assert words_of in welsh.text
    assert [button.get("value") for button in main(welsh).getroottree().xpath("//button[@form='words']")] == [
        "text"
    ] * 2


def test_what_was_saved_is_not_called_forgotten(person: Person) -> None:
    screens = answered(person)
    assert "What you said is then forgotten." in screens[-1].get_data(as_text=True)
    assert "forgotten" not in send(person, screens[-1]).get_data(as_text=True)


def test_the_beginning_holds_nothing_of_who_came_before(person: Person) -> None:
    answered(person)
    page = person.get(KIOSK)
    assert main(page).xpath(".//input[@name='sealed']") == []
    assert TEXT not in page.text


def test_a_kiosk_that_stood_for_days_still_takes_an_answer(person: Person) -> None:
    person.get(KIOSK)
    person.wait(5 * 24 * 3600)
    assert send(person, answered(person)[-1]).status_code == 200


def test_a_text_that_is_too_long_is_asked_for_again_with_every_word(person: Person) -> None:
    screen = person.post(KIOSK, {"sealed": sealed(answered(person)[1]), "text": "x" * 4_001})
    assert screen.status_code == 422
    assert "1 letter too long" in words(screen)
    assert main(screen).xpath(".//textarea")[0].text.strip() == "x" * 4_001


def test_words_of_danger_name_numbers_to_write_down(person: Person) -> None:
    said = words(answered(person, text="They hit her and left her without food.")[-1])
    assert "999" in said
    assert "Care Quality Commission: 0300 061 6161" in said


def test_a_hurried_tap_through_is_asked_to_look_again(person: Person, record: Session) -> None:
    screen = person.post(KIOSK, {"answer": "poor"})
    for name, value in (("text", ""), ("relation", "self"), ("send", "1")):
        screen = person.post(KIOSK, {"sealed": sealed(screen), name: value})
    assert screen.status_code == 422
    assert record.scalars(select(Feedback)).all() == []
