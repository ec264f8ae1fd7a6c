"""What nobody confirms: its provider is asked, then it is folded away, and the page says so."""

from datetime import timedelta

from sqlalchemy import select

from app.accounts.models import Outbox
from tests.fixtures.accounts import sign_in_as, writing_to
from tests.integration.manage.ground import OWN, Corner, is_as_it_was
from tests.integration.manage.test_entries import decide, is_found_in, public, send


def later(corner: Corner, days: int) -> str:
    """So many days pass, and the command runs."""
    corner.app.extensions["clock"].moment += timedelta(days=days)
    done = corner.app.test_cli_runner().invoke(args=["entries", "remind"])
    assert done.exit_code == 0, done.output
    sign_in_as(corner.clients["provider"], corner.accounts["provider"])
    return done.output


def letters(corner: Corner) -> list[Outbox]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Outbox).where(Outbox.subject.startswith("Does it still hold?"))))


def said(corner: Corner) -> None:
    send(corner)
    decide(corner, "approve")


def approve(corner: Corner) -> None:
    sign_in_as(corner.clients["moderator"], corner.accounts["moderator"])
    decide(corner, "approve")


def test_nobody_is_asked_before_five_months(corner: Corner) -> None:
    said(corner)
    assert "Letters to providers: 0" in later(corner, 150)
    assert not letters(corner)


def test_a_provider_is_asked_once_after_five_months(corner: Corner) -> None:
    said(corner)
    later(corner, 151)
    later(corner, 1)
    (letter,) = letters(corner)
    assert letter.to == "provider@example.org"
    assert f"/manage/{OWN}" in letter.body
    assert "on 2 November 2026." in letter.body and "ar 2 Tachwedd 2026." in letter.body


def test_after_six_months_it_is_folded_and_the_page_says_so(corner: Corner) -> None:
    said(corner)
    assert "Last confirmed on 2 November 2026." in public(corner)
    assert "folded away as nobody confirmed them: 1" in later(corner, 181)
    page = public(corner)
    assert "Not confirmed since 2 November 2026." in page
    assert page.index("Show what they said") < page.index("We keep hens.")
    assert "You have not confirmed this for six months." in corner.text("provider", f"/manage/{OWN}")


def test_what_is_folded_is_left_out_of_the_search_by_area(corner: Corner) -> None:
    said(corner)
    later(corner, 181)
    assert not is_found_in(corner, "LS8")


def test_a_page_says_at_once_that_it_was_confirmed_though_others_were_today(corner: Corner) -> None:
    said(corner)
    corner.app.extensions["clock"].moment += timedelta(days=30)
    for who in ("provider", "stranger", "moderator"):
        sign_in_as(corner.clients[who], corner.accounts[who])
    corner.post("stranger", "/manage/other/entry", description="We sing.", send="1")
    decide(corner, "approve")
    visitor = corner.app.test_client()
    page = visitor.get(f"/place/{OWN}")
    assert "Last confirmed on 2 November 2026." in page.text and is_as_it_was(visitor, page)
    corner.post("provider", f"/manage/{OWN}/confirm")
    assert not is_as_it_was(visitor, page)


def test_who_confirms_it_has_six_months_more(corner: Corner) -> None:
    said(corner)
    later(corner, 181)
    corner.post("provider", f"/manage/{OWN}/confirm")
    assert "Last confirmed on 2 May 2027." in public(corner)
    assert is_found_in(corner, "LS8")


def test_nobody_who_ran_the_place_before_is_asked(corner: Corner) -> None:
    said(corner)
    corner.sell(OWN)
    later(corner, 181)
    assert not letters(corner)


def test_room_for_new_people_bears_the_day_on_which_they_said_so(corner: Corner) -> None:
    send(corner, vacancies="We have two rooms.")
    later(corner, 3)
    approve(corner)
    assert "Room for new people, as said on 2 November 2026" in public(corner)


def test_new_fees_do_not_make_what_was_said_of_room_younger(corner: Corner) -> None:
    send(corner, vacancies="We have two rooms.")
    later(corner, 3)
    fees = {"residential-lowest": "900", "valid-from": "01/04/2026"}
    corner.post("provider", f"/manage/{OWN}/fees", **fees, send="1")
    approve(corner)
    assert "Room for new people, as said on 2 November 2026" in public(corner)


def test_who_confirms_it_says_anew_whether_there_is_room(corner: Corner) -> None:
    send(corner, vacancies="We have two rooms.")
    approve(corner)
    later(corner, 3)
    corner.post("provider", f"/manage/{OWN}/confirm")
    assert "Room for new people, as said on 5 November 2026" in public(corner)
