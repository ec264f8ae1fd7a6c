"""E-mail leaves through SMTP."""

import smtplib
import ssl
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
            with self._connected() as server:
                server.send_message(message)
        except (smtplib.SMTPException, OSError, ValueError, IndexError) as error:
            raise NotSentError(type(error).__name__) from None

    def _connected(self) -> smtplib.SMTP:
        asked = urlsplit(self.url)
        host, port = asked.hostname or "localhost", asked.port or PORTS[asked.scheme]
        safe = ssl.create_default_context()
        if asked.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=TIMEOUT_SECONDS, context=safe)
        else:
            server = smtplib.SMTP(host, port, timeout=TIMEOUT_SECONDS)
            if not _is_here(host) or "starttls" in _extensions(server):
                server.starttls(context=safe)
        if asked.username:
            server.login(unquote(asked.username), unquote(asked.password or ""))
        return server


def written(letter: Letter, sender: str) -> EmailMessage:
    """Addresses and subject are refused where they hold a line break, which would begin another header."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = Address(addr_spec=letter.to)
    message["Subject"] = letter.subject
    message["Date"] = formatdate(usegmt=True)
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip("> ") or None)
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
