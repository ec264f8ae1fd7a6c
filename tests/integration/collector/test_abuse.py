"""Each way of abusing the form is stopped or flagged, and nobody who is refused loses a word."""

from hashlib import sha256
from itertools import count

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.collector.guards import BURST_FROM, MOST_A_DAY, is_proof
from app.feedback.models import Arrival, DailySalt, Feedback, FeedbackFlag
from app.providers.models import Place
from tests.integration.collector.person import FILLED, TEXT, Person, main, sealed, words
from tests.integration.feedback.acting import add_place

DAY = 24 * 3600


def how_many(record: Session) -> int:
    return record.scalar(select(func.count()).select_from(Feedback)) or 0


def flags_of_newest(record: Session) -> set[str]:
    record.rollback()
    newest = select(func.max(Feedback.id)).scalar_subquery()
    return set(record.scalars(select(FeedbackFlag.check).where(FeedbackFlag.feedback_id == newest)))


def arrived(record: Session, person: Person, number: int, place: int) -> None:
    """As many came from this person's network before, today."""
    network = record.scalars(select(Arrival.network)).first()
    assert network, "the first one comes through the pages"
    at = person.clock.moment.replace(tzinfo=None)
    record.add_all(Arrival(on=at.date(), network=network, place_id=place, at=at) for _ in range(number))
    record.commit()


def proof(form_key: str) -> str:
    """Worked out as a browser does, and checked here by the hash's first letters: three zeros are twelve bits."""
    return next(str(n) for n in count() if sha256(f"{form_key}:{n}".encode()).hexdigest().startswith("000"))


def test_who_is_quicker_than_a_person_is_asked_to_look_again(person: Person, record: Session) -> None:
    page = person.open()
    person.wait(2.9)
    look = person.post(person.give, {"sealed": sealed(page), "typed": "1", "answer": "good", "text": TEXT})
    quick = person.send(look)
    assert (quick.status_code, how_many(record)) == (422, 0)
    assert TEXT in words(quick)
    person.wait(0.1)
    assert person.send(quick).status_code == 200


def test_a_page_from_yesterday_keeps_its_words_and_asks_for_one_more_look(person: Person, record: Session) -> None:
    look = person.look()
    person.wait(DAY)
    old = person.send(look)
    assert (old.status_code, how_many(record)) == (422, 0)
    assert TEXT in words(old)
    person.wait(5)
    assert person.send(old).status_code == 200


def test_a_stamp_of_somebody_elses_making_is_refused_with_every_word_kept(person: Person, record: Session) -> None:
    made_up = person.post(person.give, {"sealed": "gAAAAA" + "x" * 200, "typed": "1", "answer": "good", "text": TEXT})
    assert (made_up.status_code, how_many(record)) == (400, 0)
    assert main(made_up).xpath(".//textarea")[0].text.strip() == TEXT


def test_who_fills_in_what_nobody_sees_is_stopped(person: Person, record: Session) -> None:
    for page in (person.look(homepage="http://spam.example"), person.send(person.look(), homepage="x")):
        assert page.status_code == 422
        assert "If you are a person, press the button again." in words(page)
    assert how_many(record) == 0


