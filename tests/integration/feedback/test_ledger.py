"""Whoever alters what happened is found out: rows that are edited, removed, put in or moved, and whole chains."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.db import Base
from app.domain.feedback.ledger import NOTHING, hash_of
from app.domain.feedback.states import Event
from app.feedback import actions, chains, ledger, reading
from app.feedback.models import Feedback, LedgerHead, LedgerRow, LedgerSeal
from app.feedback.verifying import verify
from app.providers.models import Place
from tests.integration.feedback.acting import ANN, BOB, START, add_place, days_later, publish, receive, refuse, said

HASH = "12" * 32
#: every week of these tests is over
LATER = date(2026, 6, 1)


@pytest.fixture
def told(any_session: Session) -> Session:
    """Two places with two rows in each of two weeks, and the heads of the Mondays after them."""
    places = [add_place(any_session, ref) for ref in ("hazel", "rowan")]
    pairs = [(receive(any_session, place), receive(any_session, place)) for place in places]
    ledger.write_head(any_session, on=date(2026, 3, 9))
    for published, refused in pairs:
        publish(any_session, published, at=days_later(8))
        refuse(any_session, refused, ANN, at=days_later(8))
        refuse(any_session, refused, BOB, at=days_later(9))
    ledger.write_head(any_session, on=date(2026, 3, 16))
    any_session.commit()
    return any_session


@pytest.fixture
def unguarded(told: Session) -> Session:
    unguard(told)
    return told


def unguard(session: Session) -> None:
    """To whoever owns the database its triggers are no obstacle."""
    on_postgres = session.get_bind().dialect.name == "postgresql"
    for table in ("row", "seal", "head"):
        for trigger in (f"keep ON ledger_{table}",) if on_postgres else ("update", "delete"):
            session.execute(text(f"DROP TRIGGER ledger_{table}_{trigger}"))


def row(session: Session, number: int, ref: str = "hazel") -> LedgerRow:
    found = select(LedgerRow).join(Place, Place.id == LedgerRow.place_id).where(Place.ref == ref)
    return session.scalars(found.where(LedgerRow.number == number)).one()


def fault(session: Session) -> str:
    session.expire_all()
    return str(verify(session).fault)


def test_a_ledger_that_nobody_touched_is_whole(told: Session) -> None:
    found = verify(told)
    assert (found.fault, found.places, found.rows, found.heads) == (None, 2, 8, 2)


@pytest.mark.parametrize("table", [LedgerRow, LedgerSeal, LedgerHead])
def test_the_database_refuses_to_alter_or_delete_what_the_ledger_holds(told: Session, table: type[Base]) -> None:
    said = f"a {table.__tablename__.removeprefix('ledger_')} of the ledger is never altered or deleted"
    for forbidden in (update(table).values(hash="0" * 64), delete(table)):
        with pytest.raises(DBAPIError, match=said), told.begin_nested():
            told.execute(forbidden)
    assert fault(told) == "None"


@pytest.mark.parametrize("table", [LedgerRow, LedgerSeal, LedgerHead])
def test_fiction_may_go(told: Session, table: type[Base]) -> None:
    told.execute(update(Place).values(is_sample=True))
    told.execute(delete(table))
    assert told.scalar(select(func.count()).select_from(table)) == 0


EDITS = {
    "event": "withdrawn",
    "detail": "threat",
    "feedback_ref": "another",
    "week": date(2026, 2, 23),
    "hash": "0" * 64,
    "previous": "1" * 64,
}


@pytest.mark.parametrize("column", EDITS)
@pytest.mark.parametrize("number", [1, 3])
def test_an_edited_row_is_found(unguarded: Session, column: str, number: int) -> None:
    unguarded.execute(
        update(LedgerRow).where(LedgerRow.id == row(unguarded, number).id).values({column: EDITS[column]})
    )
    assert fault(unguarded).startswith(f"Place hazel, row {number}:")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_removed_row_is_found(unguarded: Session, number: int) -> None:
    unguarded.delete(row(unguarded, number))
    unguarded.flush()
    assert fault(unguarded).startswith(f"Place hazel, row {number + 1}: row {number} should stand here")


def test_the_removed_last_row_of_a_chain_is_found(unguarded: Session) -> None:
    unguarded.delete(row(unguarded, 4))
    unguarded.flush()
    assert fault(unguarded) == ("Head of 2026-03-16: it covers 8 rows; there are 7 now: some were taken out or added.")


def test_the_removed_last_row_is_found_before_there_was_a_head(unguarded: Session) -> None:
    for table in (LedgerHead, LedgerSeal):
        unguarded.execute(delete(table))
    last = row(unguarded, 4)
    unguarded.delete(last)
    unguarded.flush()
    assert fault(unguarded) == f"Feedback {last.feedback_ref}: the ledger lacks a row “refused”: it was taken out."


def test_two_rows_that_changed_places_are_found(unguarded: Session) -> None:
    second, third = row(unguarded, 2), row(unguarded, 3)
    for moved, number in ((second, 99), (third, 2), (second, 3)):
        moved.number = number
        unguarded.flush()
    assert fault(unguarded).startswith("Place hazel, row 2: it does not follow the row before it")


def test_a_row_that_moved_to_another_place_is_found(unguarded: Session) -> None:
    """Both places' first rows say the same but for the place."""
    here, there = row(unguarded, 1), row(unguarded, 1, "rowan")
    here.feedback_ref, here.hash = there.feedback_ref, there.hash
    unguarded.flush()
    assert fault(unguarded).startswith("Place hazel, row 1: it does not say what it said")


