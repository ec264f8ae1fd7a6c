"""However much waits at the desk, a page of it is read in as many statements as for one."""

from collections.abc import Callable

import pytest

from tests.fixtures.statements import listening
from tests.integration.moderation.conftest import Desk, Moderator


def a_reply(desk: Desk) -> None:
    desk.reply(desk.publish())


def a_review(desk: Desk) -> None:
    desk.challenge(desk.publish())


def a_public_one(desk: Desk) -> None:
    ref = desk.publish()
    desk.challenge(ref)


@pytest.fixture(autouse=True)
def _keeps_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that was kept costs nothing at all."""
    monkeypatch.setattr(desk.app.extensions["edition_clock"], "look_again_after", -1.0)


@pytest.mark.parametrize(
    ("address", "add"),
    [
        ("/moderate/", Desk.receive),
        ("/moderate/replies", a_reply),
        ("/moderate/reviews", a_review),
        ("/moderate/published?place=haze7", a_public_one),
        ("/place/haze7/feedback", a_public_one),
        ("/place/haze7/feedback/ledger", a_public_one),
    ],
)
def test_a_page_of_many_costs_no_more_than_one(
    desk: Desk, ann: Moderator, address: str, add: Callable[[Desk], object]
) -> None:
    def cost() -> list[str]:
        with listening(desk.app.extensions["engine"]) as asked:
            assert ann.get(address).status_code == 200
        return asked

    add(desk)
    cost()  # what a worker asks once
    one = cost()
    for _ in range(3):
        add(desk)
    many = cost()
    assert any("FROM feedback" in said or "FROM ledger_row" in said for said in one), "it was read, and not kept"
    assert len(many) == len(one), "\n".join(many)
