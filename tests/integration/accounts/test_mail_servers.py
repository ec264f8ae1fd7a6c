"""Mail servers as they are: with TLS, with certificates that are worth nothing, that refuse, hang up and come back."""

import ssl
from collections.abc import Callable, Iterator
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from flask import Flask
from sqlalchemy import select

from app.accounts import outbox
from app.accounts.models import Audit, Outbox
from app.accounts.roles import Role
from app.adapters import mail
from app.adapters.clock import FixedClock
from app.adapters.mail import KeptMail, Letter, NotSentError, SmtpMailer
from app.web.clock import now
from tests.fixtures.accounts import post, sign_in, writing_to
from tests.fixtures.certificates import Certificate, make_certificate
from tests.fixtures.sample_site import free_port

LETTER = Letter("a@example.org", "S", "B", "7.20261102120000")
SCHEMES = pytest.mark.parametrize("scheme", ["smtp", "smtps"])


class Server:
    """Keeps what it takes, and whether it came over TLS. `answers` are of one command each, used up in turn."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, bool]] = []
        self.answers: dict[str, list[str]] = {}

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:
        answer = self._next("RCPT", "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        if self._next("DATA", "250 kept") == "hang up":
            server.transport.abort()
            return "250 never said"
        is_closed = server.transport.get_extra_info("sslcontext") is not None
        self.taken.append((message_from_bytes(envelope.content)["Message-ID"], is_closed))
        return "250 kept"

    async def handle_QUIT(self, _server: Any, _session: Any, _envelope: Any) -> str:
        return self._next("QUIT", "221 Bye")

    def _next(self, command: str, usual: str) -> str:
        waiting = self.answers.get(command)
        return waiting.pop(0) if waiting else usual


Start = Callable[..., tuple[Server, str]]


@pytest.fixture
def start() -> Iterator[Start]:
    running: list[Controller] = []

    def begin(scheme: str = "smtp", certificate: Certificate | None = None) -> tuple[Server, str]:
        server, more = Server(), _tls(scheme, certificate)
        controller = Controller(server, hostname="127.0.0.1", port=free_port(), **more)
        controller.server_hostname = "localhost"  # type: ignore[attr-defined]
        controller.start()
        running.append(controller)
        return server, f"{scheme}://localhost:{controller.port}"

    yield begin
    for each in running:
        each.stop()


def _tls(scheme: str, certificate: Certificate | None) -> dict[str, Any]:
    if certificate is None:
        return {}
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate.path, certificate.key_path)
    return {"ssl_context": context} if scheme == "smtps" else {"tls_context": context, "require_starttls": True}


def trust(monkeypatch: pytest.MonkeyPatch, certificate: Certificate) -> None:
    """As the machine trusts those of its system."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.path))


