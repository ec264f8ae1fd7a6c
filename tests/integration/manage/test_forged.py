"""Fields that are in no form of ours: whatever somebody adds to what a form sends, the regulator's record stays."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from sqlalchemy import inspect, select

from app.db import Base
from app.entries.models import Claim, Entry, EntryVersion, Film, Media
from app.feedback.models import Challenge, Reply
from tests.fixtures.accounts import writing_to
from tests.fixtures.films import a_film
from tests.integration.manage.films.ground import WORDS
from tests.integration.manage.ground import AT, OTHER, OWN, Corner, a_picture
from tests.integration.manage.test_claims import code_in, letter
from tests.integration.manage.test_feedback import leave

#: rooms whose tables others fill: regulators, councils, publishers of figures
THEIRS = ("app.providers", "app.areas", "app.quality", "app.provenance")
#: rooms whose rows a form may write, and only as its view says
OURS = (Claim, Entry, EntryVersion, Film, Media, Reply, Challenge)
Snapshot = dict[str, list[tuple[Any, ...]]]


def tables(rooms: tuple[str, ...]) -> list[Any]:
    found = [each for each in Base.registry.mappers if each.class_.__module__.startswith(rooms)]
    return [each.local_table for each in found]


def record_of_others(corner: Corner) -> Snapshot:
    with writing_to(corner.app) as session:
        return {table.name: [tuple(row) for row in session.execute(select(table))] for table in tables(THEIRS)}


def forged() -> dict[str, str]:
    """Every column of every table that a form could reach, by its name."""
    ours = [inspect(each).local_table for each in OURS]
    names = {column.name for table in (*tables(THEIRS), *ours) for column in table.columns}
    return dict.fromkeys(names, "1") | {"name": "Best House", "rating": "Outstanding", "status": "approved"}


def sent(corner: Corner, path: str, who: str = "provider", **typed: Any) -> None:
    answer = corner.post(who, path, **{**forged(), **typed})
    assert answer.status_code in (200, 302), f"{path}: {answer.status_code}"


def text(corner: Corner) -> None:
    sent(corner, f"/manage/{OWN}/entry", description="We keep hens.", website="", languages="cy", send="1")


def fees(corner: Corner) -> None:
    sent(corner, f"/manage/{OWN}/fees", **{"residential-lowest": "1,050", "valid-from": "01/04/2026"}, send="1")


def numbers(corner: Corner) -> None:
    falls = {"falls-count": "12", "falls-out-of": "2,700", "falls-from": "01/07/2026", "falls-to": "30/09/2026"}
    sent(corner, f"/manage/{OWN}/numbers", **falls, send="1")


def picture(corner: Corner) -> None:
    sent(corner, f"/manage/{OWN}/pictures", picture=(a_picture(), "a.jpg"), alt="A garden")


def film(corner: Corner) -> None:
    """This form takes ten fields, and is not read where there are more."""
    some = ("status", "place_id", "organisation_id", "added_by", "decided_by", "decided_at", "hash")
    typed = {name: forged()[name] for name in some} | {"transcript": WORDS}
    answer = corner.post("provider", f"/manage/{OWN}/film", film=(BytesIO(a_film()), "a.mp4"), **typed)
    assert answer.status_code == 302


def reply(corner: Corner) -> None:
    sent(corner, f"/manage/{OWN}/feedback/{leave(corner)}/reply", text="Thank you.", changed="")


def review(corner: Corner) -> None:
    sent(corner, f"/manage/{OWN}/feedback/{leave(corner)}/review", ground="advert", why="It is one.")


def claim(corner: Corner) -> None:
    path = f"/manage/claim/{OWN}"
    sent(corner, path, "stranger", do="ask")
    with writing_to(corner.app) as session:
        asked = session.scalars(select(Claim.id).order_by(Claim.id.desc())).first()
    sent(corner, path, "stranger", do="code", code=code_in(letter(corner, asked or 0)))


FORMS = (text, fees, numbers, picture, film, reply, review, claim)


@pytest.mark.parametrize("form", FORMS)
def test_no_field_of_a_form_reaches_what_a_regulator_said(corner: Corner, form: Callable[[Corner], None]) -> None:
    before = record_of_others(corner)
    assert before["place"] and before["registration"] and before["council"]
    form(corner)
    assert record_of_others(corner) == before


@pytest.mark.parametrize("form", FORMS)
def test_no_field_of_a_form_says_who_sent_it_for_which_place_or_that_it_was_read(
    corner: Corner, form: Callable[[Corner], None]
) -> None:
    form(corner)
    with writing_to(corner.app) as session:
        rows = [row for kind in (EntryVersion, Film, Media) for row in session.scalars(select(kind))]
        assert {row.place_id for row in rows} <= {corner.places[OWN]}
        assert not any(row.decided_by or row.decided_at for row in rows)
        assert {row.status for row in rows} <= {"waiting", "arrived"}
        assert not session.scalars(select(Entry)).all()
        answers = [row for kind in (Reply, Challenge) for row in session.scalars(select(kind))]
        assert {row.by for row in answers} <= {corner.accounts["provider"]}
        mine = session.scalars(select(Claim).where(Claim.account_id == corner.accounts["stranger"])).all()
    assert {row.status for row in mine if row.place_id == corner.places[OWN]} <= {"confirmed"}


def test_what_a_moderator_decides_is_decided_by_them_today_whatever_their_form_says(corner: Corner) -> None:
    text(corner)
    before = record_of_others(corner)
    sent(corner, "/manage/approvals/entry/1", "moderator", verdict="approve")
    with writing_to(corner.app) as session:
        (version,) = session.scalars(select(EntryVersion)).all()
        (entry,) = session.scalars(select(Entry)).all()
    assert (version.decided_by, version.decided_at) == (corner.accounts["moderator"], AT)
    assert (entry.place_id, entry.version_id, entry.confirmed_on) == (corner.places[OWN], version.id, AT.date())
    assert record_of_others(corner) == before
    assert corner.places[OTHER] != entry.place_id
