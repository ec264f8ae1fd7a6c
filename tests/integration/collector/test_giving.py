"""From the form over the look at it to the record."""

import pytest
from lxml import html
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.domain.feedback import receipts
from app.feedback.models import Feedback, FeedbackText, LedgerRow
from app.providers.models import Place
from tests.integration.collector.person import FILLED, REF, TEXT, Person, code_on, main, problems, sealed, words
from tests.integration.feedback.acting import add_place

SIX = ["Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don’t know"]


def stored(record: Session) -> Feedback:
    return record.scalars(select(Feedback)).one()


def test_the_question_is_asked_to_the_letter(person: Person) -> None:
    page = main(person.open())
    question = page.xpath(".//fieldset[.//input[@name='answer']]")[0]
    assert question.find("legend").text_content() == "Overall, how was your experience of our service?"
    assert [label.text_content() for label in question.iter("label")] == SIX
    assert page.xpath(".//label[@for='text']")[0].text_content() == "Please can you tell us why you gave your answer?"


def test_what_was_filled_in_is_kept_once_it_is_sent(person: Person, record: Session, place: int) -> None:
    code = person.leave(**{"aspect-food": "poor", "under_16": "1"})
    kept = stored(record)
    assert (kept.place_id, kept.answer, kept.relation, kept.channel, kept.language) == (
        place, "very-good", "family", "web", "en",
    )  # fmt: skip
    assert (str(kept.experienced_in), kept.aspects, kept.is_under_16) == ("2026-10-01", {"food": "poor"}, True)
    assert [each.text for each in kept.texts] == [TEXT]
    assert kept.receipt_hash == receipts.hash_of(code)


def test_nothing_is_kept_before_it_is_sent(person: Person, record: Session) -> None:
    page = person.look()
    assert "Nothing is saved yet." in words(page)
    assert TEXT in words(page)
    assert record.scalar(select(func.count()).select_from(Feedback)) == 0


def test_change_brings_back_the_form_with_all_that_was_typed(person: Person) -> None:
    look = person.look(**{"aspect-staff": "good"})
    form = main(person.post(person.give, {"sealed": sealed(look), "show": "form"}))
    assert form.xpath(".//textarea")[0].text.strip() == TEXT
    assert form.xpath(".//input[@checked]/@id") == ["answer-very-good", "relation-family", "aspect-staff-good"]
    assert form.xpath(".//option[@selected]/@value") == ["2026-10"]
    assert form.xpath(".//details/@open") != []


def test_a_problem_is_told_above_and_led_to_and_no_word_is_lost(person: Person) -> None:
    page = person.look(answer="", text="x" * 4_003)
    assert page.status_code == 422
    assert [target for target, _ in problems(page)] == ["#answer-very-good", "#text"]
    assert "3 letters too long" in words(page)
    assert main(page).xpath(".//textarea")[0].text.strip() == "x" * 4_003
    targets = set(main(page).xpath(".//@id"))
    assert {target[1:] for target, _ in problems(page)} <= targets


@pytest.mark.parametrize("letter", ["ŵ", "🙂", "&", "\n"])
def test_four_thousand_letters_fit_however_many_bytes_they_are(person: Person, record: Session, letter: str) -> None:
    person.leave(text="a" + letter * 3_998 + "b")
    assert len(record.scalars(select(FeedbackText.text)).one()) == 4_000


def test_a_book_is_too_much_and_says_so_plainly(person: Person) -> None:
    assert person.post(person.give, {"text": "x" * 300_000}).status_code == 413


def test_the_same_form_sent_twice_is_one_feedback_with_one_code(person: Person, record: Session) -> None:
    look = person.look()
    first, second = person.send(look), person.send(look)
    assert code_on(first) == code_on(second)
    assert "This form was sent before." in words(second)
    assert record.scalar(select(func.count()).select_from(Feedback)) == 1


def test_a_page_in_welsh_is_kept_as_welsh(person: Person, record: Session) -> None:
    person.before = "/cy"
    person.leave()
    assert stored(record).language == "cy"


def test_the_language_button_takes_along_what_was_typed(person: Person) -> None:
    look = html.document_fromstring(person.look().text)
    (form,) = [each for each in look.forms if each.get("action", "").startswith("/cy/")]
    welsh = person.post(form.get("action", ""), dict(form.form_values()))
    assert TEXT in words(welsh)
    assert html.document_fromstring(welsh.text).get("lang") == "cy"


def test_a_card_says_that_it_was_a_card(person: Person, record: Session) -> None:
    short = person.get(f"/f/{REF}")
    assert (short.status_code, short.location) == (302, f"/place/{REF}/feedback/give?from=card")
    page = person.get(short.location)
    person.wait(20)
    person.send(person.post(person.give, {"sealed": sealed(page), "typed": "1", **FILLED}))
    assert stored(record).channel == "card"


