"""What a provider says: written, sent, read by one of us, shown."""

import secrets

import pytest
from sqlalchemy import select

from app.accounts.models import Audit
from app.domain.coverage import Area
from app.entries.models import EntryVersion
from app.entries.reach import said_of
from app.manage import doing
from app.providers.models import Place
from app.web.database import NotSavedError
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import OWN, Corner

SAID = {"description": "We keep hens.", "languages": "cy", "outcodes": "LS8 ls9", "councils": "Leeds"}


def send(corner: Corner, **more: str) -> None:
    answer = corner.post("provider", f"/manage/{OWN}/entry", **{**SAID, "send": "1", **more})
    assert answer.status_code == 302, answer.text


def newest(corner: Corner) -> int:
    with writing_to(corner.app) as session:
        return session.scalars(select(EntryVersion.id).order_by(EntryVersion.id.desc())).first() or 0


def decide(corner: Corner, verdict: str, note: str = "", why: str = "") -> str:
    """What the moderator sees, where it was not decided."""
    said = {"verdict": verdict, "note": note, "why": why}
    return corner.post("moderator", f"/manage/approvals/entry/{newest(corner)}", **said).text


def public(corner: Corner) -> str:
    """Under an address that nobody asked for before: what an import changes is another edition, and a test is none."""
    return corner.app.test_client().get(f"/place/{OWN}", query_string={"look": secrets.token_hex(4)}).text


def is_found_in(corner: Corner, outcode: str) -> bool:
    """By a search for care that comes to this postcode district."""
    with writing_to(corner.app) as session:
        found = said_of(session, Area(outcode, outcode, frozenset()), corner.app.extensions["clock"].moment.date())
    return corner.places[OWN] in found.anything and corner.places[OWN] in found.whole


def test_a_text_is_shown_once_one_of_us_has_read_it(corner: Corner) -> None:
    send(corner)
    assert "We keep hens." not in public(corner)
    decide(corner, "approve")
    assert "We keep hens." in public(corner)


def test_while_a_change_waits_readers_see_what_was_approved(corner: Corner) -> None:
    send(corner)
    decide(corner, "approve")
    send(corner, description="We keep goats.")
    shown = public(corner)
    assert "We keep hens." in shown and "We keep goats." not in shown


def test_a_refused_change_leaves_the_page_as_it_was_and_tells_why(corner: Corner) -> None:
    send(corner)
    decide(corner, "approve")
    send(corner, description="We cure dementia.")
    decide(corner, "refuse", "Leave out the cure.", "promises")
    assert "We keep hens." in public(corner)
    page = corner.text("provider", f"/manage/{OWN}")
    assert "It promises what no care can promise, such as a cure. Leave out the cure." in page


def test_what_was_sent_back_may_be_mended_where_it_was_written(corner: Corner) -> None:
    send(corner)
    decide(corner, "approve")
    send(corner, description="We cure dementia.")
    decide(corner, "refuse", "Leave out the cure.", "promises")
    assert "We cure dementia." in corner.text("provider", f"/manage/{OWN}/entry")


@pytest.mark.parametrize(
    ("note", "why", "says"),
    [
        ("Leave out the cure.", "", "Choose why you send it back."),
        ("Leave out the cure.", "ugly", "Choose why you send it back."),
        ("  ", "promises", "Write what they should change."),
        ("x" * 501, "promises", "This is too long. Write at most 500 letters."),
    ],
    ids=["no reason", "a reason of their own", "no words", "too many words"],
)
def test_sending_back_needs_one_of_our_reasons_and_words(corner: Corner, note: str, why: str, says: str) -> None:
    send(corner)
    page = decide(corner, "refuse", note, why)
    assert says in page and note.strip() in page and "We keep hens." in page
    with writing_to(corner.app) as session:
        assert session.scalars(select(EntryVersion.status)).all() == ["waiting"]


