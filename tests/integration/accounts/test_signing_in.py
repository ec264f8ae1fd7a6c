"""From the command that adds the first administrator to a code from an app, as a person does it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from app.accounts.models import Account, Audit, Outbox
from app.adapters.clock import FixedClock
from tests.fixtures.accounts import sign_in_as, writing_to
from tests.fixtures.codes import code_of

PASSWORD = "ladder-otter-seventeen"
EMAIL = "first@example.org"


class Person:
    """Fills in forms as they stand on the page."""

    def __init__(self, app: Flask, prefix: str = "") -> None:
        self.app, self.prefix = app, prefix
        self.client = app.test_client()
        self.key = ""

    def get(self, address: str) -> TestResponse:
        return self.client.get(self.prefix + address, follow_redirects=True)

    def post(self, address: str, **fields: str) -> TestResponse:
        page = self.get(address).get_data(as_text=True)
        return self.send(page, address, **fields)

    def send(self, page: str, address: str, **fields: str) -> TestResponse:
        token = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert token, page
        return self.client.post(self.prefix + address, data={**fields, "csrf_token": token[1]}, follow_redirects=True)

    def choose_password(self, link: str, password: str = PASSWORD) -> TestResponse:
        return self.post(path_of(link), password=password, password_confirm=password)

    def give_password(self, password: str = PASSWORD, email: str = EMAIL) -> TestResponse:
        return self.post("/account/sign-in", email=email, password=password)

    def set_up_app(self) -> TestResponse:
        page = self.post("/account/app", setup="authenticator").get_data(as_text=True)
        found = re.search(r'care-key">([^<]+)<', page)
        assert found, page
        self.key = found[1]
        return self.send(page, "/account/code", code=self.code())

    def code(self, later: int = 0) -> str:
        """Of the app, now or some half minutes later."""
        return code_of(self.key, later)


def path_of(link: str) -> str:
    return link.removeprefix("http://localhost:5000")


def link_in(text: str) -> str:
    found = re.search(r"http://localhost:5000\S+", text)
    assert found, text
    return found[0]


def add(app: Flask, role: str = "administrator", email: str = EMAIL) -> str:
    done = app.test_cli_runner().invoke(args=["accounts", "add", email, "--role", role])
    assert done.exit_code == 0, done.output
    return link_in(done.output)


@pytest.fixture(autouse=True)
def _quick_passwords(app: Flask) -> None:
    """As good as in earnest, for a hundredth of the time."""
    app.extensions["security"].pwd_context.update(argon2__time_cost=1, argon2__memory_cost=256)


@pytest.fixture
def person(app: Flask) -> Person:
    """Has an account, a password and an app, and is signed in."""
    made = Person(app)
    made.choose_password(add(app))
    made.give_password()
    assert "Your account" in made.set_up_app().get_data(as_text=True)
    return made


def forget_the_last_code(app: Flask) -> None:
    with writing_to(app) as session:
        session.execute(update(Account).values(tf_last_counter=None))


def acts(app: Flask) -> list[str]:
    with writing_to(app) as session:
        return list(session.scalars(select(Audit.act).order_by(Audit.id)))


def test_the_first_administrator_gets_in_with_the_link_a_password_and_an_app(person: Person, app: Flask) -> None:
    assert person.get("/account/people").status_code == 200
    assert sorted(acts(app)) == ["account_added", "code_app_set", "password_changed", "signed_in"]


def test_the_whole_way_in_is_in_welsh_too(app: Flask) -> None:
    person = Person(app, "/cy")
    person.choose_password(add(app))
    person.give_password()
    page = person.set_up_app()
    assert page.request.path == "/cy/account/"
    assert "Allgofnodi ym mhobman" in page.get_data(as_text=True)


def test_a_link_works_once(app: Flask) -> None:
    link = add(app)
    Person(app).choose_password(link)
    again = Person(app).get(path_of(link))
    assert "This link does not work any more" in again.get_data(as_text=True)


def test_a_password_alone_opens_nothing(app: Flask) -> None:
    person = Person(app)
    person.choose_password(add(app))
    person.give_password()
    assert person.client.get("/account/").status_code == 302
    assert person.client.get("/account/people").status_code == 302


@pytest.mark.parametrize(
    ("password", "said"),
    [("short-otter", "at least 12"), ("password1234", "easy to guess"), ("first@example.org", "easy to guess")],
)
def test_a_weak_password_is_refused(app: Flask, password: str, said: str) -> None:
    assert said in Person(app).choose_password(add(app), password).get_data(as_text=True)


def test_a_password_is_kept_as_argon2(person: Person, app: Flask) -> None:
    with writing_to(app) as session:
        kept = session.scalars(select(Account.password)).one()
    assert kept is not None
    assert kept.startswith("$argon2id$")


def test_the_secret_of_the_app_is_sealed(person: Person, app: Flask) -> None:
    with writing_to(app) as session:
        kept = session.scalars(select(Account.tf_totp_secret)).one()
    assert kept is not None
    assert person.key.replace("-", "") not in kept


def test_a_code_works_once(person: Person, app: Flask) -> None:
    code = person.code()
    forget_the_last_code(app)
    for attempt, is_in in ((Person(app), True), (Person(app), False)):
        attempt.give_password()
        page = attempt.post("/account/code", code=code).get_data(as_text=True)
        assert ("Sign out everywhere" in page) is is_in


def test_signing_out_ends_a_copy_of_the_cookie_too(person: Person, app: Flask) -> None:
    copied = person.client.get_cookie("care")
    assert copied is not None
    page = person.get("/account/").get_data(as_text=True)
    person.send(page, "/account/sign-out")
    thief = app.test_client()
    thief.set_cookie("care", copied.value)
    assert thief.get("/account/").status_code == 302


def test_a_recovery_code_gets_in_once(person: Person, app: Flask) -> None:
    page = person.post("/account/recovery-codes", generate_new_codes="1").get_data(as_text=True)
    codes = re.findall(r"<code>([a-z2-7-]{19})</code>", page)
    assert len(codes) == 10
    typed = codes[3].upper().replace("-", " ")
    for is_in in (True, False):
        other = Person(app)
        other.give_password()
        assert (
            "Sign out everywhere" in other.post("/account/recovery-code", code=typed).get_data(as_text=True)
        ) is is_in
    assert "9 codes are left" in person.get("/account/").get_data(as_text=True)
    assert "recovery_code_used" in acts(app)


def test_recovery_codes_are_shown_once_and_kept_as_hashes(person: Person, app: Flask) -> None:
    page = person.post("/account/recovery-codes", generate_new_codes="1").get_data(as_text=True)
    code = re.findall(r"<code>([a-z2-7-]{19})</code>", page)[0]
    assert code not in person.get("/account/recovery-codes?show_codes=1").get_data(as_text=True)
    with writing_to(app) as session:
        assert code not in str(session.scalars(select(Account.mf_recovery_codes)).one())


def test_five_wrong_codes_shut_the_account_for_fifteen_minutes(person: Person, app: Flask) -> None:
    forget_the_last_code(app)
    start = datetime.now(UTC)
    clock = app.extensions["clock"] = FixedClock(start)
    other = Person(app)
    other.key = person.key
    other.give_password()
    for _ in range(5):
        other.post("/account/code", code="000000")
    assert "could not sign you in" in other.post("/account/code", code=other.code()).get_data(as_text=True)
    assert "shut_out" in acts(app)
    clock.moment = start + timedelta(minutes=16)
    other.give_password()
    assert "Sign out everywhere" in other.post("/account/code", code=other.code()).get_data(as_text=True)


def test_a_right_password_does_not_clear_wrong_codes(person: Person, app: Flask) -> None:
    """Else who knows the password could try codes for ever."""
    for _ in range(5):
        other = Person(app)
        other.give_password()
        other.post("/account/code", code="000000")
    assert "shut_out" in acts(app)


def test_a_wrong_password_an_unknown_address_and_a_shut_account_look_the_same(person: Person, app: Flask) -> None:
    def answer(email: str, password: str) -> str:
        page = Person(app).give_password(password, email).get_data(as_text=True)
        return re.sub(r'(csrf_token" value="|type="email"[^>]*value=")[^"]*', "", page)

    wrong = answer(EMAIL, "not the password")
    assert "could not sign you in" in wrong
    assert answer("nobody@example.org", "not the password") == wrong
    for _ in range(5):
        answer(EMAIL, "not the password")
    assert answer(EMAIL, PASSWORD) == wrong


def test_a_window_says_first_that_something_is_wrong(app: Flask) -> None:
    assert "<title>Sign in" in Person(app).get("/account/sign-in").text
    page = Person(app).give_password("not the password", "nobody@example.org").text
    assert "<title>Error: Sign in" in page


def test_asking_for_a_link_tells_nobody_who_has_an_account(person: Person, app: Flask) -> None:
    pages = []
    for email in (EMAIL, "nobody@example.org"):
        page = Person(app).post("/account/forgotten", email=email).get_data(as_text=True)
        pages.append(re.sub(r'(csrf_token" value="|type="email"[^>]*value=")[^"]*', "", page))
    assert pages[0] == pages[1]
    assert "we sent an e-mail with a link" in pages[0]
    with writing_to(app) as session:
        assert len(session.scalars(select(Outbox).where(Outbox.body.contains("/account/forgotten/"))).all()) == 1


def test_a_forgotten_password_is_chosen_anew_and_ends_every_session(person: Person, app: Flask) -> None:
    Person(app).post("/account/forgotten", email=EMAIL)
    with writing_to(app) as session:
        link = link_in(session.scalars(select(Outbox.body).order_by(Outbox.id.desc())).first() or "")
    Person(app).choose_password(link, "seven wet ladders sing")
    assert person.client.get("/account/").status_code == 302
    other = Person(app)
    assert "Type the code" in other.give_password("seven wet ladders sing").get_data(as_text=True)


def test_letters_about_a_password_name_the_site(person: Person, app: Flask) -> None:
    Person(app).post("/account/forgotten", email=EMAIL)
    new = "walrus-kettle-ninety"
    person.post("/account/password", password=PASSWORD, new_password=new, new_password_confirm=new)
    with writing_to(app) as session:
        asked, changed = session.scalars(select(Outbox.body).order_by(Outbox.id.desc()).limit(2)).all()[::-1]
    assert "a new password for your account at Care and support." in asked
    assert "The password of your account at Care and support was changed" in changed


def test_another_password_signs_out_every_other_device(person: Person, app: Flask) -> None:
    other = app.test_client()
    sign_in_as(other, 1)
    assert other.get("/account/").status_code == 200
    new = "walrus-kettle-ninety"
    page = person.post("/account/password", password=PASSWORD, new_password=new, new_password_confirm=new)
    assert "Your new password works." in page.text
    assert other.get("/account/").status_code == 302
    assert person.client.get("/account/").status_code == 200


def test_the_key_of_an_app_can_be_opened_scanned_and_typed(app: Flask) -> None:
    """Whoever reads the page on the telephone that has the app cannot scan it."""
    person = Person(app)
    person.choose_password(add(app))
    person.give_password()
    page = person.post("/account/app", setup="authenticator").text
    link = re.search(r'href="otpauth://totp/[^"]*secret=([A-Z2-7]+)', page)
    key = re.search(r'care-key">([A-Z2-7 ]+)<', page)
    assert link and key and link[1] == key[1].replace(" ", "")
    assert {len(group) for group in key[1].split(" ")} == {4}
    assert 'class="care-qr"' in page


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/account/sign-in", ["username", "current-password"]),
        ("/account/password", ["current-password", "new-password", "new-password"]),
        ("/account/password-again", ["current-password"]),
        ("/account/address", ["email", "current-password"]),
    ],
)
def test_programs_that_keep_passwords_can_fill_in_every_box(
    person: Person, app: Flask, address: str, wanted: list[str]
) -> None:
    client = app.test_client() if address == "/account/sign-in" else person.client
    page = client.get(address).text
    form = page.split("<h1")[1]
    assert re.findall(r'<input class="nhsuk-input[^>]*autocomplete="([^"]+)"', form) == wanted
    assert "onpaste" not in page


def test_a_link_is_never_made_from_what_the_request_says_of_its_host(person: Person, app: Flask) -> None:
    thief = Person(app)
    page = thief.get("/account/forgotten").get_data(as_text=True)
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found
    cookie = thief.client.get_cookie("care")
    assert cookie is not None
    thief.client.post(
        "/account/forgotten",
        data={"email": EMAIL, "csrf_token": found[1]},
        headers={"Host": "evil.example", "Cookie": f"care={cookie.value}"},
    )
    with writing_to(app) as session:
        assert "evil.example" not in "".join(session.scalars(select(Outbox.body)))


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example/"])
def test_nobody_is_led_elsewhere_after_signing_in(person: Person, app: Flask, elsewhere: str) -> None:
    forget_the_last_code(app)
    other = Person(app)
    other.key = person.key
    other.post("/account/sign-in", email=EMAIL, password=PASSWORD, next=elsewhere)
    page = other.get(f"/account/code?next={elsewhere}").get_data(as_text=True)
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token
    answer = other.client.post(f"/account/code?next={elsewhere}", data={"code": other.code(), "csrf_token": token[1]})
    assert answer.status_code == 302
    assert not re.match(r"https?:|[/\\]{2}", answer.headers["Location"])


def test_the_way_in_leads_to_the_page_that_was_asked_for(person: Person, app: Flask) -> None:
    forget_the_last_code(app)
    other = Person(app)
    other.key = person.key
    page = other.get("/account/people").get_data(as_text=True)
    assert "Sign in to see that page" in page
    wanted = re.search(r'name="next" value="([^"]+)"', page)
    assert wanted
    code_page = other.send(page, "/account/sign-in", email=EMAIL, password=PASSWORD, next=wanted[1])
    form = re.search(r'<form action="([^"]+)"', code_page.get_data(as_text=True))
    assert form
    answer = other.send(code_page.get_data(as_text=True), form[1].replace("&amp;", "&"), code=other.code())
    assert answer.request.path == "/account/people"
