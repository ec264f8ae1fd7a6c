"""One PDF at a time, and what is kept of it."""

from threading import Event, Thread
from time import monotonic

import pytest

from app.paper.pdf import MOST_AT_ONCE, BusyError, Press


def until_full(press: Press) -> None:
    ends = monotonic() + 10
    while press._queue.acquire(blocking=False):
        press._queue.release()
        assert monotonic() < ends, "nobody waits in line"


def test_one_is_made_one_waits_and_the_next_is_told_to_come_back() -> None:
    press, begun, go_on = Press(), Event(), Event()

    def slowly() -> bytes:
        begun.set()
        assert go_on.wait(10)
        return b"made"

    made: list[bytes] = []
    workers = [
        Thread(target=lambda n=n: made.append(press.pdf((str(n),), slowly)))  # type: ignore[misc]
        for n in range(MOST_AT_ONCE)
    ]
    for worker in workers:
        worker.start()
    assert begun.wait(10)
    until_full(press)
    with pytest.raises(BusyError):
        press.pdf(("third",), slowly)
    go_on.set()
    for worker in workers:
        worker.join(10)
    assert made == [b"made"] * MOST_AT_ONCE
    assert press.pdf(("third",), lambda: b"later") == b"later"


def test_a_place_is_free_again_after_a_failure() -> None:
    press = Press()

    def fails() -> bytes:
        raise ValueError

    for _ in range(MOST_AT_ONCE + 1):
        with pytest.raises(ValueError):
            press.pdf(("a",), fails)
    assert press.pdf(("a",), lambda: b"made") == b"made"


def test_what_was_made_of_other_things_is_made_anew() -> None:
    press = Press()
    assert press.pdf(("edition one", "top-ups"), lambda: b"one") == b"one"
    assert press.pdf(("edition one", "top-ups"), lambda: b"two") == b"one"
    assert press.pdf(("edition two", "top-ups"), lambda: b"two") == b"two"


def test_what_a_person_told_us_is_made_anew_and_never_kept() -> None:
    press = Press()
    assert [press.unkept(lambda n=n: n) for n in (b"one", b"two")] == [b"one", b"two"]  # type: ignore[misc]
    assert not press._kept


def test_an_unkept_one_stands_in_the_same_queue() -> None:
    press = Press()
    for _ in range(MOST_AT_ONCE):
        press._queue.acquire()
    with pytest.raises(BusyError):
        press.unkept(lambda: pytest.fail("made out of turn"))


def test_an_unkept_one_that_fails_gives_its_place_back() -> None:
    press = Press()

    def fails() -> bytes:
        raise ValueError

    for _ in range(MOST_AT_ONCE + 1):
        with pytest.raises(ValueError):
            press.unkept(fails)
    assert press.unkept(lambda: b"made") == b"made"