def test_a_decision_that_could_not_be_saved_keeps_its_words(corner: Corner, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise NotSavedError

    send(corner)
    monkeypatch.setattr(doing, "writing", refused)
    page = decide(corner, "refuse", "Leave out the cure.", "promises")
    assert "Something went wrong on our side." in page and ">Leave out the cure.</textarea>" in page
    assert '<option value="promises" selected>' in page


def test_a_reason_that_was_chosen_stays_chosen(corner: Corner) -> None:
    send(corner)
    assert '<option value="promises" selected>' in decide(corner, "refuse", "", "promises")


def test_who_reads_sees_apart_what_changed_what_goes_and_what_stays(corner: Corner) -> None:
    send(corner, visiting="At any time.")
    decide(corner, "approve")
    send(corner, description="We keep goats.")
    page = corner.text("moderator", f"/manage/approvals/entry/{newest(corner)}")
    heads = ("New or changed", "Taken off the page", "Stays as it is", "What everybody sees now")
    places = [page.index(f"<h2>{head}</h2>") for head in heads]
    parts = [page[begin:end] for begin, end in zip(places, [*places[1:], None], strict=True)]
    assert ["We keep goats." in part for part in parts] == [True, False, False, False]
    assert ["At any time." in part for part in parts] == [False, True, False, True]
    assert ["LS8" in part for part in parts] == [False, False, True, True]


def test_a_draft_is_not_for_moderators(corner: Corner) -> None:
    corner.post("provider", f"/manage/{OWN}/entry", **SAID, keep="1")
    assert "Own House" not in corner.text("moderator", "/manage/approvals")
    page = corner.text("provider", f"/manage/{OWN}")
    assert "You have not sent it." in page and "all of this is sent with it" in page


def test_a_version_that_was_replaced_cannot_be_approved(corner: Corner) -> None:
    send(corner)
    first = newest(corner)
    send(corner, description="We keep goats.")
    answer = corner.post("moderator", f"/manage/approvals/entry/{first}", verdict="approve")
    assert answer.location.endswith("late=1")
    assert "We keep hens." not in public(corner)


def test_the_form_shows_what_is_being_worked_on(corner: Corner) -> None:
    send(corner)
    form = corner.text("provider", f"/manage/{OWN}/entry")
    assert "We keep hens." in form and "LS8 LS9" in form and "Leeds City Council" in form


def test_what_does_not_fit_is_told_and_what_was_typed_stays(corner: Corner) -> None:
    answer = corner.post("provider", f"/manage/{OWN}/entry", description="<b>Hens</b>", outcodes="ZZ9", send="1")
    assert answer.status_code == 200
    assert "&lt;b&gt;Hens&lt;/b&gt;" in answer.text and "“ZZ9” is no postcode district" in answer.text
    assert newest(corner) == 0


def test_areas_are_searched_once_they_are_approved(corner: Corner) -> None:
    send(corner)
    assert not is_found_in(corner, "LS8")
    decide(corner, "approve")
    assert [is_found_in(corner, outcode) for outcode in ("LS8", "LS9", "LS1")] == [True, True, False]


def test_areas_of_an_earlier_version_are_searched_no_more(corner: Corner) -> None:
    send(corner)
    decide(corner, "approve")
    send(corner, outcodes="LS9")
    decide(corner, "approve")
    assert [is_found_in(corner, outcode) for outcode in ("LS8", "LS9")] == [False, True]


def test_what_a_regulator_says_cannot_be_changed(corner: Corner) -> None:
    def columns() -> dict[str, object]:
        with writing_to(corner.app) as session:
            place = session.get_one(Place, corner.places[OWN])
            return {column.name: getattr(place, column.name) for column in Place.__table__.columns}

    before = columns()
    forged = {"name": "Best House", "rating": "Outstanding", "phone": "1", "address": "x", "organisation_id": "1"}
    send(corner, **forged)
    decide(corner, "approve")
    assert columns() == before
    assert "Best House" not in public(corner)


def test_each_act_is_in_the_audit_with_who_did_it(corner: Corner) -> None:
    send(corner)
    decide(corner, "approve")
    corner.post("provider", f"/manage/{OWN}/confirm")
    with writing_to(corner.app) as session:
        acts = [(row.act, row.by, row.what) for row in session.scalars(select(Audit).order_by(Audit.id))]
    assert acts == [
        ("entry_sent", corner.accounts["provider"], f"place {OWN}"),
        ("entry_approved", corner.accounts["moderator"], f"place {OWN}"),
        ("entry_confirmed", corner.accounts["provider"], f"place {OWN}"),
    ]


def test_fees_from_boxes_wait_beside_the_text(corner: Corner) -> None:
    send(corner)
    typed = {"residential-lowest": "1,050", "residential-highest": "1,400", "valid-from": "01/04/2026"}
    corner.post("provider", f"/manage/{OWN}/fees", **typed, send="1")
    version = corner.text("moderator", f"/manage/approvals/entry/{newest(corner)}")
    assert "We keep hens." in version and "Care home: £1,050 to £1,400, from 1 April 2026" in version


def test_fees_are_shown_with_the_text(corner: Corner) -> None:
    typed = {"residential-lowest": "1,050", "valid-from": "01/04/2026"}
    corner.post("provider", f"/manage/{OWN}/fees", **typed, send="1")
    decide(corner, "approve")
    assert "£1,050 a week" in public(corner)


def test_a_table_of_fees_is_read(corner: Corner) -> None:
    from io import BytesIO

    table = BytesIO(b"location id,kind of fee,lowest,highest,valid from\n1-101,home-care,25,27.50,01/04/2026\n")
    answer = corner.post("provider", f"/manage/{OWN}/fees", file=(table, "fees.csv"), send="1")
    assert answer.status_code == 302
    assert "Home care: £25 to £27.50" in corner.text("provider", f"/manage/{OWN}")


def test_a_table_of_another_place_is_refused(corner: Corner) -> None:
    from io import BytesIO

    table = BytesIO(b"location id,kind of fee,lowest,highest,valid from\n1-102,home-care,25,27.50,01/04/2026\n")
    answer = corner.post("provider", f"/manage/{OWN}/fees", file=(table, "fees.csv"), send="1")
    assert "“1-102” is the number of another place." in answer.text


def test_the_template_for_fees_is_the_format_that_importers_read(corner: Corner) -> None:
    from app.domain.entries.fees import fees_format
    from app.domain.formats import template_csv

    assert corner.get("provider", "/manage/fees.csv").text == template_csv(fees_format())
