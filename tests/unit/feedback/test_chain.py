"""The ledger's arithmetic, worked out here by other means: anybody must be able to check it without this code."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from app.domain.feedback.ledger import NOTHING, Head, Last, Row, first_fault, hash_of, head_hash

FIRST = Row("hazel", 1, date(2026, 3, 2), "received", "b2", None, None, NOTHING)
#: written by hand
FIRST_JSON = (
    '{"days":null,"detail":null,"event":"received","feedback":"b2","number":1,"on":"2026-03-02","place":"hazel",'
    '"previous":"0000000000000000000000000000000000000000000000000000000000000000"}'
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


def test_a_day_that_goes_back_is_found() -> None:
    first = replace(FIRST, hash=hash_of(FIRST))
    second = replace(FIRST, number=2, on=date(2026, 3, 1), previous=first.hash)
    fault = first_fault([first, replace(second, hash=hash_of(second))])
    assert str(fault) == "Place hazel, row 2: it is dated before the row above it."
