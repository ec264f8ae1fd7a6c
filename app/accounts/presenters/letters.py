"""E-mail that is stuck, as an administrator reads it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.accounts.models import Outbox
from app.accounts.presenters.words import moment
from app.domain.text import to_translate
from app.web.i18n import gettext as _

#: kinds of errors, in words that say where to look
PROBLEMS = {
    "ConnectionRefusedError": to_translate("The mail server does not answer."),
    "TimeoutError": to_translate("The mail server does not answer."),
    "gaierror": to_translate("There is no mail server of that name."),
    "SMTPServerDisconnected": to_translate("The mail server hung up."),
    "SMTPRecipientsRefused": to_translate("The mail server refuses this address."),
    "SMTPSenderRefused": to_translate("The mail server refuses our own address."),
    "SMTPAuthenticationError": to_translate("The mail server refuses our password."),
    "SMTPNotSupportedError": to_translate("The mail server offers no safe connection."),
    "SSLCertVerificationError": to_translate("The mail server cannot show that it is who it says."),
}


@dataclass(frozen=True, slots=True)
class LetterLine:
    id: int
    to: str
    subject: str
    since: str
    state: str
    problem: str


def letter_lines(found: Sequence[Outbox]) -> tuple[LetterLine, ...]:
    return tuple(_line(each) for each in found)


def _line(letter: Outbox) -> LetterLine:
    state = _("We gave it up.") if letter.given_up_at else _("Next try: %(moment)s", moment=moment(letter.next_try_at))
    known = PROBLEMS.get(letter.problem or "")
    problem = _(known) if known else (letter.problem or "")
    return LetterLine(letter.id, letter.to, letter.subject, moment(letter.queued_at), state, problem)
