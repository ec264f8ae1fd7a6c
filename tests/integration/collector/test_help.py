"""Words or answers that tell of danger: who can help at this minute, and the person decides."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.feedback.models import Feedback
from app.providers.models import Place
from tests.integration.collector.person import Person, main, words
from tests.integration.signposting.conftest import stock

HARM = "They hit my father and leave him without food."


def at(record: Session, postcode: str) -> None:
    """The councils of another room's tests: Leeds has a team for the day and one for the night."""
    stock(record)
    record.execute(update(Place).values(postcode=postcode))
    record.commit()


def test_calm_words_are_not_met_with_alarm(person: Person) -> None:
    assert "Is someone in danger?" not in words(person.look())


def test_words_of_harm_name_999_the_regulator_and_what_to_do_about_fear(person: Person) -> None:
    page = person.look(text=HARM, answer="very-poor")
    assert main(page).xpath(".//a[@href='tel:999']") != []
    assert "Care Quality Commission: 0300 061 6161" in words(page)
    assert "Are you worried what happens if you speak up?" in words(page)
    assert main(page).xpath(".//a[@href='/council']") != [], "no postcode: the page that finds the council"


def test_who_fears_to_speak_is_told_first_whom_to_ask_and_not_only_staff(person: Person) -> None:
    said = words(person.look(text="I am afraid they will throw her out if I complain.", answer="poor"))
    assert "Hourglass, 0808 808 8141" in said
    assert "what an advocate does, and how to ask for one" in said
    assert "Protect, 020 3117 2520" in said
    assert said.index("Are you worried what happens") < said.index("Someone is being hurt")


def test_who_tells_of_harm_is_told_first_whom_to_call(person: Person) -> None:
    said = words(person.look(text=HARM))
    assert said.index("Someone is being hurt") < said.index("Are you worried what happens")


def test_the_team_of_the_places_own_council_is_named_by_day(person: Person, record: Session) -> None:
    at(record, "LS1 4DY")
    said = words(person.look(text=HARM))
    assert "01632 960200" in said
    assert "Leeds City Council" in said


def test_at_night_it_is_the_team_that_answers_at_night(person: Person, record: Session) -> None:
    at(record, "LS1 4DY")
    person.wait(10 * 3600)
    now = main(person.look(text=HARM)).find_class("care-now__number")[0]
    assert now.text_content().startswith("01632 960300")


def test_in_wales_regulator_and_ombudsman_are_those_of_wales(person: Person, record: Session) -> None:
    at(record, "LL11 1AY")
    said = words(person.look(text=HARM))
    assert "Care Inspectorate Wales: 0300 790 0126" in said
    assert "Public Services Ombudsman for Wales" in said
    assert "Care Quality Commission:" not in said


def test_the_person_decides_and_can_send_all_the_same(person: Person, record: Session) -> None:
    person.send(person.look(text=HARM))
    assert record.scalars(select(Feedback)).one().texts[0].text == HARM


def test_nothing_is_kept_of_who_leaves(person: Person, record: Session) -> None:
    person.look(text=HARM)
    assert record.scalars(select(Feedback)).all() == []


def test_a_child_is_offered_a_number_for_children(person: Person) -> None:
    assert "Childline: 0800 1111" in words(person.look(under_16="1"))
    assert "call Childline on 0800 1111" in words(person.open())


def test_all_pages_say_what_feedback_is_and_what_it_is_not(person: Person) -> None:
    page = person.look()
    assert "A complaint asks for an answer." in words(page)
    assert "Local Government and Social Care Ombudsman, 0300 061 0614" in words(page)
    assert {"/guides/complaints", "/guides/staying-safe"} <= set(main(page).xpath(".//a/@href"))
