"""The ledger's arithmetic, worked out here by other means: anybody must be able to check it without this code."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from app.domain.feedback.ledger import NOTHING, Head, Last, Row, as_told, first_fault, hash_of, head_hash

FIRST = Row("hazel", 1, date(2026, 3, 2), "received", "b2", None, NOTHING)
#: written by hand
FIRST_JSON = (
    '{"detail":null,"event":"received","feedback":"b2","number":1,"place":"hazel",'
    '"previous":"0000000000000000000000000000000000000000000000000000000000000000","week":"2026-03-02"}'
)


def chain(length: int = 3) -> list[Row]:
    rows, previous = [], NOTHING
    for number in range(1, length + 1):
        row = replace(FIRST, number=number, feedback=f"b{number}", previous=previous)
        previous = hash_of(row)
        rows.append(replace(row, hash=previous))
    return rows


def test_a_rows_hash_is_that_of_its_plain_json() -> None:
    assert hash_of(FIRST) == sha256(FIRST_JSON.encode()).hexdigest()


def test_a_rows_own_hash_is_no_part_of_it() -> None:
    assert hash_of(replace(FIRST, hash="x")) == hash_of(FIRST)


def test_a_heads_hash_is_that_of_its_plain_json_with_the_places_in_order() -> None:
    head = Head(date(2026, 3, 3), 5, 2, NOTHING)
    told = (
        '{"changed":[["elm",2,"bb"],["hazel",3,"aa"]],"on":"2026-03-03","places":2,'
        '"previous":"0000000000000000000000000000000000000000000000000000000000000000","rows":5}'
    )
    assert head_hash(head, [Last("hazel", 3, "aa"), Last("elm", 2, "bb")]) == sha256(told.encode()).hexdigest()


def test_a_chain_as_it_was_written_has_no_fault() -> None:
    assert first_fault(chain()) is None
    assert first_fault([]) is None


def test_a_row_that_was_put_in_is_found() -> None:
    rows = chain()
    rows.insert(1, rows[1])
    assert str(first_fault(rows)) == (
        "Place hazel, row 2: row 3 should stand here: a row was taken out, put in or moved."
    )


def test_the_first_row_taken_away_is_found() -> None:
    assert first_fault(chain()[1:]) is not None


def test_a_week_that_goes_back_is_found() -> None:
    first = replace(FIRST, hash=hash_of(FIRST))
    second = replace(FIRST, number=2, week=date(2026, 2, 23), previous=first.hash)
    fault = first_fault([first, replace(second, hash=hash_of(second))])
    assert str(fault) == "Place hazel, row 2: it is dated before the row above it."


def test_what_is_told_stands_in_the_order_of_weeks_and_then_of_references() -> None:
    weeks = (date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 9))
    happened = zip(weeks, ("k7", "c3", "k7", "b2"), ("received", "received", "published", "received"), strict=True)
    rows = [Row("hazel", n, week, event, ref, None, NOTHING) for n, (week, ref, event) in enumerate(happened, start=1)]
    told = as_told(rows)
    assert [(row.number, row.feedback, row.event) for row in told] == [
        (1, "c3", "received"),
        (2, "k7", "received"),
        (3, "k7", "published"),
        (4, "b2", "received"),
    ]
    assert first_fault(told) is None


def test_what_is_told_does_not_show_in_which_order_two_came_in() -> None:
    one, other = (replace(FIRST, feedback=ref) for ref in ("b2", "c3"))
    assert as_told([one, replace(other, number=2)]) == as_told([other, replace(one, number=2)])


def test_a_later_week_goes_on_where_the_one_before_ended() -> None:
    rows = [*chain(), replace(FIRST, number=4, week=date(2026, 3, 9))]
    whole, first = as_told(rows), as_told(rows[:3])
    assert as_told(rows[3:], after=Last("hazel", 3, first[-1].hash)) == whole[3:]
