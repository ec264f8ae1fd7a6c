"""Pictures: sent, looked at, shown, removed; and files that are none."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import select

from app.accounts.models import Audit
from app.adapters.storage import FolderStorage, StorageError
from app.config import Settings
from app.entries.models import Media
from app.manage import uploading
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import OWN, Corner, a_picture, is_as_it_was
from tests.integration.manage.test_entries import decide, public, send

PICTURES = f"/manage/{OWN}/pictures"


def upload(corner: Corner, body: BytesIO | None = None, name: str = "garden.jpg", alt: str = "A garden") -> str:
    answer = corner.post("provider", PICTURES, picture=(body or a_picture(), name), alt=alt)
    return answer.text if answer.status_code == 200 else ""


def held(corner: Corner) -> list[Media]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Media).order_by(Media.id)))


def files(settings: Settings) -> list[Path]:
    return sorted(settings.media_dir.iterdir()) if settings.media_dir.exists() else []


def approve(corner: Corner, verdict: str = "approve") -> None:
    corner.post(
        "moderator",
        f"/manage/approvals/picture/{held(corner)[-1].id}",
        verdict=verdict,
        why="not-plain",
        note="More light, please.",
    )


def shown(corner: Corner) -> list[str]:
    return re.findall(r'src="(/media/[^"]+)"', public(corner))


@pytest.fixture
def said(corner: Corner) -> Corner:
    """Pictures are shown with a text."""
    send(corner)
    decide(corner, "approve")
    return corner


def test_a_picture_is_shown_once_one_of_us_has_looked_at_it(said: Corner) -> None:
    upload(said)
    assert not shown(said)
    approve(said)
    (address,) = shown(said)
    assert 'alt="A garden"' in public(said)
    answer = said.app.test_client().get(address)
    assert (answer.status_code, answer.content_type) == (200, "image/webp")


def test_a_picture_is_served_so_that_nothing_can_be_made_of_it(said: Corner) -> None:
    upload(said)
    approve(said)
    answer = said.app.test_client().get(shown(said)[0])
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "public, max-age=86400, immutable"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers


def test_nobody_else_sees_a_picture_before(said: Corner) -> None:
    upload(said)
    media = held(said)[0]
    visitor = said.app.test_client()
    assert visitor.get(f"/media/{media.hash}-small.webp").status_code == 404
    assert said.get("stranger", f"{PICTURES}/{media.id}").status_code == 404
    assert said.get("provider", f"{PICTURES}/{media.id}").status_code == 200
    assert said.get("moderator", f"/manage/approvals/picture/{media.id}").status_code == 200


def test_a_picture_is_not_sent_back_without_a_word(said: Corner) -> None:
    upload(said)
    address = f"/manage/approvals/picture/{held(said)[-1].id}"
    answers = [said.post("moderator", address, note=note, why=why).text for note, why in ((" ", "promises"), ("x", ""))]
    assert "Write what they should change." in answers[0] and "Choose why you send it back." in answers[1]
    assert held(said)[-1].status == "waiting"


def test_a_refused_picture_is_never_shown_and_tells_why(said: Corner) -> None:
    upload(said)
    approve(said, "refuse")
    assert not shown(said)
    assert "It cannot be read, seen or heard well enough. More light, please." in said.text("provider", PICTURES)


def test_each_act_on_a_picture_is_in_the_audit_with_who_did_it(said: Corner) -> None:
    for verdict in ("approve", "refuse"):
        upload(said)
        approve(said, verdict)
    said.post("provider", f"{PICTURES}/{held(said)[0].id}/remove")
    with writing_to(said.app) as session:
        rows = session.scalars(select(Audit).where(Audit.act.startswith("picture")).order_by(Audit.id))
        acts = [(row.act, row.by) for row in rows]
    provider, moderator = said.accounts["provider"], said.accounts["moderator"]
    assert acts == [
        ("picture_sent", provider),
        ("picture_approved", moderator),
        ("picture_sent", provider),
        ("picture_refused", moderator),
        ("picture_removed", provider),
    ]


def test_a_removed_picture_is_gone_from_page_and_disk(said: Corner, settings: Settings) -> None:
    upload(said)
    approve(said)
    (address,) = shown(said)
    said.post("provider", f"{PICTURES}/{held(said)[0].id}/remove")
    assert not shown(said) and not files(settings)
    assert said.app.test_client().get(address).status_code == 404


def test_a_page_forgets_a_picture_at_once_though_another_one_comes(said: Corner) -> None:
    visitor = said.app.test_client()
    for colour, alt in (("teal", "A garden"), ("red", "A wall")):
        upload(said, a_picture(colour), alt=alt)
        approve(said)
    page = visitor.get(f"/place/{OWN}")
    assert "A garden" in page.text and is_as_it_was(visitor, page)
    said.post("provider", f"{PICTURES}/{held(said)[0].id}/remove")
    upload(said, a_picture("blue"), alt="A door")
    assert not is_as_it_was(visitor, page)


def test_a_picture_that_another_place_shows_too_stays_on_the_disk(corner: Corner, settings: Settings) -> None:
    upload(corner)
    corner.post("stranger", "/manage/other/pictures", picture=(a_picture(), "a.jpg"), alt="A garden")
    corner.post("provider", f"{PICTURES}/{held(corner)[0].id}/remove")
    assert len(files(settings)) == 2


def test_the_pictures_of_an_earlier_owner_go_with_the_sale(said: Corner) -> None:
    upload(said)
    approve(said)
    (address,) = shown(said)
    said.sell(OWN)
    assert said.app.test_client().get(address).status_code == 404


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("garden.jpg", b"<html><script>alert(1)</script></html>"),
        ("garden.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ("garden.gif", b"GIF89a\x01\x00\x01\x00<script>alert(1)</script>"),
        ("garden.jpg", a_picture().getvalue() + b"<script>alert(1)</script>"),
        ("garden.jpg", a_picture().getvalue()[:200]),
        ("../../care.db", b"SQLite format 3\0"),
        ("garden.jpg", b""),
    ],
    ids=["html", "svg", "gif", "polyglot", "truncated", "path", "empty"],
)
def test_files_that_are_no_pictures_leave_nothing(corner: Corner, settings: Settings, name: str, body: bytes) -> None:
    text = upload(corner, BytesIO(body), name)
    assert "There is a problem" in text and 'value="A garden"' in text
    assert not held(corner) and not files(settings)


def test_what_the_file_is_called_stands_nowhere(corner: Corner, settings: Settings) -> None:
    upload(corner, name="../../secret name.php.jpg")
    assert [path.suffix for path in files(settings)] == [".webp", ".webp"]
    assert all(re.fullmatch(r"[0-9a-f]{64}-(large|small)\.webp", path.name) for path in files(settings))


def test_a_picture_says_what_it_shows(corner: Corner) -> None:
    assert "Say what the picture shows" in upload(corner, alt="  ")
    assert not held(corner)


def test_a_full_disk_is_told_and_leaves_nothing(corner: Corner, settings: Settings) -> None:
    class Full(FolderStorage):
        def write(self, name: str, body: bytes) -> None:
            if "small" in name:
                raise StorageError
            super().write(name, body)

    corner.app.extensions["media"] = Full(settings.media_dir)
    assert "We could not save the picture. Nothing was kept." in upload(corner)
    assert not held(corner) and not files(settings)


def test_a_scanner_that_does_not_answer_is_told_and_lets_nothing_through(corner: Corner, settings: Settings) -> None:
    settings.clamd_url = "tcp://127.0.0.1:9"
    assert "Our virus scanner does not answer" in upload(corner)
    assert not held(corner) and not files(settings)


def test_what_the_scanner_finds_is_refused(corner: Corner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploading, "is_clean", lambda _body, _address: False)
    assert "Our virus scanner refused this file." in upload(corner)
    assert not held(corner)


def test_a_place_has_a_most_of_pictures(corner: Corner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploading, "MOST_OF_A_PLACE", 1)
    upload(corner)
    assert "Remove one first." in upload(corner, a_picture("red"))


def test_only_who_is_signed_in_may_send_much(corner: Corner) -> None:
    body = BytesIO(b"\xff\xd8\xff" + b"\0" * 100_000)
    answer = corner.app.test_client().post(PICTURES, data={"picture": (body, "a.jpg"), "alt": "x"})
    assert answer.status_code in (302, 401, 413)


def test_more_than_a_picture_may_weigh_is_not_read(corner: Corner) -> None:
    answer = corner.post("provider", PICTURES, picture=(BytesIO(b"\0" * 10 * 1024**2), "a.jpg"), alt="x")
    assert answer.status_code == 413