def rewritten(session: Session, number: int, **columns: object) -> None:
    """What somebody with the database and this code could do: alter a row and work out all hashes after it."""
    first = row(session, number)
    for name, value in columns.items():
        setattr(first, name, value)
    previous, place = NOTHING, first.place_id
    for each in session.scalars(select(LedgerRow).where(LedgerRow.place_id == place).order_by(LedgerRow.number)):
        each.previous = previous
        previous = each.hash = hash_of(chains.to_row(each, "hazel"))
    session.flush()


def test_a_chain_that_was_written_anew_is_found_by_its_head(unguarded: Session) -> None:
    rewritten(unguarded, 4, detail="threat")
    assert fault(unguarded).startswith("Head of 2026-03-16: the rows are not those of that day")


def test_a_ledger_whose_heads_were_written_anew_too_is_found_by_whoever_kept_one(unguarded: Session) -> None:
    kept = {head.on: head.hash for head in chains.all_heads(unguarded)}
    rewritten(unguarded, 4, detail="threat")
    unguarded.execute(delete(LedgerHead))
    unguarded.execute(delete(LedgerSeal))
    for day in kept:
        ledger.write_head(unguarded, on=day)
    assert verify(unguarded).fault is None
    assert str(verify(unguarded, kept).fault).startswith("Head of 2026-03-16: it is not the one that was published")


@pytest.mark.parametrize("day", [0, 1])
def test_a_head_that_was_taken_out_is_found(unguarded: Session, day: int) -> None:
    kept = {head.on: head.hash for head in chains.all_heads(unguarded)}
    unguarded.execute(delete(LedgerHead).where(LedgerHead.on == sorted(kept)[day]))
    assert verify(unguarded, kept).fault is not None


@pytest.mark.parametrize("forged", [{"hash": "2" * 64}, {"rows": 5}, {"places": 1}, {"previous": "3" * 64}])
def test_an_altered_head_is_found(unguarded: Session, forged: dict[str, object]) -> None:
    unguarded.execute(update(LedgerHead).where(LedgerHead.on == date(2026, 3, 9)).values(forged))
    assert fault(unguarded).startswith("Head of 2026-03-09:")


@pytest.mark.parametrize("forged", [{"hash": "2" * 64}, {"number": 5}, {"week": date(2026, 2, 23)}])
def test_an_altered_seal_of_a_place_is_found(unguarded: Session, forged: dict[str, object]) -> None:
    theirs = LedgerSeal.place_id == row(unguarded, 1).place_id
    unguarded.execute(update(LedgerSeal).where(theirs, LedgerSeal.week == date(2026, 3, 2)).values(forged))
    assert "Place hazel, week of" in fault(unguarded)


def test_a_row_of_the_running_week_that_was_written_anew_is_found_by_the_record_alone(unguarded: Session) -> None:
    """No head covers it yet. Whoever writes the chain anew too is found where the record tells of something else."""
    place = unguarded.get_one(Place, row(unguarded, 1).place_id)
    ref = receive(unguarded, place, at=days_later(15))
    rewritten(unguarded, 5, event="put-right")
    assert fault(unguarded) == f"Feedback {ref}: the ledger lacks a row “received”: it was taken out."