@pytest.mark.parametrize("kiosk", [False, True])
def test_another_website_sends_nothing_for_its_visitors(person: Person, record: Session, kiosk: bool) -> None:
    address = f"/f/{person.ref}/kiosk" if kiosk else person.give
    look, sent = person.look(), {"Sec-Fetch-Site": "cross-site"}
    form = {"sealed": sealed(look), "send": "1"}
    page = person.client.post(address, data=form, headers=sent)
    assert (page.status_code, how_many(record)) == (422, 0)
    assert "Send it only if you wrote it." in words(page)
    assert person.client.post(address, data=form, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
    record.rollback()
    assert how_many(record) == 1


def test_a_look_that_is_sent_to_another_place_is_of_the_place_that_it_shows(person: Person, record: Session) -> None:
    look = person.look()
    add_place(record, "0ther")
    record.commit()
    sent = person.post("/place/0ther/feedback/give", {"sealed": sealed(look), "send": "1"})
    assert sent.status_code == 200
    assert record.scalars(select(Place.ref).join(Feedback, Feedback.place_id == Place.id)).all() == [person.ref]


@pytest.mark.parametrize("field", ["sealed", "text", "relation", "month", "homepage", "proof", "answer"])
@pytest.mark.parametrize("said", ["\x00", "\udc80", "e\u0301" * 2_000, "x" * 200_000])
def test_no_field_breaks_the_form(person: Person, record: Session, field: str, said: str) -> None:
    sent = said.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    page = person.post(person.give, {"sealed": sealed(person.open()), "typed": "1", **FILLED, field: sent})
    assert page.status_code in (200, 400, 422), page.status_code
    assert how_many(record) == 0


def test_what_is_far_too_large_is_refused_before_it_is_read(person: Person) -> None:
    assert person.post(person.give, {"text": "x" * 300_000}).status_code == 413


def test_nobody_sees_or_hears_the_field_that_is_a_trap(person: Person) -> None:
    trap = main(person.open()).xpath(".//*[@hidden][.//input[@name='homepage']]")[0]
    assert trap.get("aria-hidden") == "true"
    assert trap.xpath(".//input/@autocomplete") == ["off"]
    assert trap.xpath(".//input/@tabindex") == ["-1"]


def test_many_from_one_network_for_one_place_are_flagged_and_taken(person: Person, record: Session, place: int) -> None:
    person.leave()
    arrived(record, person, BURST_FROM - 3, place)
    person.leave()
    assert "burst" not in flags_of_newest(record)
    person.leave()
    assert "burst" in flags_of_newest(record)


def test_as_many_for_different_places_are_no_burst(person: Person, record: Session) -> None:
    person.leave()
    elsewhere = add_place(record, "0ther").id
    arrived(record, person, BURST_FROM, elsewhere)
    person.leave()
    assert "burst" not in flags_of_newest(record)


def test_one_network_sends_forty_a_day_and_is_then_told_what_to_do(person: Person, record: Session, place: int) -> None:
    person.leave()
    arrived(record, person, MOST_A_DAY - 2, place)
    person.leave()
    refused = person.send(person.look())
    assert (refused.status_code, how_many(record)) == (429, 2)
    assert TEXT in words(refused)
    assert "send them tomorrow" in words(refused)
    person.address = "198.51.100.4"
    assert person.send(refused).status_code == 200


def test_changing_a_feedback_over_and_over_meets_the_same_limit(person: Person, record: Session, place: int) -> None:
    code = person.leave()
    arrived(record, person, MOST_A_DAY - 2, place)
    for status in (200, 429):
        form = person.press(person.use(code), "edit")
        person.wait(20)
        changed = {"sealed": sealed(form), "typed": "1", **FILLED, "text": f"{TEXT} Now {status}.", "send": "1"}
        page = person.post("/feedback/receipt", changed)
        assert page.status_code == status
    assert "Now 429." in words(page)
    assert record.scalars(select(Feedback.version)).one() == 2


def test_a_limit_is_over_the_day_after(person: Person, record: Session, place: int) -> None:
    person.leave()
    arrived(record, person, MOST_A_DAY, place)
    person.wait(DAY)
    assert person.leave()


def test_a_form_that_was_taken_is_acknowledged_also_over_the_limit(person: Person, record: Session, place: int) -> None:
    look = person.look()
    person.send(look)
    arrived(record, person, MOST_A_DAY, place)
    assert person.send(look).status_code == 200


def test_a_proof_of_work_doubles_what_one_network_may_send(person: Person, record: Session, place: int) -> None:
    person.leave()
    arrived(record, person, MOST_A_DAY, place)
    look = person.look()
    of = main(look).xpath(".//form/@data-proof-of")[0]
    assert person.send(look, proof="1").status_code == 429
    assert person.send(look, proof=proof(of)).status_code == 200
    arrived(record, person, MOST_A_DAY, place)
    again = person.look()
    assert person.send(again, proof=proof(main(again).xpath(".//form/@data-proof-of")[0])).status_code == 429


def test_a_proof_of_one_form_is_none_of_another() -> None:
    mine, other = "a" * 32, "b" * 32
    assert is_proof(mine, proof(mine))
    assert not is_proof(other, proof(mine))


@pytest.mark.parametrize("said", ["", "-1", "1e9", "٣", "9" * 40])
def test_what_is_no_number_is_no_proof(said: str) -> None:
    assert not is_proof("a" * 32, said)


def test_each_form_asks_for_a_proof_of_its_own(person: Person) -> None:
    of = [main(person.look()).xpath(".//form/@data-proof-of")[0] for _ in range(2)]
    assert of[0] != of[1]


def test_the_same_words_again_are_flagged_and_taken(person: Person, record: Session) -> None:
    person.leave()
    assert "copies" not in flags_of_newest(record)
    person.leave(text=TEXT.upper())
    assert "copies" in flags_of_newest(record)


def test_the_same_words_for_another_place_are_flagged_too(person: Person, record: Session) -> None:
    person.leave()
    add_place(record, "0ther")
    record.commit()
    person.ref = "0ther"
    person.leave()
    assert "copies" in flags_of_newest(record)


def test_a_network_is_kept_as_a_hash_that_means_something_else_each_day(person: Person, record: Session) -> None:
    person.leave()
    person.wait(DAY)
    person.leave()
    first, second = record.scalars(select(Arrival.network).order_by(Arrival.id))
    assert first != second
    assert person.address not in first
    assert len(set(record.scalars(select(DailySalt.salt)))) == 2


def test_all_addresses_of_one_line_to_the_internet_are_one_network(person: Person, record: Session) -> None:
    for person.address in ("2001:db8:1:2::1", "2001:db8:1:ff:ffff::9", "2001:db8:1:102::1"):
        person.leave()
    first, same, other = record.scalars(select(Arrival.network).order_by(Arrival.id))
    assert first == same != other
