"""With the four words, and with nothing else, a person finds their feedback again."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.collector.guards import MOST_WRONG_CODES
from app.domain.feedback.states import Reason, Status, Verdict
from app.feedback import actions
from app.feedback.models import Feedback, FeedbackText, LedgerRow, Try
from app.web.database import NotSavedError
from tests.integration.collector.person import TEXT, Person, main, problems, sealed, words
from tests.integration.feedback.acting import ANN, BOB, PROVIDER, publish, refuse

WRONG = "acorn acorn acorn acorn"


def ref_of(record: Session) -> str:
    return record.scalars(select(Feedback.ref)).one()


def as_it_is(record: Session) -> Feedback:
    """And not as it was when this session looked first."""
    record.rollback()
    return record.scalars(select(Feedback)).one()


@pytest.mark.parametrize("spelt", [str.upper, str.title, lambda it: it.replace(" ", "-"), lambda it: f"  {it}. "])
def test_the_code_opens_however_it_is_written(person: Person, spelt: object) -> None:
    assert callable(spelt)
    page = person.use(spelt(person.leave()))
    assert page.status_code == 200
    assert TEXT in words(page)


def test_words_in_another_order_open_nothing(person: Person) -> None:
    page = person.use(" ".join(reversed(person.leave().split())))
    assert page.status_code == 404
    assert problems(page) == [("#code", "We have nothing under this code")]
    assert "Look at each word, and at their order." in words(page)


def test_a_slip_of_the_finger_is_told_with_the_word_that_may_be_meant(person: Person) -> None:
    page = person.use("acorn acorm acorn acorn")
    assert page.status_code == 422
    assert "“acorm”: did you mean “acorn”" in words(page)
    assert problems(page) == [("#code", "This is not a code yet: a word is spelt in another way")]
    assert main(page).xpath(".//input[@id='code']/@value") == ["acorn acorm acorn acorn"]


def test_too_few_words_are_told(person: Person) -> None:
    assert problems(person.use("acorn")) == [("#code", "Type all four words of your code")]


def tried(record: Session, person: Person, number: int) -> None:
    """So many wrong codes came from this person's network, at all workers of the site together."""
    network = record.scalars(select(Try.network)).first()
    assert network, "the first one comes through the pages"
    at = person.clock.moment.replace(tzinfo=None)
    record.add_all(Try(on=at.date(), what="receipt", network=network, at=at) for _ in range(number))
    record.commit()


def test_wrong_codes_are_limited_and_slips_are_not(person: Person, record: Session) -> None:
    code = person.leave()
    assert [person.use("acorm").status_code for _ in range(2)] == [422] * 2
    assert person.use(WRONG).status_code == 404
    tried(record, person, MOST_WRONG_CODES - 2)
    assert [person.use(WRONG).status_code for _ in range(2)] == [404, 429]
    assert "Wait an hour" in words(person.pages[-1])
    assert person.use(code).status_code == 429, "else a guess would cost nothing"
    person.address = "198.51.100.9"
    assert person.use(code).status_code == 200
    person.address = "203.0.113.7"
    person.wait(3600)
    assert person.use(code).status_code == 200


def test_who_has_to_wait_still_uses_the_page_that_is_open(person: Person, record: Session) -> None:
    page = person.use(person.leave())
    person.use(WRONG)
    tried(record, person, MOST_WRONG_CODES)
    assert person.press(page, "edit").status_code == 200