@SCHEMES
def test_a_letter_goes_over_tls(scheme: str, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = make_certificate(tmp_path)
    trust(monkeypatch, certificate)
    server, url = start(scheme, certificate)
    SmtpMailer(url, "care@example.org").send(LETTER)
    assert server.taken == [("<7.20261102120000@example.org>", True)]


@SCHEMES
@pytest.mark.parametrize("fault", ["unknown", "other name", "over"])
def test_a_server_that_cannot_show_who_it_is_gets_no_letter(
    scheme: str, fault: str, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, days = ("elsewhere.example" if fault == "other name" else "localhost"), (-1 if fault == "over" else 1)
    certificate = make_certificate(tmp_path, name, days)
    if fault != "unknown":
        trust(monkeypatch, certificate)
    server, url = start(scheme, certificate)
    with pytest.raises(NotSentError) as told:
        SmtpMailer(url, "care@example.org").send(LETTER)
    assert told.value.kind == "SSLCertVerificationError"
    assert server.taken == []


def test_a_server_elsewhere_without_tls_gets_no_letter(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "_is_here", lambda _host: False)
    server, url = start()
    with pytest.raises(NotSentError) as told:
        SmtpMailer(url, "care@example.org").send(LETTER)
    assert told.value.kind == "SMTPNotSupportedError"
    assert server.taken == []


@pytest.fixture
def clock(app: Flask) -> FixedClock:
    app.extensions["clock"] = fixed = FixedClock(now())
    return fixed


def queue(app: Flask) -> None:
    template, values = "accounts/letters/forgotten.txt", {"link": "L", "page": "P"}
    with app.test_request_context(), writing_to(app) as session:
        outbox.queue(session, to="a@example.org", template=template, language="en", values=values)


def send(app: Flask, url: str) -> tuple[int, int]:
    with app.app_context():
        return outbox.send_waiting(SmtpMailer(url, "care@example.org"))


def waiting(app: Flask) -> list[Outbox]:
    with writing_to(app) as session:
        return list(session.scalars(select(Outbox)))


def test_a_refused_address_is_kept_with_the_kind_of_error_alone(app: Flask, clock: FixedClock, start: Start) -> None:
    server, url = start()
    server.answers["RCPT"] = ["550 a@example.org is nobody here"]
    queue(app)
    assert send(app, url) == (0, 1)
    [letter] = waiting(app)
    assert (letter.problem, letter.given_up_at) == ("SMTPRecipientsRefused", None)
    assert send(app, url) == (0, 0)
    clock.moment += timedelta(minutes=1, seconds=1)
    assert send(app, url) == (1, 0)


def test_a_line_that_broke_in_the_middle_loses_no_letter_and_doubles_none(
    app: Flask, clock: FixedClock, start: Start
) -> None:
    server, url = start()
    server.answers["DATA"] = ["hang up"]
    queue(app)
    assert send(app, url) == (0, 1)
    assert [letter.problem for letter in waiting(app)] == ["SMTPServerDisconnected"]
    clock.moment += timedelta(minutes=1, seconds=1)
    assert send(app, url) == (1, 0)
    clock.moment += timedelta(days=3)
    assert send(app, url) == (0, 0)
    assert len(server.taken) == 1 and waiting(app) == []


def test_a_letter_that_was_taken_is_not_sent_again_for_a_bad_good_bye(app: Flask, start: Start) -> None:
    server, url = start()
    server.answers["QUIT"] = ["451 not now"]
    queue(app)
    assert send(app, url) == (1, 0)
    assert len(server.taken) == 1 and waiting(app) == []


def test_each_try_bears_the_same_number(app: Flask, clock: FixedClock) -> None:
    """A server that took a letter, and whose answer was lost, can tell that it has it."""
    numbers: list[str] = []

    class Lost:
        def send(self, letter: Letter) -> None:
            numbers.append(letter.number)
            raise NotSentError("TimeoutError")

    queue(app)
    for _ in range(2):
        with app.app_context():
            outbox.send_waiting(Lost())
        clock.moment += timedelta(minutes=2)
    assert len(numbers) == 2 and numbers[0] == numbers[1] != ""


def test_while_one_process_waits_for_a_slow_server_no_other_one_tries(app: Flask, clock: FixedClock) -> None:
    kept = KeptMail()

    class Slow:
        def send(self, letter: Letter) -> None:
            clock.moment += timedelta(minutes=5)
            outbox.send_waiting(kept)
            kept.send(letter)

    queue(app)
    with app.app_context():
        outbox.send_waiting(Slow())
    assert len(kept.letters) == 1


def test_a_process_that_was_killed_in_between_leaves_the_letter_to_another_one(app: Flask, clock: FixedClock) -> None:
    class Killed:
        def send(self, letter: Letter) -> None:
            raise KeyboardInterrupt

    queue(app)
    kept = KeptMail()
    with app.app_context():
        with pytest.raises(KeyboardInterrupt):
            outbox.send_waiting(Killed())
        assert outbox.send_waiting(kept) == (0, 0)
        clock.moment += timedelta(minutes=11)
        assert outbox.send_waiting(kept) == (1, 0)


@pytest.fixture
def given_up(app: Flask, clock: FixedClock) -> int:
    """The id of a letter that no server took."""
    queue(app)
    with writing_to(app) as session:
        [letter] = session.scalars(select(Outbox))
        letter.tries, letter.given_up_at, letter.problem = 8, letter.queued_at, "SMTPRecipientsRefused"
        return letter.id


def test_an_administrator_sees_what_was_given_up_and_why_and_not_what_it_says(app: Flask, given_up: int) -> None:
    client = app.test_client()
    sign_in(client, Role.ADMINISTRATOR)
    page = client.get("/account/letters").text
    assert "Choose a new password" in page and "To a@example.org" in page
    assert "We gave it up. The mail server refuses this address." in page
    assert "open this page within 24 hours" not in page


@pytest.mark.parametrize(
    ("verb", "sent", "act"), [("again", 1, "letter_tried_again"), ("away", 0, "letter_thrown_away")]
)
def test_it_is_tried_again_or_thrown_away(app: Flask, given_up: int, verb: str, sent: int, act: str) -> None:
    kept = app.extensions["mailer"] = KeptMail()
    client = app.test_client()
    sign_in(client, Role.ADMINISTRATOR)
    post(client, f"/account/letters/{given_up}", {"verb": verb}).close()
    assert (len(kept.letters), waiting(app)) == (sent, [])
    with writing_to(app) as session:
        assert session.scalars(select(Audit.act).order_by(Audit.id.desc())).first() == act
