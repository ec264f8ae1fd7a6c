"""One made-up feedback, from its coming in to whatever becomes of it: each act with its day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.domain.feedback.flags import Context, flags
from app.domain.feedback.question import Aspect
from app.domain.feedback.said import Said
from app.domain.feedback.sample import Story
from app.domain.feedback.states import Outcome, Reason, Verdict
from app.feedback import actions, queries

#: made-up moderators and a made-up provider: no account has such an id
FIRST, SECOND, PROVIDER = -1, -2, -3

Act = tuple[datetime, Callable[..., object]]


@dataclass(slots=True)
class Telling:
    session: Session
    story: Story
    place_id: int
    form_key: str
    receipt_hash: str
    #: known once it came in
    ref: str = field(default="", init=False)
    version: int = field(default=1, init=False)

    def acts(self, start: datetime, now: datetime) -> Iterator[Act]:
        if self.story.is_waiting:
            yield now - timedelta(days=1), self.receive
            return
        yield start, self.receive
        for days, act in self._afterwards():
            yield start + timedelta(days=days), act

    def _afterwards(self) -> Iterator[tuple[int, Callable[..., object]]]:
        if self.story.refused_for:
            yield from ((2, self.refuse_first), (4, self.refuse_second))
            return
        yield 3, self.publish
        if self.story.review:
            yield from ((6, self.challenge), (11, self.end_challenge))
        if self.story.is_doubted:
            yield from ((6, self.look_again), (11, self.end_challenge))
        if self.story.reply:
            yield from ((8, self.reply), (9, self.decide_reply))
        if self.story.edited:
            yield from ((15, self.edit), (17, self.publish))
        if self.story.is_put_right:
            yield 30, self.put_right
        if self.story.is_withdrawn:
            yield 20, self.withdraw

    def receive(self, at: datetime) -> None:
        said = self._said(self.story.text, at)
        self.ref = actions.receive(
            self.session,
            place_id=self.place_id,
            said=said,
            form_key=self.form_key,
            receipt_hash=self.receipt_hash,
            channel=self.story.channel,
            language=self.story.language,
            network=None,
            at=at,
            flags=flags(said.text, context=Context()),
        ).ref

    def edit(self, at: datetime) -> None:
        said = self._said(self.story.edited, at)
        found = flags(said.text, context=Context())
        actions.edit(self.session, receipt_hash=self.receipt_hash, said=said, flags=found, at=at)
        self.version += 1

    def put_right(self, at: datetime) -> None:
        actions.put_right(self.session, receipt_hash=self.receipt_hash, at=at)

    def withdraw(self, at: datetime) -> None:
        actions.withdraw(self.session, receipt_hash=self.receipt_hash, at=at)

    def publish(self, at: datetime) -> None:
        self._decide(at, verdict=Verdict.PUBLISH, reason=None, by=FIRST)

    def refuse_first(self, at: datetime) -> None:
        self._decide(at, verdict=Verdict.REFUSE, reason=self.story.refused_for, by=FIRST)

    def refuse_second(self, at: datetime) -> None:
        self._decide(at, verdict=Verdict.REFUSE, reason=self.story.refused_for, by=SECOND)

    def reply(self, at: datetime) -> None:
        changed = self.story.changed or None
        actions.reply(self.session, ref=self.ref, text=self.story.reply, changed=changed, by=PROVIDER, at=at)

    def decide_reply(self, at: datetime) -> None:
        checked = self.story.checked or None
        actions.decide_reply(
            self.session, ref=self.ref, publish=True, reason=None, change_checked=checked, by=FIRST, at=at
        )

    def challenge(self, at: datetime) -> None:
        text = "The bell works. (Made up.)"
        actions.challenge(self.session, ref=self.ref, ground=Reason.NOT_GENUINE, text=text, by=PROVIDER, at=at)

    def look_again(self, at: datetime) -> None:
        text = "Three came within an hour. (Made up.)"
        actions.look_again(self.session, ref=self.ref, ground=Reason.NOT_GENUINE, text=text, by=FIRST, at=at)

    def end_challenge(self, at: datetime) -> None:
        asked = queries.get_for_moderation(self.session, self.ref).challenges[-1]
        actions.end_challenge(
            self.session,
            ref=self.ref,
            challenge_id=asked.id,
            outcome=self.story.review or Outcome.STAYS,
            text=None,
            by=SECOND,
            at=at,
        )

    def _said(self, text: str, at: datetime) -> Said:
        """Two of three answer about the staff and the food too."""
        more = {Aspect.STAFF: self.story.answer, Aspect.FOOD: self.story.answer} if len(text) % 3 else {}
        return Said(self.story.answer, text, self.story.relation, at.date().replace(day=1), more)

    def _decide(self, at: datetime, **said: Any) -> None:
        actions.decide(self.session, ref=self.ref, version=self.version, text=None, note="", at=at, **said)
