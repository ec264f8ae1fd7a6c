"""What is asked for one page, or while others wait to write, reads no table from its first row to its last: with a
nation's feedback that is a second, and with a test's it is nothing that anybody would notice."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.feedback.desk import count_waiting
from app.feedback.guarding import count_arrivals, list_texts_to_compare
from app.feedback.numbers import numbers_of_council, numbers_of_organisation, numbers_of_place
from app.feedback.queries import find_replies_to_read, get_by_receipt
from app.feedback.reading import count_refused, find_told, list_ledger, list_newest_told
from app.feedback.refusals import UnknownFeedbackError
from app.feedback.waiting import weeks_waited_at
from app.moderation.queries import Order, Wanted, find_waiting

TODAY = date(2026, 4, 1)
SINCE = datetime(2026, 4, 1, tzinfo=UTC).replace(tzinfo=None)
LARGE = re.compile(r"SCAN (?:place|feedback|feedback_text|feedback_cell|feedback_counted|feedback_flag|ledger_row)\b")
#: an index that everything of the nation stands in
OF_ALL_WEEKS = "ix_ledger_row_week (week<?)"

ASKED: dict[str, Callable[[Session], Any]] = {
    "the words on a place's page": lambda session: list_newest_told(session, 1, TODAY, 3),
    "a page of a place's words": lambda session: find_told(session, 1, 1, TODAY),
    "a place's ledger": lambda session: list_ledger(session, 1, TODAY),
    "what was refused of a place": lambda session: count_refused(session, 1, TODAY),
    "how long a place's feedback waited": lambda session: weeks_waited_at(session, 1, TODAY),
    "a place's numbers": lambda session: numbers_of_place(session, 1, TODAY),
    "a council's numbers": lambda session: numbers_of_council(session, 1, TODAY),
    "an organisation's numbers": lambda session: numbers_of_organisation(session, 1, TODAY),
    "one receipt": lambda session: get_by_receipt(session, "f" * 64),
    "texts to compare with": lambda session: list_texts_to_compare(session, 1, SINCE, "f" * 64),
    "a network's day": lambda session: count_arrivals(session, "n", TODAY, 1),
    "the queue by risk": lambda session: find_waiting(session, Wanted()),
    "the queue by age, of one check": lambda session: find_waiting(session, Wanted(check="names", order=Order.AGE)),
    "how much waits": count_waiting,
    "replies to read": find_replies_to_read,
}


@pytest.mark.parametrize("what", ASKED)
def test_only_rows_that_are_asked_for_are_read(what: str, session: Session, engine: Engine) -> None:
    plans: list[str] = []

    def explain(connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        rows = connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        plans.extend(row[3] for row in rows)

    event.listen(engine, "before_cursor_execute", explain)
    try:
        ASKED[what](session)
    except UnknownFeedbackError:
        pass
    finally:
        event.remove(engine, "before_cursor_execute", explain)

    slow = [plan for plan in plans if LARGE.search(plan) or OF_ALL_WEEKS in plan]
    assert plans
    assert not slow, f"Give it an index, or ask in another way: {slow}"
