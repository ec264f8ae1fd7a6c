"""One PDF at a time, and what is kept of it."""

from threading import Event, Thread
from time import monotonic

import pytest

from app.paper.pdf import MOST_AT_ONCE, MOST_OF_ONE, BusyError, Press

ME = "one asker"


def until_full(press: Press) -> None:
    ends = monotonic() + 60
    while press._queue.acquire(blocking=False):
        press._queue.release()
        assert monotonic() < ends, "nobody waits in line"


def until_asked(press: Press, asker: str, times: int) -> None:
    ends = monotonic() + 60
    while press._askers[asker] < times:
        assert monotonic() < ends, "nobody asks"


def test_one_is_made_some_wait_and_the_next_is_told_to_come_back() -> None:
    press, begun, go_on = Press(), Event(), Event()

    def slowly() -> bytes:
        begun.set()
        assert go_on.wait(60)
        return b"made"

    made: list[bytes] = []
    workers = [
        Thread(target=lambda n=n: made.append(press.pdf((str(n),), slowly, str(n))))  # type: ignore[misc]
        for n in range(MOST_AT_ONCE)
    ]
    for worker in workers:
        worker.start()
    assert begun.wait(60)
    until_full(press)
    with pytest.raises(BusyError):
        press.pdf(("third",), slowly, "third")
    go_on.set()
    for worker in workers:
        worker.join(60)
    assert made == [b"made"] * MOST_AT_ONCE
    assert press.pdf(("third",), lambda: b"later", ME) == b"later"


def test_a_place_is_free_again_after_a_failure() -> None:
    press = Press()

    def fails() -> bytes:
        raise ValueError

    for _ in range(MOST_AT_ONCE + 1):
        with pytest.raises(ValueError):
            press.pdf(("a",), fails, ME)
    assert press.pdf(("a",), lambda: b"made", ME) == b"made"


def test_what_was_made_of_other_things_is_made_anew() -> None:
    press = Press()
    assert press.pdf(("edition one", "top-ups"), lambda: b"one", ME) == b"one"
    assert press.pdf(("edition one", "top-ups"), lambda: b"two", ME) == b"one"
    assert press.pdf(("edition two", "top-ups"), lambda: b"two", ME) == b"two"


def test_what_a_person_told_us_is_made_anew_and_never_kept() -> None:
    press = Press()
    assert [press.unkept(lambda n=n: n, ME) for n in (b"one", b"two")] == [b"one", b"two"]  # type: ignore[misc]
    assert not press._kept


def test_an_unkept_one_stands_in_the_same_queue() -> None:
    press = Press()
    for _ in range(MOST_AT_ONCE):
        press._queue.acquire()
    with pytest.raises(BusyError):
        press.unkept(lambda: pytest.fail("made out of turn"), ME)


def test_an_unkept_one_that_fails_gives_its_place_back() -> None:
    press = Press()

    def fails() -> bytes:
        raise ValueError

    for _ in range(MOST_AT_ONCE + 1):
        with pytest.raises(ValueError):
            press.unkept(fails, ME)
    assert press.unkept(lambda: b"made", ME) == b"made"


def test_who_asks_without_end_leaves_a_place_to_others() -> None:
    press, go_on = Press(), Event()

    def slowly() -> bytes:
        assert go_on.wait(60)
        return b"made"

    workers = [Thread(target=press.unkept, args=(slowly, ME)) for _ in range(MOST_OF_ONE)]
    made: list[bytes] = []
    other = Thread(target=lambda: made.append(press.unkept(slowly, "another")))
    for worker in workers:
        worker.start()
    until_asked(press, ME, MOST_OF_ONE)
    with pytest.raises(BusyError):
        press.unkept(slowly, ME)
    other.start()
    until_full(press)
    go_on.set()
    for worker in (*workers, other):
        worker.join(60)
    assert made == [b"made"]
    assert not press._askers, "who has been served is forgotten"