def test_a_short_address_forgives_how_it_was_typed(person: Person) -> None:
    assert person.get("/f/HAZEl").location == f"/place/{REF}/feedback/give?from=card"


@pytest.mark.parametrize("address", ["/f/nowhere", "/f/nowhere/kiosk", "/place/nowhere/feedback/give"])
def test_an_address_that_nobody_knows_offers_a_search(person: Person, address: str) -> None:
    page = person.get(address)
    assert page.status_code == 404
    assert main(page).xpath(".//form[@action='/find-care']//input[@name='q']") != []


def test_a_place_that_closed_of_late_still_takes_feedback(person: Person, record: Session) -> None:
    record.execute(update(Place).values(withdrawn_on=person.clock.moment.date()))
    record.commit()
    assert person.open().status_code == 200


def test_a_place_that_closed_lately_says_so_and_takes_feedback(person: Person, record: Session) -> None:
    assert "It has not been registered" not in words(person.open())
    record.execute(update(Place).values(withdrawn_on=person.clock.moment.date().replace(month=3)))
    record.commit()
    assert "It has not been registered since 24 March 2026. You can still say how it was." in words(person.open())
    assert person.leave()


def test_a_place_that_closed_long_ago_says_why_it_takes_none(person: Person, record: Session) -> None:
    record.execute(update(Place).values(withdrawn_on=person.clock.moment.date().replace(year=2024, month=10)))
    record.commit()
    page = person.open()
    assert page.status_code == 410
    assert "It has not been registered since 24 October 2024." in words(page)


def test_nor_does_it_from_who_never_opened_its_form(person: Person, record: Session) -> None:
    record.execute(update(Place).values(withdrawn_on=person.clock.moment.date().replace(year=2024, month=10)))
    record.commit()
    form = person.post(person.give, {"typed": "1", **FILLED})
    person.wait(20)
    page = person.post(person.give, {"sealed": sealed(form), "send": "1"})
    assert (page.status_code, record.scalars(select(Feedback.id)).all()) == (410, [])


def test_a_place_that_turned_out_to_be_another_leads_there(person: Person, record: Session, place: int) -> None:
    add_place(record, "0ther", merged_into_id=place)
    record.commit()
    assert person.get("/place/0ther/feedback/give?from=card").location == f"/place/{REF}/feedback/give?from=card"


def test_no_page_sets_a_cookie_and_none_that_bears_words_is_kept_anywhere(person: Person) -> None:
    code = person.leave()
    person.press(person.use(code), "edit")
    assert [page for page in person.pages if "Set-Cookie" in page.headers] == []
    form, *others = person.pages
    assert {page.headers["Cache-Control"] for page in others} == {"no-store"}
    assert form.headers["Cache-Control"] == "private, max-age=0", "else who goes back to it finds it empty"
    assert "ETag" not in form.headers, "each form has a key of its own"


def test_who_opens_the_form_again_leaves_a_second_feedback(person: Person, record: Session) -> None:
    assert person.leave() != person.leave(text="And the tea is hot.")
    assert len(record.scalars(select(Feedback.id)).all()) == 2


def test_the_first_thing_on_the_look_is_the_way_back_with_every_word(person: Person) -> None:
    back = main(person.look()).xpath(".//form")[0]
    button = back.xpath(".//button")[0]
    (box,) = back.xpath(".//input[@name='sealed']/@value")
    form = main(person.post(back.get("action"), {"sealed": box, button.get("name"): button.get("value")}))
    assert form.xpath(".//textarea")[0].text.strip() == TEXT
    assert form.xpath(".//input[@checked]/@id") == ["answer-very-good", "relation-family"]


def test_the_record_says_that_something_came_in_and_nothing_of_what(person: Person, record: Session) -> None:
    person.leave()
    row = record.scalars(select(LedgerRow)).one()
    assert (row.event, row.detail) == ("received", None)


def test_another_language_gets_the_form_itself_with_all_that_was_typed(person: Person) -> None:
    page = html.fromstring(person.open().get_data(as_text=True))
    button = page.xpath("//header//button[@form='give']")[0]
    asked = {"sealed": sealed(person.open()), "typed": "1", button.get("name"): button.get("value"), "text": TEXT}
    form = main(person.post(button.get("formaction"), asked))
    assert form.xpath(".//textarea")[0].text.strip() == TEXT
    assert form.getroottree().getroot().get("lang") == "cy"


def test_who_wrote_nothing_is_not_told_that_words_will_be_shown(person: Person) -> None:
    assert "your words are shown" in words(person.send(person.look()))
    assert "your words are shown" not in words(person.send(person.look(text="")))
