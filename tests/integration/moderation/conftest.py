"""A desk: one place, and two moderators at their own browsers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from app.accounts.roles import Role
from app.domain.feedback.flags import Context, flags
from app.feedback import actions
from app.feedback.models import Feedback
from app.providers.models import Place
from tests.fixtures.accounts import post, sign_in, writing_to
from tests.integration.feedback.acting import add_place, days_later, one, publish, receive, said

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

TEXT = "Nurse Sarah was kind. My mum Joan Smith had bruises, and nobody told us."


@dataclass
class Moderator:
    client: "FlaskClient"
    id: int

    def get(self, address: str) -> "TestResponse":
        return self.client.get(address)

    def post(self, address: str, **data: str) -> "TestResponse":
        return post(self.client, address, data)

    def publish(self, ref: str, text: str, **data: str) -> "TestResponse":
        return self.post(f"/moderate/{ref}", **{"version": "1", "verdict": "publish", "text": text, **data})

    def refuse(self, ref: str, reason: str = "abusive", **data: str) -> "TestResponse":
        return self.post(f"/moderate/{ref}", **{"version": "1", "verdict": "refuse", "reason": reason, **data})


class Desk:
    def __init__(self, app: "Flask") -> None:
        self.app = app
        with writing_to(app) as session:
            self.place_id = add_place(session, ref="haze7").id

    def moderator(self) -> Moderator:
        client = self.app.test_client()
        return Moderator(client, sign_in(client, Role.MODERATOR))

    def receive(self, text: str = TEXT, **changes: Any) -> str:
        with writing_to(self.app) as session:
            found = flags(text, context=Context(place_name="Hazel House"))
            place = session.get_one(Place, self.place_id)
            return receive(session, place, **{"said": said(text), "flags": found, **changes})

    def publish(self, text: str = TEXT) -> str:
        ref = self.receive(text)
        with writing_to(self.app) as session:
            publish(session, ref)
        return ref

    def reply(self, ref: str, changed: str | None = None) -> None:
        with writing_to(self.app) as session:
            actions.reply(session, ref=ref, text="Thank you for telling us.", changed=changed, by=77, at=days_later(4))

    def challenge(self, ref: str) -> int:
        from app.domain.feedback.states import Reason

        with writing_to(self.app) as session:
            ground = Reason.NAMES_SOMEONE
            actions.challenge(session, ref=ref, ground=ground, text="It names her.", by=77, at=days_later(4))
            return one(session, ref).challenges[-1].id

    def open_review(self, ref: str) -> int:
        with writing_to(self.app) as session:
            return one(session, ref).challenges[-1].id

    def find(self, ref: str) -> dict[str, Any]:
        with writing_to(self.app) as session:
            feedback = one(session, ref)
            reply = feedback.reply
            return {
                "status": feedback.status,
                "published": feedback.published_text,
                "opinions": [(each.by, each.verdict, each.note) for each in feedback.opinions],
                "reply": (reply.status, reply.change_checked) if reply else None,
                "outcome": [each.outcome for each in feedback.challenges],
            }

    def audit(self) -> list[tuple[int | None, str, str, str]]:
        from sqlalchemy import select

        from app.accounts.models import Audit

        with writing_to(self.app) as session:
            rows = session.scalars(select(Audit).where(Audit.what.startswith("feedback ")).order_by(Audit.id))
            return [(row.by, row.act, row.what, row.detail) for row in rows]

    def refs(self) -> list[str]:
        with writing_to(self.app) as session:
            return [each.ref for each in session.query(Feedback).order_by(Feedback.id)]

    def count(self) -> int:
        return len(self.refs())


@pytest.fixture
def desk(app: "Flask") -> Desk:
    return Desk(app)


@pytest.fixture
def ann(desk: Desk) -> Moderator:
    return desk.moderator()


@pytest.fixture
def bob(desk: Desk) -> Moderator:
    return desk.moderator()
