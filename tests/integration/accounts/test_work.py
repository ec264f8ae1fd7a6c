"""What people are told of that waits for them: on their own page, and in a letter a day."""

from datetime import UTC, date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from app.accounts.models import Account, Outbox
from app.accounts.roles import Role
from app.adapters.clock import FixedClock
from app.domain.entries.content import Content, kept
from app.domain.entries.states import ClaimStatus, EntryStatus
from app.domain.feedback.states import Reason
from app.entries.models import Claim, Entry, EntryVersion, Media
from app.feedback import actions
from app.providers.models import Place
from tests.fixtures.accounts import make_account, writing_to
from tests.integration.feedback.acting import TEXT, days_later, publish, receive, refuse
from tests.integration.manage.ground import AT, OTHER, OWN, Corner, make_corner

if TYPE_CHECKING:
    from flask import Flask


@pytest.fixture
def corner(app: "Flask") -> Corner:
    app.extensions["clock"] = FixedClock(AT.replace(tzinfo=UTC))
    return make_corner(app)


def say(corner: Corner, status: EntryStatus, ref: str = OWN, note: str | None = None, **columns: Any) -> int:
    """A version of what a place says, as it stands."""
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[ref])
        version = EntryVersion(place_id=place.id, organisation_id=place.organisation_id, content=kept(Content()))
        version.status, version.written_by, version.written_at, version.note = status, 1, AT, note
        for name, value in columns.items():
            setattr(version, name, value)
        session.add(version)
        session.flush()
        return version.id


def add_picture(corner: Corner, status: EntryStatus) -> None:
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[OWN])
        picture = Media(place_id=place.id, organisation_id=place.organisation_id, hash="a" * 64, alt="A garden")
        picture.width, picture.height, picture.status, picture.added_by, picture.added_at = 1, 1, status, 1, AT
        session.add(picture)


def ask(corner: Corner, status: ClaimStatus, by: int) -> None:
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[OWN])
        claim = Claim(place_id=place.id, organisation_id=place.organisation_id, account_id=by)
        claim.status, claim.asked_at, claim.tries = status, AT, 0
        session.add(claim)


def leave_feedback(corner: Corner) -> None:
    """Two to read, one that somebody would refuse, one with a reply and one with a review that was asked for."""
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[OWN])
        refs = [receive(session, place) for _ in range(5)]
        refuse(session, refs[2], by=77)
        publish(session, refs[3])
        actions.reply(session, ref=refs[3], text="Thank you.", changed=None, by=1, at=days_later(4))
        publish(session, refs[4])
        actions.challenge(session, ref=refs[4], ground=Reason.ADVERT, text="An advert.", by=1, at=days_later(4))


def waits(corner: Corner, who: str) -> list[str]:
    """What stands under the heading, one for each line."""
    page = corner.text(who, "/account/")
    if "What waits for you" not in page:
        return []
    shown = page.split("What waits for you</h2>")[1].split("</ul>")[0]
    return [line.split("</a>")[0].partition('href="')[2].replace('">', " ") for line in shown.split("<li>")[1:]]


def test_a_moderator_sees_how_much_waits_and_where(corner: Corner) -> None:
    leave_feedback(corner)
    say(corner, EntryStatus.WAITING)
    add_picture(corner, EntryStatus.WAITING)
    assert waits(corner, "moderator") == [
        "/moderate/ 2 pieces of feedback to read",
        "/moderate/ 1 second opinion to give",
        "/moderate/replies 1 reply of a provider to read",
        "/moderate/reviews 1 review to end",
        "/manage/approvals 2 texts, pictures or films of providers to look at",
    ]


def test_an_administrator_sees_claims_people_without_an_app_and_letters_that_are_stuck(corner: Corner) -> None:
    ask(corner, ClaimStatus.ASKED, by=91)
    ask(corner, ClaimStatus.CONFIRMED, by=92)
    ask(corner, ClaimStatus.SENT, by=93)
    make_account(corner.app, Role.MODERATOR, tf_totp_secret=None)
    make_account(corner.app, Role.MODERATOR, tf_totp_secret=None, active=False)
    with writing_to(corner.app) as session:
        late, soon = AT.replace(hour=10), AT.replace(hour=11, minute=30)
        for queued, given_up in ((late, None), (soon, AT), (soon, None)):
            letter = Outbox(to="a@example.org", subject="S", body="B", queued_at=queued, tries=0, next_try_at=AT)
            letter.given_up_at = given_up
            session.add(letter)
    assert waits(corner, "administrator") == [
        "/manage/claims 1 letter with a code to post",
        "/manage/claims 1 code came back: decide who speaks for the place",
        "/account/people 1 person has not set up an app for codes",
        "/account/letters 2 e-mails are stuck",
    ]