def test_a_row_of_feedback_that_never_was_is_found(told: Session) -> None:
    """Whoever can write at the end of a chain makes it look as if more had come in."""
    ledger.append(
        told, place_id=row(told, 1).place_id, event=Event.RECEIVED, feedback_ref="forged", on=days_later(15).date()
    )
    assert fault(told).startswith("Feedback forged: the ledger tells of it and the record does not hold it")


def test_feedback_that_was_moved_to_another_place_is_found(told: Session) -> None:
    ref, there = row(told, 1).feedback_ref, row(told, 1, "rowan").place_id
    told.execute(update(Feedback).where(Feedback.ref == ref).values(place_id=there))
    assert fault(told) == f"Feedback {ref}: it stands at another place than the ledger says: somebody moved it."


def test_two_places_that_changed_their_addresses_are_found(told: Session) -> None:
    here, there = row(told, 1).place_id, row(told, 1, "rowan").place_id
    for place_id, ref in ((here, "x"), (there, "hazel"), (here, "rowan")):
        told.execute(update(Place).where(Place.id == place_id).values(ref=ref))
    assert fault(told).endswith("it does not say what it said when it was written: somebody altered it.")


def test_rows_of_one_place_tell_of_no_other(told: Session) -> None:
    assert [each.place for each in reading.list_ledger(told, row(told, 1).place_id, LATER)] == ["hazel"] * 4


def test_a_row_is_never_dated_before_the_one_above_it(any_session: Session) -> None:
    """The clocks of two machines, around midnight."""
    place = add_place(any_session)
    receive(any_session, place, at=days_later(7))
    receive(any_session, place, at=START)
    assert [each.week for each in reading.list_ledger(any_session, place.id, LATER)] == [date(2026, 3, 9)] * 2
    assert verify(any_session).fault is None


def test_a_row_is_never_dated_in_a_week_that_a_head_closed(any_session: Session) -> None:
    place = add_place(any_session)
    ledger.write_head(any_session, on=date(2026, 3, 9))
    receive(any_session, place, at=START)
    assert any_session.scalars(select(LedgerRow.week)).all() == [date(2026, 3, 9)]
    ledger.write_head(any_session, on=date(2026, 3, 16))
    assert verify(any_session).fault is None


def test_a_days_head_is_written_once(told: Session) -> None:
    before = chains.all_heads(told)
    ledger.write_head(told, on=date(2026, 3, 16))
    assert chains.all_heads(told) == before


def test_what_happens_in_a_week_is_left_to_the_head_of_the_next_monday(any_session: Session) -> None:
    place = add_place(any_session)
    receive(any_session, place)
    heads = [ledger.write_head(any_session, on=START.date())]
    for day in range(1, 9):
        receive(any_session, place, at=days_later(day))
        heads.append(ledger.write_head(any_session, on=days_later(day).date()))
    assert [head.rows for head in heads] == [0] * 7 + [7] * 2
    assert verify(any_session).fault is None


def test_the_head_after_weeks_without_one_covers_them_all(told: Session) -> None:
    place = told.get_one(Place, row(told, 1).place_id)
    for day in (15, 16, 22, 29):
        receive(told, place, at=days_later(day))
    ledger.write_head(told, on=date(2026, 4, 6))
    found = reading.changed_on(told, date(2026, 4, 6))
    assert found is not None
    assert [(last.place, last.number) for last in found[1]] == [("hazel", 8)]
    assert fault(told) == "None"


@pytest.mark.parametrize("last", ["withdrawn", "edited", "put-right", "expired", "received"])
def test_whatever_happened_last_is_missed_when_its_row_is_gone(any_session: Session, last: str) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, receipt_hash=HASH)
    later: dict[str, Callable[[], object]] = {
        "withdrawn": lambda: actions.withdraw(any_session, receipt_hash=HASH, at=days_later(1)),
        "edited": lambda: actions.edit(any_session, receipt_hash=HASH, said=said(), flags=(), at=days_later(1)),
        "put-right": lambda: actions.put_right(any_session, receipt_hash=HASH, at=days_later(1)),
        "expired": lambda: actions.expire(any_session, today=date(2028, 6, 1), at=days_later(800)),
        "received": lambda: None,
    }
    later[last]()
    unguard(any_session)
    any_session.execute(delete(LedgerRow).where(LedgerRow.event == last))
    assert f"“{last}”" in fault(any_session)
    assert any_session.scalars(select(Feedback.ref)).all() == [ref]
