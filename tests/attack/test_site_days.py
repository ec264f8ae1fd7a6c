"""The same attack on the site itself: in worlds that differ in nothing but the day on which one feedback came in, or on
which its writer did something that no page shows, everything that anybody can fetch, on each evening, is the same to
the letter."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.db import Base
from app.domain.feedback.question import Answer
from app.domain.feedback.states import Reason
from app.feedback import actions, counting, ledger
from tests.integration.feedback import acting

MONDAY = datetime(2026, 11, 2, tzinfo=UTC)
PAGES = (
    "/place/hazel/feedback",
    "/place/hazel/feedback/ledger",
    "/place/hazel/feedback/ledger.json",
    "/place/hazel/feedback.json",
    "/feedback/ledger/heads.json",
    "/feedback/cells.json",
    "/feedback/policy",
    "/feedback/fairness",
    "/feedback/numbers",
)
OTHERS_RECEIPT, SOUGHT_RECEIPT, SOUGHT = "ab" * 32, "cd" * 32, Answer.POOR
#: days after Monday, and what happens then
Acts = list[tuple[int, Callable[[], Any]]]


class World:
    def __init__(self, app: Flask, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
        self.app, self.session, self.client, self.patch = app, session, app.test_client(), monkeypatch
        app.extensions["edition_clock"].look_again_after = -1.0
        #: fiction, so that it can be wiped: the database refuses it for any other
        self.place = acting.add_place(session, is_sample=True)
        session.commit()

    def diary(self, came_in: int, decided: int) -> list[Any]:
        """What is to be seen each evening, where one came in on the one day after Monday, and was published on the
        other."""
        return self.evenings([(came_in, self.come_in(came_in)), (decided, partial(self.decide, "sought", decided))])

    def unseen(self, decision: Reason | None, change: str, changed: int) -> list[Any]:
        """Where one was refused on Sunday, or published then and edited on Monday, and its writer did one thing more on
        this day."""
        acts: Acts = [(-1, self.come_in(-1)), (-1, partial(self.decide, "sought", -1, decision))]
        if decision is None:
            acts += [(0, self.do("edit", 0))]
        return self.evenings([*acts, (changed, self.do(change, changed))])

    def come_in(self, day: int) -> Callable[[], Any]:
        words = acting.said("The bell is not answered.", SOUGHT)
        return partial(self.receive, "sought", day, hour=15, said=words, receipt_hash=SOUGHT_RECEIPT)

    def do(self, change: str, day: int) -> Callable[[], Any]:
        changes: dict[str, Callable[..., Any]] = {
            "edit": partial(actions.edit, said=acting.said("The bell."), flags=()),
            "withdraw": actions.withdraw,
            "put right": actions.put_right,
        }
        return partial(changes[change], self.session, receipt_hash=SOUGHT_RECEIPT, at=moment(day, 17))

    def evenings(self, acts: Acts) -> list[Any]:
        self.wipe()
        for name in ("one", "other"):
            self.receive(name, -6, receipt_hash=OTHERS_RECEIPT if name == "other" else name.rjust(64, "0"))
        seen = []
        for day in range(-1, 10):
            self.at(day, 0, ledger.write_head, on=(MONDAY + timedelta(days=day)).date())
            self.happen(day)
            for on, act in acts:
                if on == day:
                    act()
            seen.append(self.evening(day))
        return [*seen, self.evening(14), self.next_month()]

    def happen(self, day: int) -> None:
        """What the attacker knows the day of: their own, and what can be seen on the page."""
        if day in range(7):
            self.receive(f"own {day}", day)
        known = {
            0: lambda: self.decide("other", 0),
            1: lambda: self.decide("one", 1),
            2: lambda: actions.edit(
                self.session, receipt_hash=OTHERS_RECEIPT, said=acting.said("More."), flags=(), at=moment(2, 13)
            ),
            3: lambda: actions.challenge(
                self.session, ref=self.refs["one"], ground=Reason.COPY, text="", by=acting.PROVIDER, at=moment(3, 13)
            ),
            9: lambda: [self.decide(f"own {n}", 9) for n in range(7)],
        }
        if day in known:
            known[day]()

    def receive(self, name: str, day: int, hour: int = 12, **changes: Any) -> None:
        """Its reference is the same in every world."""
        self.patch.setattr("app.feedback.receiving.secrets.choice", Random(name).choice)
        self.refs[name] = acting.receive(self.session, self.place, form_key=name, at=moment(day, hour), **changes)

    def decide(self, name: str, day: int, refused_for: Reason | None = None) -> None:
        if refused_for is None:
            acting.publish(self.session, self.refs[name], at=moment(day, 16))
            return
        for each in (acting.ANN, acting.BOB):
            acting.refuse(self.session, self.refs[name], each, reason=refused_for, at=moment(day, 16))

    def evening(self, day: int) -> list[tuple[str, int, str | None, str]]:
        self.app.extensions["clock"] = FixedClock(moment(day, 20))
        self.session.commit()
        head = f"/feedback/ledger/heads/{moment(day, 0).date()}.json"
        return [self.read(page) for page in (*PAGES, head)]

    def read(self, page: str) -> tuple[str, int, str | None, str]:
        self.app.extensions["shelf"]._pages.clear()
        answer = self.client.get(page)
        return page, answer.status_code, answer.headers.get("ETag"), answer.text

    def next_month(self) -> list[tuple[str, int, str | None, str]]:
        counting.count(self.session, today=date(2026, 12, 1), shuffle=Random(1).shuffle)
        return self.evening(30)

    def at(self, day: int, hour: int, act: Any, **said: Any) -> None:
        self.app.extensions["clock"] = FixedClock(moment(day, hour))
        act(self.session, **said)

    def wipe(self) -> None:
        self.refs: dict[str, str] = {}
        for table in reversed(Base.metadata.sorted_tables):
            if table.name.startswith(("feedback", "ledger")):
                self.session.execute(delete(table))
        self.session.commit()
        self.session.expire_all()


def moment(day: int, hour: int) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour)


@pytest.fixture
def world(app: Flask, session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    yield World(app, session, monkeypatch)
    session.rollback()


def test_nothing_that_anybody_can_fetch_tells_on_which_day_of_its_week_it_came_in(world: World) -> None:
    on_monday = world.diary(came_in=0, decided=8)
    assert any("The bell is not answered." in text for page in on_monday[-1] for text in page[3:])
    assert '"total":' in next(page[3] for page in on_monday[-1] if page[0] == "/feedback/cells.json")
    for day in (3, 6):
        assert world.diary(came_in=day, decided=8) == on_monday


def test_where_words_appear_in_their_own_week_the_days_until_then_stay_open(world: World) -> None:
    """No more can be promised: whoever sees words appear on Thursday knows that they did not come in on Friday."""
    assert world.diary(came_in=0, decided=3) == world.diary(came_in=3, decided=3)


def test_the_weeks_themselves_are_told(world: World) -> None:
    assert world.diary(came_in=-1, decided=8) != world.diary(came_in=0, decided=8)


@pytest.mark.parametrize("change", ["edit", "withdraw", "put right"])
@pytest.mark.parametrize("decision", [Reason.ABUSIVE, None], ids=["refused", "down since an edit"])
def test_on_which_day_somebody_changed_what_nobody_could_see_stays_open(
    world: World, decision: Reason | None, change: str
) -> None:
    assert world.unseen(decision, change, 2) == world.unseen(decision, change, 5)
