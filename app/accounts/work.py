"""What waits for those who moderate and who run the site: on their own page, and in a letter a day. Counts alone."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.accounts import outbox
from app.accounts.models import Account
from app.accounts.roles import Role
from app.entries.noticing import count_claims, count_sent
from app.feedback.desk import count_waiting


class Work(StrEnum):
    FEEDBACK = "feedback"
    SECOND = "second"
    REPLIES = "replies"
    REVIEWS = "reviews"
    SENT = "sent"
    LETTERS = "letters"
    CLAIMS = "claims"
    NO_APP = "no-app"
    MAIL = "mail"


PAGES: Final = {
    Work.FEEDBACK: "moderation.queue",
    Work.SECOND: "moderation.queue",
    Work.REPLIES: "moderation.replies",
    Work.REVIEWS: "moderation.challenges",
    Work.SENT: "manage.approvals",
    Work.LETTERS: "manage.claims",
    Work.CLAIMS: "manage.claims",
    Work.NO_APP: "accounts.people",
    Work.MAIL: "accounts.letters",
}


@dataclass(frozen=True, slots=True)
class Task:
    work: Work
    count: int


def tasks_of(session: Session, roles: Collection[str]) -> tuple[Task, ...]:
    return tuple(task for task in _every(session, roles) if task.count)


def _every(session: Session, roles: Collection[str]) -> Iterator[Task]:
    if Role.MODERATOR in roles:
        feedback = count_waiting(session)
        yield Task(Work.FEEDBACK, feedback.first)
        yield Task(Work.SECOND, feedback.second)
        yield Task(Work.REPLIES, feedback.replies)
        yield Task(Work.REVIEWS, feedback.challenges)
        yield Task(Work.SENT, count_sent(session))
    if Role.ADMINISTRATOR in roles:
        letters, claims = count_claims(session)
        yield Task(Work.LETTERS, letters)
        yield Task(Work.CLAIMS, claims)
        yield Task(Work.NO_APP, _count_without_app(session))
        yield Task(Work.MAIL, outbox.count_stuck(session))


def _count_without_app(session: Session) -> int:
    unfinished = (Account.active, Account.tf_totp_secret.is_(None))
    return session.scalar(select(func.count()).select_from(Account).where(*unfinished)) or 0
