"""Films that are looked at, shown and removed."""

import re
from io import BytesIO

import av
import pytest
from sqlalchemy import select

from app.accounts.models import Audit
from app.config import Settings
from app.entries.models import Film
from tests.fixtures.accounts import writing_to
from tests.fixtures.films import a_film
from tests.integration.manage.films.ground import FILM, files, grow_old, held, judge, publish, run, shown, upload
from tests.integration.manage.ground import OTHER, OWN, Corner, is_as_it_was
from tests.integration.manage.test_entries import public


def test_a_film_is_shown_once_it_was_made_anew_and_looked_at(said: Corner, body: bytes, own_process: None) -> None:
    upload(said, body)
    assert not shown(said) and "We are making it ready." in said.text("provider", FILM)
    assert run(said).exit_code == 0
    assert not shown(said) and "One of us will look at it." in said.text("provider", FILM)
    judge(said)
    (address,) = shown(said)
    answer = said.app.test_client().get(address)
    assert (answer.status_code, answer.content_type) == (200, "video/mp4")
    with av.open(BytesIO(answer.data)) as film:
        assert [each.codec_context.name for each in film.streams] == ["h264", "aac"]


def test_what_came_is_deleted_once_it_was_made_anew(said: Corner, body: bytes, settings: Settings) -> None:
    upload(said, body)
    (came,) = settings.incoming_dir.iterdir()
    assert came.read_bytes() == body
    run(said)
    (film,) = held(said)
    assert files(settings) == [f"{film.hash}-poster.webp", f"{film.hash}.mp4"]


def test_nothing_of_a_film_is_sent_before_somebody_plays_it_and_its_words_stand_beside_it(
    said: Corner, body: bytes
) -> None:
    publish(said, body)
    page = public(said)
    (player,) = re.findall(r"<video[^>]*>", page)
    assert " controls " in player and 'preload="none"' in player and "autoplay" not in player
    (poster,) = re.findall(r'poster="([^"]+)"', player)
    assert said.app.test_client().get(poster).content_type == "image/webp"
    assert re.search(r'lang="en" dir="auto"><p>A woman says: this is our garden.</p><p>Hens', page)


def test_only_a_page_that_bears_a_film_may_play_one(said: Corner, body: bytes) -> None:
    visitor = said.app.test_client()
    assert "media-src" not in visitor.get(f"/place/{OWN}").headers["Content-Security-Policy"]
    address = publish(said, body)
    page = visitor.get(f"/place/{OWN}", query_string={"look": "1"})
    assert "media-src 'self';" in page.headers["Content-Security-Policy"]
    assert "media-src" not in visitor.get(f"/place/{OTHER}").headers["Content-Security-Policy"]
    assert "media-src" not in visitor.get(address).headers["Content-Security-Policy"]


def test_a_page_that_has_not_changed_says_nothing_else_of_what_it_may_play(said: Corner, body: bytes) -> None:
    """A browser would take a policy that came with “not modified” for that of the page which it kept."""
    publish(said, body)
    visitor = said.app.test_client()
    page = visitor.get(f"/place/{OWN}", query_string={"look": "2"})
    again = visitor.get(f"/place/{OWN}", query_string={"look": "2"}, headers={"If-None-Match": page.headers["ETag"]})
    assert again.status_code == 304
    assert "Content-Security-Policy" not in again.headers


def test_one_may_go_on_from_the_middle(said: Corner, body: bytes) -> None:
    address, visitor = publish(said, body), said.app.test_client()
    whole = visitor.get(address).data
    part = visitor.get(address, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.data) == (206, whole[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(whole)}"
    assert part.headers["Cache-Control"] == "public, max-age=86400, immutable"
    beyond = visitor.get(address, headers={"Range": f"bytes={len(whole)}-"})
    assert (beyond.status_code, beyond.headers["Cache-Control"]) == (416, "no-store")


def test_a_film_is_served_so_that_nothing_else_can_be_made_of_it(said: Corner, body: bytes) -> None:
    answer = said.app.test_client().get(publish(said, body))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers


def test_nobody_else_sees_a_film_before(said: Corner, body: bytes) -> None:
    upload(said, body)
    run(said)
    (film,) = held(said)
    visitor, stands = said.app.test_client(), f"/manage/approvals/film/{film.id}"
    assert visitor.get(f"/media/{film.hash}.mp4").status_code == 404
    assert visitor.get(f"/media/{film.hash}-poster.webp").status_code == 404
    assert said.get("stranger", f"{FILM}/show").status_code == 404
    answers = [said.get("provider", f"{FILM}/{part}") for part in ("show", "poster")]
    answers += [said.get("moderator", f"{stands}/{part}") for part in ("show", "poster")]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}
    part = said.clients["provider"].get(f"{FILM}/show", headers={"Range": "bytes=0-9"})
    assert (part.status_code, part.headers["Cache-Control"]) == (206, "no-store")


