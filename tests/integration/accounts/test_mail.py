"""E-mail, to a server of our own on this machine that keeps what it is sent."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from flask import Flask
from sqlalchemy import select

from app.accounts import outbox
from app.accounts.links import Link
from app.accounts.models import Outbox
from app.accounts.roles import Role
from app.adapters.clock import FixedClock
from app.adapters.mail import KeptMail, Letter, NotSentError, SmtpMailer, written
from app.web.clock import now
from tests.fixtures.accounts import post, sign_in, writing_to
from tests.fixtures.sample_site import free_port

TEMPLATE = "accounts/letters/invitation.txt"
VALUES = {
    "inviter": "boss@example.org",
    "roles": ["Moderator: reads feedback and decides what is published"],
    "until": datetime(2026, 11, 3, 14, 30),  # noqa: DTZ001 – as the tables hold it
    "link": Link("/account/forgotten/x"),
    "page": Link("/account/forgotten"),
}
SITE = "http://localhost:5000"
ENGLISH, WELSH = "Your account at Care and support", "Eich cyfrif yn Gofal a chymorth"


class Caught:
    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        letter = message_from_bytes(envelope.content, policy=default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 kept"


@pytest.fixture
def catcher() -> Iterator[tuple[Controller, Caught]]:
    caught = Caught()
    controller = Controller(caught, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller, caught
    controller.stop()


def mailer_to(controller: Controller) -> SmtpMailer:
    return SmtpMailer(f"smtp://127.0.0.1:{controller.port}", "Care <care@example.org>")


def queue(app: Flask, language: str | None = "en", to: str = "a@example.org") -> None:
    with app.test_request_context(), writing_to(app) as session:
        outbox.queue(session, to=to, template=TEMPLATE, language=language, values=VALUES)


def waiting(app: Flask) -> list[Outbox]:
    with writing_to(app) as session:
        return list(session.scalars(select(Outbox)))


def test_a_letter_leaves_and_nothing_of_it_is_kept(app: Flask, catcher: tuple[Controller, Caught]) -> None:
    controller, caught = catcher
    queue(app)
    with app.app_context():
        assert outbox.send_waiting(mailer_to(controller)) == (1, 0)
        assert outbox.send_waiting(mailer_to(controller)) == (0, 0)
    [letter] = caught.letters
    assert letter["To"] == "a@example.org"
    assert letter["From"] == "Care <care@example.org>"
    assert letter["Subject"] == ENGLISH
    assert "http://localhost:5000/account/forgotten/x" in letter.get_content()
    assert waiting(app) == []


@pytest.mark.parametrize(("language", "subject"), [("en", ENGLISH), ("cy", WELSH), (None, f"{ENGLISH} / {WELSH}")])
def test_a_letter_is_in_the_persons_language_or_in_both(app: Flask, language: str | None, subject: str) -> None:
    queue(app, language)
    [letter] = waiting(app)
    assert letter.subject == subject
    assert ("Byddwn yn dangos i chi sut" in letter.body) is (language != "en")


@pytest.mark.parametrize("base", ["/", "/cy/"])
def test_each_half_of_a_letter_leads_to_pages_in_its_own_language(app: Flask, base: str) -> None:
    """Whichever language the page was in that it came of."""
    with app.test_request_context(base_url=f"http://localhost{base}"), writing_to(app) as session:
        outbox.queue(session, to="a@example.org", template=TEMPLATE, language=None, values=VALUES)
    [letter] = waiting(app)
    english, welsh = letter.body.split(outbox.RULE)
    link, page = "/account/forgotten/x", "/account/forgotten"
    assert re.findall(r"http\S+", english) == [SITE + link, SITE + page]
    assert re.findall(r"http\S+", welsh) == [f"{SITE}/cy{link}", f"{SITE}/cy{page}"]


def test_an_invitation_says_who_invites_to_what_and_until_when(app: Flask) -> None:
    queue(app)
    [letter] = waiting(app)
    assert "boss@example.org gives you an account at Care and support." in letter.body
    assert "- Moderator: reads feedback and decides what is published" in letter.body
    assert "The link works until 3 November 2026, 14:30:" in letter.body


def test_what_is_undone_sends_no_letter(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(RuntimeError), writing_to(app) as session:
        outbox.queue(session, to="a@example.org", template=TEMPLATE, language="en", values=VALUES)
        raise RuntimeError
    assert waiting(app) == []


def test_a_letter_goes_after_the_page_and_not_before(app: Flask) -> None:
    kept = app.extensions["mailer"] = KeptMail()
    client = app.test_client()
    sign_in(client, Role.ADMINISTRATOR)
    answer = post(client, "/account/people", {"email": "new@example.org", "role": "moderator"})
    assert answer.status_code == 303
    answer.close()
    assert [letter.to for letter in kept.letters] == ["new@example.org"]


class Broken:
    def send(self, letter: Letter) -> None:
        raise NotSentError("ConnectionRefusedError")


def test_a_mail_server_that_fails_breaks_no_page_and_is_tried_again_ever_later(app: Flask) -> None:
    app.extensions["mailer"] = Broken()
    app.extensions["clock"] = clock = FixedClock(now())
    client = app.test_client()
    sign_in(client, Role.ADMINISTRATOR)
    answer = post(client, "/account/people", {"email": "new@example.org", "role": "moderator"})
    assert answer.status_code == 303
    answer.close()
    waits = []
    for _ in range(len(outbox.WAITS)):
        [letter] = waiting(app)
        waits.append(letter.next_try_at - clock.now().replace(tzinfo=None))
        clock.moment += waits[-1] + timedelta(seconds=1)
        with app.app_context():
            assert outbox.send_waiting(Broken()) == (0, 1)
    assert waits == sorted(waits)
    [letter] = waiting(app)
    assert letter.given_up_at is not None
    assert letter.problem == "ConnectionRefusedError"
    with app.app_context():
        assert outbox.send_waiting(Broken()) == (0, 0)


def test_nobody_listens_at_that_port(app: Flask) -> None:
    with pytest.raises(NotSentError) as told:
        SmtpMailer("smtp://127.0.0.1:9", "care@example.org").send(Letter("a@example.org", "S", "B"))
    assert told.value.kind == "ConnectionRefusedError"


@pytest.mark.parametrize(
    ("to", "subject"),
    [("a@example.org\nBcc: b@example.org", "S"), ("a@example.org", "S\r\nBcc: b@example.org"), ("a@x, b@y", "S")],
)
def test_no_line_break_makes_another_header(to: str, subject: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        written(Letter(to, subject, "B"), "care@example.org")


def test_the_command_sends_and_says_so(app: Flask, catcher: tuple[Controller, Caught]) -> None:
    controller, caught = catcher
    app.extensions["mailer"] = mailer_to(controller)
    queue(app)
    done = app.test_cli_runner().invoke(args=["mail", "send"])
    assert done.exit_code == 0
    assert "Sent 1, could not send 0. 0 wait, 0 were given up.\n" in done.output
    assert len(caught.letters) == 1


def test_without_a_server_the_command_says_what_waits(app: Flask) -> None:
    queue(app)
    done = app.test_cli_runner().invoke(args=["mail", "send"])
    assert done.exit_code == 1
    assert "CARE_SMTP_URL" in done.output
    assert "1 wait" in done.output


def test_administrators_see_that_letters_wait(app: Flask) -> None:
    queue(app)
    client = app.test_client()
    sign_in(client, Role.ADMINISTRATOR)
    page = client.get("/account/people").get_data(as_text=True)
    assert "1 e-mail waits to be sent." in page
    assert "No mail server is set" in page


def test_two_senders_at_once_send_a_letter_once(app: Flask) -> None:
    queue(app)
    kept = KeptMail()

    class Slow:
        """While it speaks to the server, another process begins."""

        def send(self, letter: Letter) -> None:
            outbox.send_waiting(kept)
            kept.send(letter)

    with app.app_context():
        outbox.send_waiting(Slow())
    assert len(kept.letters) == 1


def test_the_subject_of_a_place_with_a_long_name_still_fits(app: Flask) -> None:
    values = {"place": "Rose " * 40, "day": "2 November 2026", "page": "http://localhost:5000/manage/x"}
    with app.test_request_context(), writing_to(app) as session:
        outbox.queue(session, to="a@example.org", template="manage/letters/remind.txt", language=None, values=values)
    with writing_to(app) as session:
        [subject] = session.scalars(select(Outbox.subject))
    assert len(subject) <= 200
    assert subject.startswith("Does it still hold? Rose Rose")
