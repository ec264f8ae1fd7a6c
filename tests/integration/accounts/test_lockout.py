"""Nobody guesses their way in, from one place or from many; and nobody keeps somebody else out by guessing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update

from app import create_app
from app.accounts import lockout, tries
from app.accounts.guessing import MOST_FAILURES, MOST_LINKS
from app.accounts.lockout import MOST_IN_A_DAY, MOST_IN_A_WHILE, MOST_OF_ALL
from app.accounts.models import Account, Outbox
from app.adapters.clock import FixedClock
from app.config import Settings
from app.feedback.guarding import count_tries, note_try
from app.web.clock import now, today
from tests.fixtures.accounts import writing_to
from tests.integration.accounts.test_signing_in import EMAIL, PASSWORD, Person, acts, add, forget_the_last_code, link_in

HOME, ELSEWHERE = "203.0.113.7", "198.51.100.9"
WRONG = "not the password"


def somebody(app: Flask, address: str) -> Person:
    made = Person(app)
    made.client.environ_base["REMOTE_ADDR"] = address
    return made


@pytest.fixture
def clock(app: Flask) -> FixedClock:
    """Noon, so that no day ends within a test."""
    app.extensions["clock"] = fixed = FixedClock(datetime.now(UTC).replace(hour=12))
    return fixed


@pytest.fixture(autouse=True)
def _quick_passwords(app: Flask) -> None:
    app.extensions["security"].pwd_context.update(argon2__time_cost=1, argon2__memory_cost=256)


@pytest.fixture
def owner(app: Flask, clock: FixedClock) -> Iterator[Person]:
    """Has a password and an app, and is at home."""
    made = somebody(app, HOME)
    made.choose_password(add(app))
    made.give_password()
    made.set_up_app()
    with writing_to(app) as session:
        lockout.forget_tries(session, tries.way_in(1))
    return made


def gets_in(app: Flask, owner: Person, address: str = HOME, password: str = PASSWORD) -> bool:
    """With the right password, in another browser; so far as the page that asks for the code of the app."""
    forget_the_last_code(app)
    page = somebody(app, address).give_password(password).text
    return "Type the code" in page


def others_guessed(app: Flask, number: int) -> None:
    """Each from a network of its own."""
    with writing_to(app) as session:
        at = now().replace(tzinfo=None)
        for each in range(number):
            note_try(session, tries.of(1), f"network {each}", today(), at)


def letters(app: Flask) -> list[str]:
    with writing_to(app) as session:
        return list(session.scalars(select(Outbox.body).where(Outbox.subject.contains("shut for a day"))))


def test_somebody_elses_wrong_passwords_keep_nobody_out(app: Flask, owner: Person) -> None:
    for _ in range(MOST_IN_A_WHILE + 2):
        somebody(app, ELSEWHERE).give_password(WRONG)
    assert "shut_out" in acts(app)
    assert not gets_in(app, owner, ELSEWHERE)
    assert gets_in(app, owner)


def test_a_network_waits_for_a_while_and_after_ten_for_a_day(app: Flask, owner: Person, clock: FixedClock) -> None:
    for so_far in range(MOST_IN_A_WHILE, MOST_IN_A_DAY + 1, MOST_IN_A_WHILE):
        for _ in range(MOST_IN_A_WHILE):
            somebody(app, ELSEWHERE).give_password(WRONG)
        assert not gets_in(app, owner, ELSEWHERE)
        clock.moment += timedelta(minutes=16)
        assert gets_in(app, owner, ELSEWHERE) is (so_far < MOST_IN_A_DAY)
    clock.moment += timedelta(days=1)
    assert gets_in(app, owner, ELSEWHERE)


def test_midnight_gives_nobody_new_tries_and_takes_nobody_a_way_in(
    app: Flask, owner: Person, clock: FixedClock
) -> None:
    clock.moment = clock.moment.replace(hour=23, minute=58)
    for _ in range(MOST_IN_A_WHILE):
        somebody(app, ELSEWHERE).give_password(WRONG)
    with writing_to(app) as session, app.test_request_context(environ_base={"REMOTE_ADDR": HOME}):
        lockout.came_in(session, 1)
    clock.moment += timedelta(minutes=4)
    assert not gets_in(app, owner, ELSEWHERE)
    others_guessed(app, MOST_OF_ALL)
    somebody(app, "192.0.2.1").give_password(WRONG)
    assert not gets_in(app, owner, "192.0.2.2")
    assert gets_in(app, owner)


def test_one_network_alone_never_shuts_an_account(app: Flask, owner: Person) -> None:
    """What it tries while it is shut out could not have got in, and is no try."""
    for _ in range(MOST_FAILURES):
        somebody(app, ELSEWHERE).give_password(WRONG)
    with writing_to(app) as session:
        assert count_tries(session, tries.of(1), now().replace(tzinfo=None) - timedelta(days=1)) == MOST_IN_A_WHILE
    assert letters(app) == []


def test_a_slow_guesser_of_many_networks_shuts_the_account_and_its_owner_is_told_once(
    app: Flask, owner: Person
) -> None:
    others_guessed(app, MOST_OF_ALL - 1)
    assert gets_in(app, owner, "192.0.2.1")
    somebody(app, ELSEWHERE).give_password(WRONG)
    assert not gets_in(app, owner, "192.0.2.1")
    somebody(app, "192.0.2.2").give_password(WRONG)
    assert len(letters(app)) == 1
    assert acts(app)[-1] == "shut_out"


def test_a_shut_account_is_open_to_where_its_owner_signed_in_that_day(app: Flask, owner: Person) -> None:
    other = somebody(app, HOME)
    other.key = owner.key
    forget_the_last_code(app)
    other.give_password()
    assert "Sign out everywhere" in other.post("/account/code", code=other.code()).text
    others_guessed(app, MOST_OF_ALL - 1)
    somebody(app, ELSEWHERE).give_password(WRONG)
    assert gets_in(app, owner)
    assert not gets_in(app, owner, "192.0.2.1")


def test_the_link_in_the_letter_lets_the_owner_in_though_somebody_goes_on_guessing(app: Flask, owner: Person) -> None:
    others_guessed(app, MOST_OF_ALL - 1)
    somebody(app, ELSEWHERE).give_password(WRONG)
    assert not gets_in(app, owner)
    new = "seven wet ladders sing"
    somebody(app, HOME).choose_password(link_in(letters(app)[0]), new)
    assert gets_in(app, owner, "192.0.2.1", new), "it is open again to all"
    others_guessed(app, MOST_OF_ALL - 1)
    somebody(app, ELSEWHERE).give_password(WRONG)
    assert not gets_in(app, owner, "192.0.2.1", new)
    assert gets_in(app, owner, HOME, new)


def test_a_shut_account_opens_after_a_day(app: Flask, owner: Person, clock: FixedClock) -> None:
    others_guessed(app, MOST_OF_ALL - 1)
    somebody(app, ELSEWHERE).give_password(WRONG)
    clock.moment += timedelta(hours=23)
    assert not gets_in(app, owner)
    clock.moment += timedelta(hours=2)
    assert gets_in(app, owner)


def test_nobody_writes_to_a_closed_account(app: Flask, owner: Person) -> None:
    with writing_to(app) as session:
        session.execute(update(Account).values(active=False))
    others_guessed(app, MOST_OF_ALL - 1)
    somebody(app, ELSEWHERE).give_password(WRONG)
    assert letters(app) == []


def test_a_new_password_forgives_the_wrong_ones_before(app: Flask, owner: Person) -> None:
    for _ in range(MOST_IN_A_WHILE):
        somebody(app, HOME).give_password(WRONG)
    assert not gets_in(app, owner)
    somebody(app, HOME).post("/account/forgotten", email=EMAIL)
    with writing_to(app) as session:
        link = link_in(session.scalars(select(Outbox.body).order_by(Outbox.id.desc())).first() or "")
    somebody(app, HOME).choose_password(link, "seven wet ladders sing")
    assert gets_in(app, owner, HOME, "seven wet ladders sing")


def test_a_command_opens_to_every_network(app: Flask, owner: Person) -> None:
    for _ in range(MOST_IN_A_WHILE):
        somebody(app, HOME).give_password(WRONG)
    assert not gets_in(app, owner)
    assert app.test_cli_runner().invoke(args=["accounts", "open", EMAIL]).exit_code == 0
    assert gets_in(app, owner)


@pytest.fixture
def workers(app: Flask, settings: Settings) -> tuple[Flask, Flask]:
    """Two processes of one site, as far as they can tell."""
    other = create_app(settings)
    other.extensions["clock"] = app.extensions["clock"]
    other.extensions["security"].pwd_context.update(argon2__time_cost=1, argon2__memory_cost=256)
    return app, other


def test_workers_count_wrong_passwords_together(owner: Person, workers: tuple[Flask, Flask]) -> None:
    for number in range(MOST_FAILURES):
        guess = somebody(workers[number % 2], ELSEWHERE).give_password(WRONG, f"{number}@example.org")
        assert guess.status_code == 200
    for worker in workers:
        refused = somebody(worker, ELSEWHERE).give_password(WRONG, "one@example.org")
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "900")
        assert "Wait 15 minutes, then try again." in refused.text
        assert somebody(worker, HOME).give_password().status_code == 200


def test_workers_count_asked_for_links_together(owner: Person, workers: tuple[Flask, Flask]) -> None:
    asked = [
        somebody(workers[number % 2], ELSEWHERE).post("/account/forgotten", email=EMAIL).status_code
        for number in range(MOST_LINKS + 2)
    ]
    assert asked == [200] * MOST_LINKS + [429] * 2


def test_who_waits_is_told_how_long(app: Flask, owner: Person) -> None:
    for number in range(MOST_LINKS):
        somebody(app, ELSEWHERE).post("/account/forgotten", email=f"{number}@example.org")
    assert somebody(app, ELSEWHERE).post("/account/forgotten", email=EMAIL).headers["Retry-After"] == "900"
