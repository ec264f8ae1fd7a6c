"""The attack on the site itself: real editions, read by HTTP as anyone can, from the record by the pages' own reads."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.areas.models import Council
from app.domain.feedback.question import Answer
from app.domain.feedback.states import Status
from app.feedback.counting import EACH, count, take_back
from app.feedback.models import Cell, Counted, Feedback
from app.feedback.numbers import numbers_of_council, numbers_of_nation, numbers_of_organisation
from app.providers.models import Place
from tests.attack.attacker import Row, components, narrowed
from tests.attack.test_nation import by_groups
from tests.integration.feedback import acting
from tests.integration.feedback.answering_many import answered, day_in

MONTHS = range(1, 9)
PLACES = 6


class Site:
    """Months of feedback on a few places; after each the attacker reads what is published."""

    def __init__(self, app: Flask, session: Session) -> None:
        self.app, self.session, self.client = app, session, app.test_client()
        self.chance = Random(11)
        self.rows: list[Row] = []
        self.groups: list[Row] = []
        council = Council(code="E1", name="Leeds", short_name="Leeds", slug="leeds", kind="unitary", nation="E")
        session.add(council)
        session.flush()
        self.council = council
        self.places = [acting.add_place(session, f"p{n}", council_id=council.id) for n in range(PLACES)]

    def live(self, month: int) -> None:
        self.app.extensions["clock"] = FixedClock(datetime(2026, month, 2, 3, tzinfo=UTC))
        count(self.session, today=date(2026, month, 1), shuffle=self.chance.shuffle)
        self.read(month)
        for place in self.places:
            some = self.chance.choices(list(Answer), (45, 30, 8, 6, 7, 4), k=self.chance.randint(0, 14))
            answered(self.session, place, some, at=day_in(month))
        if self.groups:
            self.leave(month)
        self.read(month)

    def leave(self, month: int) -> None:
        """Two of those who were counted: the one withdraws, the other says something else."""
        gone, edited = self.chance.sample(self.counted(), 2)
        for each in (gone, edited):
            take_back(self.session, feedback_id=each.id, at=day_in(month))
        edited.version, edited.answer, edited.published_at = edited.version + 1, Answer.POOR, day_in(month)
        gone.status, gone.answer = Status.WITHDRAWN, None

    def counted(self) -> list[Feedback]:
        is_in = (Counted.feedback_id == Feedback.id) & (Counted.version == Feedback.version)
        still = Feedback.status == Status.PUBLISHED
        return list(self.session.scalars(select(Feedback).join(Counted, is_in).where(still).order_by(Feedback.id)))

    def read(self, month: int) -> None:
        """An edition: every row of the file, with who is in it; and each total has to be the sum of such rows."""
        self.session.commit()
        who = self.members()
        published = self.cells()
        self.totals_say_no_more(month, published)
        for cell in published:
            key = cell["place"], cell["month"]
            self.rows.append(Row(who[key], six(cell)))

    def cells(self) -> list[dict[str, Any]]:
        self.app.extensions["shelf"]._pages.clear()
        return list(self.client.get("/feedback/cells.json").get_json()["cells"])

    def members(self) -> dict[tuple[str, str], frozenset[int]]:
        """What no page tells, and the attacker is given: who is with whom. A version has a number of its own."""
        rows = self.session.execute(
            select(Place.ref, Cell, Counted.feedback_id * 10 + Counted.version)
            .join(Cell, Cell.place_id == Place.id)
            .join(Counted, Counted.cell_id == Cell.id)
            .where(Cell.taken_back_at.is_(None))
            .execution_options(populate_existing=True)
        )
        found: dict[tuple[str, str], set[int]] = {}
        groups: dict[int, tuple[Cell, set[int]]] = {}
        for ref, cell, person in rows:
            found.setdefault((ref, f"{cell.month:%Y-%m}"), set()).add(person)
            groups.setdefault(cell.id, (cell, set()))[1].add(person)
        for cell, people in groups.values():
            group = Row(frozenset(people), tuple(getattr(cell, each) for each in EACH))
            self.groups += [group] if group not in self.groups else []
        return {key: frozenset(people) for key, people in found.items()}

    def totals_say_no_more(self, month: int, published: Sequence[dict[str, Any]]) -> None:
        day, every = date(2026, month, 2), [six(cell) for cell in published]
        whole = tuple(sum(each) for each in zip(*every, strict=True)) if every else (0,) * len(EACH)
        assert numbers_of_council(self.session, self.council.id, day).counts.each == whole
        assert numbers_of_nation(self.session, day, "E").counts.each == whole
        for place in self.places:
            own = [six(cell) for cell in published if cell["place"] == place.ref]
            of_one = numbers_of_organisation(self.session, place.organisation_id, day).counts.each
            assert of_one == (tuple(sum(each) for each in zip(*own, strict=True)) if own else (0,) * len(EACH))


def six(cell: dict[str, Any]) -> tuple[int, ...]:
    return tuple(cell[each] for each in EACH)


def test_months_of_editions_tell_of_nobody_more_than_their_group_does(app: Flask, session: Session) -> None:
    site = Site(app, session)
    for month in MONTHS:
        site.live(month)

    assert min(len(row.members) for row in (*site.rows, *site.groups)) >= 5
    assert any(row.members < other.members for row in site.rows for other in site.rows)
    for part in components(site.rows):
        people = sorted(frozenset().union(*(row.members for row in part)))
        for sought in [frozenset({person}) for person in people] + [frozenset(people[n : n + 4]) for n in range(9)]:
            pairs = zip(narrowed(part, sought), by_groups(site.groups, sought), strict=True)
            worse = [pair for pair in pairs if pair[0].is_within(pair[1])]
            assert not worse, f"{set(sought)}: narrower than their groups leave it: {worse}"
