"""E-mail leaves through SMTP."""

import smtplib
import ssl
from contextlib import closing, suppress
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from ipaddress import ip_address
from typing import Protocol
from urllib.parse import unquote, urlsplit

TIMEOUT_SECONDS = 10
PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Letter:
    to: str
    subject: str
    body: str
    #: the same at each try: a server that took a letter, and whose answer was lost, knows it again
    number: str = ""


class NotSentError(Exception):
    """`kind` names the error, and never what the server said: that may hold the address."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Mailer(Protocol):
    def send(self, letter: Letter) -> None:
        """Or `NotSentError`."""


@dataclass(slots=True)
class KeptMail:
    """A twin for tests: what would have been sent."""

    letters: list[Letter] = field(default_factory=list)

    def send(self, letter: Letter) -> None:
        self.letters.append(letter)


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """`smtps://` is closed from the start, `smtp://` before anything is said (STARTTLS), except to a server on this
    machine that cannot."""

    url: str
    sender: str

    def send(self, letter: Letter) -> None:
        try:
            message = written(letter, self.sender)
            with closing(self._connected()) as server:
                self._introduce(server)
                server.send_message(message)
                with suppress(smtplib.SMTPException, OSError):
                    server.quit()  # it has the letter, whatever it answers now
        except (smtplib.SMTPException, OSError, ValueError, IndexError) as error:
            raise NotSentError(type(error).__name__) from None

    def _connected(self) -> smtplib.SMTP:
        asked = urlsplit(self.url)
        host, port = asked.hostname or "localhost", asked.port or PORTS[asked.scheme]
        if asked.scheme == "smtps":
            return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context())
        return smtplib.SMTP(host, port, timeout=TIMEOUT_SECONDS)

    def _introduce(self, server: smtplib.SMTP) -> None:
        asked = urlsplit(self.url)
        is_open = asked.scheme == "smtp"
        if is_open and (not _is_here(asked.hostname or "localhost") or "starttls" in _extensions(server)):
            server.starttls(context=ssl.create_default_context())
        if asked.username:
            server.login(unquote(asked.username), unquote(asked.password or ""))


def written(letter: Letter, sender: str) -> EmailMessage:
    """Addresses and subject are refused where they hold a line break, which would begin another header."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = Address(addr_spec=letter.to)
    message["Subject"] = letter.subject
    message["Date"] = formatdate(usegmt=True)
    domain = sender.rpartition("@")[2].strip("> ")
    message["Message-ID"] = f"<{letter.number}@{domain}>" if letter.number else make_msgid(domain=domain or None)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body)
    return message


def _extensions(server: smtplib.SMTP) -> dict[str, str]:
    server.ehlo_or_helo_if_needed()
    return server.esmtp_features


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