def test_where_nothing_waits_nothing_is_said(corner: Corner) -> None:
    say(corner, EntryStatus.DRAFT)
    assert [waits(corner, who) for who in ("moderator", "administrator", "provider")] == [[], [], []]


def test_what_an_earlier_owner_sent_waits_for_nobody(corner: Corner) -> None:
    say(corner, EntryStatus.WAITING)
    ask(corner, ClaimStatus.ASKED, by=91)
    corner.sell(OWN)
    assert waits(corner, "moderator") == waits(corner, "administrator") == []


def news(corner: Corner, who: str = "provider") -> str:
    page = corner.text(who, "/account/")
    return page.split("News of your places</h2>")[1].split("<h2>")[0] if "News of your places" in page else ""


def test_a_provider_sees_what_waits_and_what_was_sent_back_and_why(corner: Corner) -> None:
    say(corner, EntryStatus.REFUSED, note="Say it without prices.", refused_for="advert")
    add_picture(corner, EntryStatus.WAITING)
    leave_feedback(corner)
    shown = news(corner)
    assert "We did not put what you wrote on the page.</a> It advertises" in shown and "Say it without prices." in shown
    assert "One of us will look at a picture." in shown
    assert "One of us will read your reply to feedback." in shown
    assert news(corner, "stranger") == ""


def test_what_was_sent_back_is_old_news_once_something_newer_was_sent(corner: Corner) -> None:
    say(corner, EntryStatus.REFUSED, note="Say it without prices.")
    say(corner, EntryStatus.WAITING)
    shown = news(corner)
    assert "One of us will read what you wrote." in shown and "without prices" not in shown


def test_a_provider_sees_that_what_it_said_grows_old(corner: Corner) -> None:
    version = say(corner, EntryStatus.APPROVED)
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[OWN])
        entry = Entry(place_id=place.id, organisation_id=place.organisation_id, version_id=version)
        entry.confirmed_on = date(2026, 6, 2)
        session.add(entry)
    assert f'href="/manage/{OWN}">Look whether what you wrote still holds' in news(corner)


def test_a_refused_reply_comes_back_with_its_reason(corner: Corner) -> None:
    with writing_to(corner.app) as session:
        ref = receive(session, session.get_one(Place, corner.places[OTHER]))
        publish(session, ref)
        actions.reply(session, ref=ref, text="Mr Brown lies.", changed=None, by=2, at=days_later(4))
        given = {"publish": False, "reason": Reason.NAMES_SOMEONE, "change_checked": None}
        actions.decide_reply(session, ref=ref, **given, by=3, at=days_later(5))  # type: ignore[arg-type]
    assert "We did not put your reply to feedback on the page.</a> It shows who somebody is" in news(corner, "stranger")


def remind(corner: Corner) -> str:
    done = corner.app.test_cli_runner().invoke(args=["entries", "remind"])
    assert done.exit_code == 0, done.output
    return done.output


def letters(corner: Corner) -> list[Outbox]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Outbox).order_by(Outbox.to)))


def test_a_letter_a_day_says_how_much_waits_and_nothing_of_what_it_says(corner: Corner) -> None:
    leave_feedback(corner)
    ask(corner, ClaimStatus.ASKED, by=91)
    assert "to moderators and administrators: 2." in remind(corner)
    assert "to moderators and administrators: 0." in remind(corner)
    administrator, moderator = letters(corner)
    assert (administrator.to, moderator.to) == ("administrator@example.org", "moderator@example.org")
    assert "- 1 letter with a code to post\n" in administrator.body
    assert "- 2 pieces of feedback to read\n" in moderator.body and "- 2 " in moderator.body.split("– – –")[1]
    assert TEXT not in moderator.body and "Own House" not in moderator.body
    corner.app.extensions["clock"] = FixedClock(AT.replace(day=3, tzinfo=UTC))
    assert "to moderators and administrators: 2." in remind(corner)


def test_nobody_is_written_to_of_nothing(corner: Corner) -> None:
    remind(corner)
    assert letters(corner) == []


def test_who_may_not_sign_in_gets_no_letter(corner: Corner) -> None:
    leave_feedback(corner)
    with writing_to(corner.app) as session:
        session.get_one(Account, corner.accounts["moderator"]).active = False
    remind(corner)
    assert letters(corner) == []