def test_a_wrong_code_is_answered_also_when_nothing_can_be_written(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise NotSavedError

    person.leave()
    monkeypatch.setattr("app.collector.guards.writing", full)
    assert person.use(WRONG).status_code == 404


def test_the_right_code_is_never_counted(person: Person) -> None:
    code = person.leave()
    assert {person.use(code).status_code for _ in range(14)} == {200}


def test_a_waiting_one_says_so_and_since_when(person: Person) -> None:
    page = words(person.use(person.leave()))
    assert "It waits for one of us to read it." in page
    assert "We received it on 24 November 2026." in page
    assert "We do not know yet how long this takes" in page


def test_one_that_a_second_person_has_to_look_at_says_so(person: Person, record: Session) -> None:
    code = person.leave()
    refuse(record, ref_of(record), ANN)
    record.commit()
    assert "A second person looks at it too." in words(person.use(code))


def test_a_refused_one_says_why_and_what_the_person_can_do(person: Person, record: Session) -> None:
    code = person.leave()
    for moderator in (ANN, BOB):
        refuse(record, ref_of(record), moderator, reason=Reason.THREAT)
    record.commit()
    page = words(person.use(code))
    assert "We do not show it." in page
    assert "Why: It threatens someone." in page
    assert "Change it below and send it again." in page


def test_a_published_one_links_to_its_page_and_shows_the_reply(person: Person, record: Session) -> None:
    code = person.leave()
    at = person.clock.moment
    publish(record, ref_of(record), at=at)
    actions.reply(record, ref=ref_of(record), text="Thank you for telling us.", changed=None, by=PROVIDER, at=at)
    record.commit()
    assert "Thank you for telling us." not in words(person.use(code)), "nobody has read the reply yet"
    actions.decide_reply(record, ref=ref_of(record), publish=True, reason=None, change_checked=None, by=ANN, at=at)
    record.commit()
    page = person.use(code)
    assert "Thank you for telling us." in words(page)
    assert f"/place/{person.ref}/feedback" in main(page).xpath(".//a/@href")


def test_an_answer_without_words_is_said_to_count_and_not_to_be_shown(person: Person, record: Session) -> None:
    code = person.leave(text="")
    publish(record, ref_of(record), at=person.clock.moment)
    record.commit()
    page = person.use(code)
    assert "Your answer counts in the numbers of the place." in words(page)
    assert "shown on the page" not in words(page)
    assert not main(page).xpath(".//button[@value='put-right']"), "there are no words to add a line to"


def test_a_challenged_one_says_that_nothing_changes_meanwhile(person: Person, record: Session) -> None:
    code = person.leave()
    at = person.clock.moment
    publish(record, ref_of(record), at=at)
    actions.challenge(record, ref=ref_of(record), ground=Reason.COPY, text="We doubt it.", by=PROVIDER, at=at)
    record.commit()
    page = words(person.use(code))
    assert "Nothing changes while we do." in page
    assert "It is shown on the page of the place." in page


def test_an_edit_takes_the_old_words_down_and_waits_again(person: Person, record: Session) -> None:
    code = person.leave()
    publish(record, ref_of(record), at=person.clock.moment)
    record.commit()
    form = person.press(person.use(code), "edit")
    assert main(form).xpath(".//textarea")[0].text.strip() == TEXT
    person.wait(20)
    changed = {
        "sealed": sealed(form),
        "typed": "1",
        "answer": "poor",
        "text": "It was lovely once. The garden is closed now.",
    }
    look = person.post("/feedback/receipt", changed)
    assert as_it_is(record).status == Status.PUBLISHED, "a look changes nothing"
    assert "Until you send it, all stays as it was." in words(look)
    assert "we keep nothing" not in words(look), "the words of before stay"
    assert person.post("/feedback/receipt", {"sealed": sealed(look), "send": "1"}).status_code == 200
    kept = as_it_is(record)
    assert (kept.status, kept.version, kept.published_text, kept.answer) == ("waiting", 2, None, "poor")
    assert "The garden is closed now." in words(person.use(code))


def test_an_edit_is_no_copy_of_what_it_changes(person: Person, record: Session) -> None:
    code = person.leave()
    form = person.press(person.use(code), "edit")
    person.wait(20)
    look = person.post(
        "/feedback/receipt", {"sealed": sealed(form), "typed": "1", "answer": "good", "text": TEXT + " Yes."}
    )
    person.post("/feedback/receipt", {"sealed": sealed(look), "send": "1"})
    assert [flag.check for flag in as_it_is(record).flags] == []


def test_taking_back_asks_once_and_then_nothing_is_left(person: Person, record: Session) -> None:
    code = person.leave()
    ask = person.press(person.use(code), "withdraw")
    assert "These go at once:" in words(ask)
    assert as_it_is(record).status == Status.WAITING
    person.press(ask, "withdraw-now")
    kept = as_it_is(record)
    assert (kept.status, kept.answer, kept.receipt_hash) == ("withdrawn", None, None)
    assert record.scalars(select(FeedbackText)).all() == []
    assert person.use(code).status_code == 404


def test_keeping_it_after_all_keeps_it(person: Person, record: Session) -> None:
    page = person.press(person.press(person.use(person.leave()), "withdraw"), "standing")
    assert TEXT in words(page)
    assert as_it_is(record).status == Status.WAITING


def test_that_it_was_put_right_is_written_down_and_said(person: Person, record: Session) -> None:
    page = person.press(person.use(person.leave()), "put-right")
    assert "You told us on 24 November 2026 that it was put right." in words(page)
    assert main(page).xpath(".//*[@role='status']")[0].text_content().startswith("Saved.")
    assert [row.event for row in record.scalars(select(LedgerRow).order_by(LedgerRow.id))] == ["received", "put-right"]


def test_a_button_pressed_after_it_was_taken_back_says_that_nothing_is_left(person: Person) -> None:
    page = person.use(person.leave())
    person.press(page, "withdraw-now")
    for button in ("edit", "put-right", "withdraw-now", "standing"):
        assert person.press(page, button).status_code == 404, button


def test_a_page_of_a_receipt_closes_after_a_day(person: Person) -> None:
    page = person.use(person.leave())
    person.wait(timedelta(days=1, seconds=1).total_seconds())
    late = person.press(page, "withdraw-now")
    assert late.status_code == 400
    assert "Type your code again." in words(late)


def test_what_a_form_carries_opens_no_receipt(person: Person) -> None:
    assert person.press(person.open(), "withdraw-now").status_code == 400


def test_people_are_told_how_long_others_waited_once_enough_did(person: Person, record: Session) -> None:
    for _ in range(5):
        person.leave()
    for ref in record.scalars(select(Feedback.ref)).all():
        actions.decide(
            record, ref=ref, version=1, verdict=Verdict.PUBLISH, reason=None, text=None, note="", by=ANN,
            at=person.clock.moment + timedelta(days=7),
        )  # fmt: skip
    record.commit()
    person.wait(timedelta(days=14).total_seconds())
    assert "half were decided in less than 2 weeks." in words(person.use(person.leave()))


def test_the_code_is_not_in_the_page_that_it_opens(person: Person) -> None:
    code = person.leave()
    page = person.use(code)
    assert code not in page.text
    assert "?" not in (page.request.url if page.request else "")


def test_what_was_taken_back_stands_in_no_file_of_the_database(person: Person, engine: Engine) -> None:
    secret = "Marigold sleeps under the quince tree"
    page = person.use(person.leave(text=secret))
    assert secret in files_of(engine)
    person.press(page, "withdraw-now")
    assert secret not in files_of(engine)


def files_of(engine: Engine) -> str:
    """What somebody reads who takes them away."""
    path = Path(engine.url.database or "")
    return "".join(each.read_bytes().decode("latin-1") for each in path.parent.glob(f"{path.name}*"))
