"""What the pages of a check say and carry."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.integration.asking.someone import ANSWERS, Someone


def test_an_error_stands_in_the_title_in_the_summary_and_at_the_field(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:8], {"amount": "a lot"})
    page = someone.page
    assert someone.response.status_code == 200
    assert page.title.get_text().startswith("Error: How much is saved?")  # type: ignore[union-attr]
    assert page.select_one(".nhsuk-error-summary a")["href"] == "#amount"  # type: ignore[index]
    assert page.select_one("#amount")["aria-describedby"] == "error"  # type: ignore[index]
    assert page.select_one("#amount")["aria-invalid"] == "true"  # type: ignore[index]
    assert "Enter an amount in pounds" in page.select_one("#error").get_text()  # type: ignore[union-attr]


def test_what_was_typed_stays_in_the_field(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:8], {"amount": "a lot", "up_to": "<b>"})
    assert (someone.value("amount"), someone.value("up_to")) == ("a lot", "<b>")
    someone.answers(
        {"amount": "9,000", "up_to": "10,000"}, {"number": "2"}, {"day": "99", "month": "May", "year": "26"}
    )
    assert [someone.value(part) for part in ("day", "month", "year")] == ["99", "May", "26"]


def test_ticks_that_contradict_each_other_stay_ticked(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:3], {"answer": ["manages", "takes_longer"]})
    assert someone.problem == "Two of your answers do not fit together. Take the tick off one of them."
    assert someone.chosen == ["manages", "takes_longer"]


@pytest.mark.parametrize("number", range(len(ANSWERS)))
def test_every_error_leads_to_a_field_of_the_page(someone: Someone, number: int) -> None:
    someone.begins().answers(*ANSWERS[:number], {"answer": "nobody offered this", "number": "-"})
    link = someone.page.select_one(".nhsuk-error-summary a")
    assert link is not None
    assert someone.page.select_one(f"#check {link['href']}") is not None


def test_the_words_that_were_folded_away_open_where_they_hold_something(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:8])
    assert not someone.page.select_one("#up_to").find_parent("details").has_attr("open")  # type: ignore[union-attr]
    someone.answers(ANSWERS[8]).presses("back")
    assert someone.page.select_one("#up_to").find_parent("details").has_attr("open")  # type: ignore[union-attr]


def test_the_first_thing_on_every_page_is_the_way_out(someone: Someone, asking_client: FlaskClient) -> None:
    pages = [asking_client.get(someone.address).text, someone.begins().response.text]
    pages.append(someone.answers(*ANSWERS).response.text)
    for text in pages:
        first = text[text.index("<a ") :].partition("</a>")[0]
        assert "data-exit" in first
        assert 'rel="noreferrer"' in first
        assert "https://www.bbc.co.uk/weather" in first


def test_no_answer_stands_in_a_page_in_plain_text(someone: Someone) -> None:
    """But for what the person looks at: on the page of the postcode nothing tells of the money."""
    someone.begins().answers(*ANSWERS[:-1])
    for told in ("221.20", "9000", "9,000", "without_help", "2026-03-14"):
        assert told not in someone.response.text


def test_answers_are_in_no_header_and_no_address(someone: Someone) -> None:
    for answer in ({}, *ANSWERS):
        (someone.answers if answer else someone.begins)(*([answer] if answer else []))
        said = str(someone.response.headers) + someone.response.request.url
        for told in (someone.sealed, "221.20", "LS1", "without_help"):
            assert told not in said


def test_a_page_with_answers_is_kept_nowhere(someone: Someone) -> None:
    for step in (someone.begins(), someone.answers(*ANSWERS)):
        assert step.response.headers["Cache-Control"] == "no-store"
        assert "ETag" not in step.response.headers
        assert "Set-Cookie" not in step.response.headers


@pytest.mark.parametrize(("prefix", "left"), [("", "/check/left"), ("/cy", "/cy/check/left")])
def test_on_a_shared_computer_every_page_closes_itself(someone: Someone, prefix: str, left: str) -> None:
    someone.address = prefix + someone.address
    someone.begins(shared="yes")
    for answer in ANSWERS:
        assert someone.response.headers["Refresh"] == f"600; url={left}"
        assert someone.page.select_one("[data-leave]")["data-leave"] == left  # type: ignore[index]
        someone.answers(answer)
    assert someone.response.headers["Refresh"] == f"600; url={left}"


def test_on_a_computer_of_ones_own_no_page_closes_itself(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS)
    assert "Refresh" not in someone.response.headers
    assert someone.page.select_one("[data-leave]") is None


def test_the_time_is_said_before_a_person_chooses_it(asking_client: FlaskClient) -> None:
    assert "closes by itself after 10 minutes" in asking_client.get("/check/every-kind").text


@pytest.mark.parametrize("address", ["/check/left", "/cy/check/left"])
def test_who_has_left_is_told_how_to_clear_the_history(asking_client: FlaskClient, address: str) -> None:
    answer = asking_client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"].startswith("public")
    assert len(answer.text.split("<ol")[1].split("</ol>")[0].split("<li>")) == 4


def forged(sealed: str) -> list[str]:
    middle = len(sealed) // 2
    flipped = sealed[:middle] + ("A" if sealed[middle] != "A" else "B") + sealed[middle + 1 :]
    return ["", "x", sealed[:-10], flipped, sealed[::-1], "gAAAA" + sealed, "é" * 40]


def test_what_was_not_sealed_here_is_told_to_begin_again(someone: Someone) -> None:
    someone.begins().answers(*ANSWERS[:3])
    for each in forged(someone.sealed):
        answer = someone.client.post(someone.address, data={"sealed": each, "question": "washing", "answer": "manages"})
        assert answer.status_code == 400, each
        assert "We cannot read your answers any more" in answer.text
        assert 'href="/check/every-kind"' in answer.text
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_form_without_end_is_refused(someone: Someone) -> None:
    someone.begins()
    assert someone.sends(answer="x" * 20_000).response.status_code == 413


@pytest.mark.parametrize(
    "form",
    [
        {"question": "who"},
        {"question": "who", "answer": "me"},
        {"back": "who"},
        {"change": "postcode"},
        {"finish": "1"},
        {"as_typed": "1", "changing": "1"},
        {"answer": ["me", "other"]},
    ],
)
def test_a_form_without_answers_so_far_begins_a_check(someone: Someone, form: dict[str, Any]) -> None:
    someone.begins(**form)
    assert someone.response.status_code == 200
    assert someone.question in {"who", "nation"}