def test_a_moderator_finds_it_with_its_words(said: Corner, body: bytes) -> None:
    upload(said, body)
    assert "/manage/approvals/film/" not in said.text("moderator", "/manage/approvals")
    run(said)
    address = f"/manage/approvals/film/{held(said)[0].id}"
    assert address in said.text("moderator", "/manage/approvals")
    page = said.get("moderator", address)
    assert "Hens walk about." in page.text and "media-src 'self'" in page.headers["Content-Security-Policy"]


def test_a_refused_film_is_never_shown_and_tells_why(said: Corner, body: bytes) -> None:
    upload(said, body)
    run(said)
    judge(said, "refuse")
    assert not shown(said)
    assert "It cannot be read, seen or heard well enough. More light, please." in said.text("provider", FILM)


def test_a_film_is_not_sent_back_without_a_reason_and_may_still_be_played(said: Corner, body: bytes) -> None:
    upload(said, body)
    run(said)
    answer = said.post("moderator", f"/manage/approvals/film/{held(said)[0].id}", note="More light, please.")
    assert "Choose why you send it back." in answer.text and "More light, please." in answer.text
    assert "media-src 'self'" in answer.headers["Content-Security-Policy"]
    assert held(said)[0].status == "waiting"


def test_nobody_approves_a_film_that_they_sent(said: Corner, body: bytes) -> None:
    upload(said, body)
    run(said)
    with writing_to(said.app) as session:
        session.scalars(select(Film)).one().added_by = said.accounts["moderator"]
    assert judge(said).endswith("late=1")
    assert not shown(said)


def test_a_film_that_was_decided_is_not_decided_again(said: Corner, body: bytes) -> None:
    publish(said, body)
    assert judge(said, "refuse").endswith("late=1")
    assert shown(said)


def test_another_film_takes_the_place_of_a_refused_one(said: Corner, body: bytes, settings: Settings) -> None:
    upload(said, body)
    run(said)
    judge(said, "refuse")
    assert not upload(said, a_film(size=(400, 300)))
    run(said)
    (film,) = held(said)
    assert (film.status, film.width, film.note) == ("waiting", 400, None)
    assert files(settings) == [f"{film.hash}-poster.webp", f"{film.hash}.mp4"]


def test_a_place_has_one_film(said: Corner, body: bytes, settings: Settings) -> None:
    publish(said, body)
    assert "You have a film. Remove it first." in upload(said, body)
    assert len(held(said)) == 1 and len(files(settings)) == 2 and shown(said)


@pytest.mark.parametrize("is_made", [False, True], ids=["as it came", "made anew"])
def test_a_removed_film_is_gone_from_page_and_disk(
    said: Corner, body: bytes, settings: Settings, is_made: bool
) -> None:
    address = publish(said, body) if is_made else ""
    if not is_made:
        upload(said, body)
    said.post("provider", f"{FILM}/remove")
    assert not held(said) and not files(settings) and not shown(said)
    if address:
        assert said.app.test_client().get(address).status_code == 404


def test_a_page_forgets_a_film_at_once_though_another_one_comes(said: Corner, body: bytes) -> None:
    visitor = said.app.test_client()
    publish(said, body)
    page = visitor.get(f"/place/{OWN}")
    assert "<video" in page.text and is_as_it_was(visitor, page)
    said.post("provider", f"{FILM}/remove")
    upload(said, body)
    assert not is_as_it_was(visitor, page)


def test_a_film_that_another_place_shows_too_stays_on_the_disk(said: Corner, body: bytes, settings: Settings) -> None:
    address = publish(said, body)
    upload(said, body, who="stranger")
    run(said)
    said.post("stranger", f"/manage/{OTHER}/film/remove")
    assert len(files(settings)) == 2
    assert said.app.test_client().get(address).status_code == 200


def test_the_film_of_an_earlier_owner_goes_with_the_sale(said: Corner, body: bytes) -> None:
    address = publish(said, body)
    said.sell(OWN)
    assert said.app.test_client().get(address).status_code == 404


def test_what_an_earlier_owner_sent_is_neither_made_anew_nor_kept(
    corner: Corner, body: bytes, settings: Settings
) -> None:
    upload(corner, body)
    corner.sell(OWN)
    assert "Films made ready: 0." in run(corner).output
    grow_old(settings)
    run(corner)
    assert not files(settings)


def test_each_act_on_a_film_is_in_the_audit_with_who_did_it(said: Corner, body: bytes) -> None:
    for verdict in ("refuse", "approve"):
        upload(said, body)
        run(said)
        judge(said, verdict)
    said.post("provider", f"{FILM}/remove")
    with writing_to(said.app) as session:
        rows = session.scalars(select(Audit).where(Audit.act.startswith("film")).order_by(Audit.id))
        acts = [(row.act, row.by) for row in rows]
    provider, moderator = said.accounts["provider"], said.accounts["moderator"]
    assert acts == [
        ("film_sent", provider),
        ("film_refused", moderator),
        ("film_sent", provider),
        ("film_approved", moderator),
        ("film_removed", provider),
    ]
