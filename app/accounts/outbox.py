"""E-mail: written in the transaction of what it tells of, sent after it, tried again later where that fails."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from textwrap import shorten

import structlog
from flask import Flask, Response, current_app, g, render_template
from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import Session

from app.accounts.models import Outbox
from app.accounts.moments import utc_now
from app.accounts.presenters.words import moment
from app.adapters.mail import Letter, Mailer, NotSentError
from app.web.database import NotSavedError, writing
from app.web.languages import BY_CODE, WRITTEN, Language, speaking
from app.web.words import in_words

log = structlog.get_logger()

#: after each try that failed; then we give up, a little over two days later
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 720, 1440))
STUCK_AFTER = timedelta(hours=1)
#: a conversation with a mail server has some ten steps of ten seconds at the most
LONGEST_TRY = timedelta(minutes=10)
#: so that a browser's request does not keep its worker for long
MOST_AT_ONCE = 20
MOST_SHOWN = 100
#: as the table has it; a place's name may be long, and stand there in two languages
MOST_OF_A_SUBJECT = 200
RULE = "\n\n– – –\n\n"


def queue(session: Session, *, to: str, template: str, language: str | None, values: Mapping[str, object]) -> None:
    """A template is a text file: the subject in its first line, then the letter. Without a language both are sent,
    and days, moments and links among the values are those of each."""
    known = BY_CODE.get(language or "")
    parts = [_written(template, each, values) for each in ((known,) if known else WRITTEN)]
    subjects, bodies = [part[0] for part in parts], [part[1] for part in parts]
    at = utc_now()
    subject = shorten(" / ".join(subjects), MOST_OF_A_SUBJECT, placeholder=" …")
    letter = Outbox(to=to, subject=subject, body=RULE.join(bodies), queued_at=at, tries=0, next_try_at=at)
    session.add(letter)
    g.has_letters = True


def _written(template: str, language: Language, values: Mapping[str, object]) -> tuple[str, str]:
    with speaking(language):
        said = {name: _in_words(value) for name, value in values.items()}
        subject, _, body = render_template(template, **said).strip().partition("\n")
    return subject.strip(), body.strip()


def _in_words(value: object) -> object:
    if isinstance(value, datetime):
        return moment(value)
    return in_words(value) if isinstance(value, date) else value


def send_waiting(mailer: Mailer, *, most: int | None = None) -> tuple[int, int]:
    """How many went, and how many did not. Each in its own transaction: a letter is sent twice only where the process
    ends between the two."""
    sent = failed = 0
    with writing() as session:
        due = select(Outbox.id).where(Outbox.next_try_at <= utc_now(), Outbox.given_up_at.is_(None))
        ids = list(session.scalars(due.order_by(Outbox.next_try_at).limit(most)))
    for letter_id in ids:
        if _claimed_and_sent(letter_id, mailer):
            sent += 1
        else:
            failed += 1
    log.info("letters", sent=sent, failed=failed)
    return sent, failed


def _claimed_and_sent(letter_id: int, mailer: Mailer) -> bool:
    """First it is put off for longer than any mail server may think, then tried: two processes do not send the same
    letter, and no transaction stays open meanwhile. Where the process ends, another one tries after that."""
    with writing() as session:
        row = session.get(Outbox, letter_id)
        if row is None or row.next_try_at > utc_now():
            return True
        row.next_try_at, row.tries = utc_now() + LONGEST_TRY, row.tries + 1
        letter = Letter(row.to, row.subject, row.body, f"{row.id}.{row.queued_at:%Y%m%d%H%M%S}")
    try:
        mailer.send(letter)
    except NotSentError as error:
        _put_off(letter_id, error.kind)
        return False
    with writing() as session:
        gone = session.get(Outbox, letter_id)
        if gone is not None:
            session.delete(gone)
    return True


def _put_off(letter_id: int, kind: str) -> None:
    with writing() as session:
        row = session.get(Outbox, letter_id)
        if row is None:
            return
        row.problem, at = kind, utc_now()
        if row.tries > len(WAITS):
            row.given_up_at = at
        else:
            row.next_try_at = at + WAITS[row.tries - 1]


def count_waiting(session: Session) -> tuple[int, int]:
    """Those that wait, and those that we gave up."""
    counted = select(func.count(Outbox.id), func.count(Outbox.given_up_at))
    every, given_up = session.execute(counted).one()
    return every - given_up, given_up


def count_stuck(session: Session) -> int:
    """Given up, or queued so long ago that it was tried in vain or `mail send` is not run."""
    return session.scalar(select(func.count()).select_from(Outbox).where(_is_stuck())) or 0


def find_stuck(session: Session) -> Sequence[Outbox]:
    return session.scalars(select(Outbox).where(_is_stuck()).order_by(Outbox.id).limit(MOST_SHOWN)).all()


def try_again(session: Session, letter_id: int) -> None:
    """As if it had just been written."""
    row = session.get(Outbox, letter_id)
    if row is not None:
        row.tries, row.next_try_at, row.given_up_at = 0, utc_now(), None
        g.has_letters = True


def throw_away(session: Session, letter_id: int) -> None:
    session.execute(delete(Outbox).where(Outbox.id == letter_id))


def _is_stuck() -> ColumnElement[bool]:
    return or_(Outbox.given_up_at.is_not(None), Outbox.queued_at < utc_now() - STUCK_AFTER)


def init_app(app: Flask) -> None:
    app.after_request(_send_once_the_page_has_gone)


def _send_once_the_page_has_gone(response: Response) -> Response:
    """The person does not wait for a mail server, and nobody can tell from the time a page took whether we wrote."""
    mailer: Mailer | None = current_app.extensions.get("mailer")
    if g.get("has_letters") and mailer is not None:
        app = current_app._get_current_object()  # type: ignore[attr-defined]
        response.call_on_close(lambda: _send(app, mailer))
    return response


def _send(app: Flask, mailer: Mailer) -> None:
    with app.app_context():
        try:
            send_waiting(mailer, most=MOST_AT_ONCE)
        except NotSavedError:
            log.warning("letters wait: the database takes nothing")
