"""Films: sent, made anew by a command, looked at, shown, removed; and files that are none."""

import os
import re
import signal
import sys
from io import BufferedReader, BytesIO
from pathlib import Path

import av
import pytest
from click.testing import Result
from sqlalchemy import select

from app.accounts.models import Audit
from app.adapters import incoming as arriving
from app.adapters.storage import LEFT_OVER, FolderStorage, StorageError
from app.config import Settings
from app.entries import drawing, films
from app.entries.models import Film
from app.entries.redraw_film import answer
from app.manage import filming
from tests.fixtures.accounts import writing_to
from tests.fixtures.films import a_film
from tests.integration.manage.ground import OTHER, OWN, Corner, is_as_it_was
from tests.integration.manage.test_entries import decide, public, send

FILM = f"/manage/{OWN}/film"
WORDS = "A woman says: this is our garden.\nHens walk about."


@pytest.fixture(scope="module")
def body() -> bytes:
    return a_film()


@pytest.fixture
def own_process() -> None:
    """The film is made by a program of its own, as it is on a server."""


@pytest.fixture(autouse=True)
def drawn_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process, which spares a second each time."""
    if "own_process" not in request.fixturenames:
        monkeypatch.setattr(drawing, "run", lambda _program, source, desk: drawing.told(0, made(source, desk)))


def made(source: Path, desk: Path) -> bytes:
    return "".join(answer(source, desk)).encode()


@pytest.fixture
def said(corner: Corner) -> Corner:
    """Films are shown with a text."""
    send(corner)
    decide(corner, "approve")
    return corner


def upload(corner: Corner, body: bytes, name: str = "garden.mp4", words: str = WORDS, who: str = "provider") -> str:
    place = OWN if who == "provider" else OTHER
    answer = corner.post(who, f"/manage/{place}/film", film=(BytesIO(body), name), transcript=words)
    return answer.text if answer.status_code == 200 else ""


def run(corner: Corner) -> Result:
    return corner.app.test_cli_runner().invoke(args=["entries", "films"])


def held(corner: Corner) -> list[Film]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Film).order_by(Film.id)))


def files(settings: Settings) -> list[str]:
    """What lies anywhere in the folder of media."""
    return sorted(each.name for each in settings.media_dir.rglob("*") if each.is_file())


def judge(corner: Corner, verdict: str = "approve") -> str:
    said = {"verdict": verdict, "why": "not-plain", "note": "More light, please."}
    return str(corner.post("moderator", f"/manage/approvals/film/{held(corner)[-1].id}", **said).headers["Location"])


def publish(corner: Corner, body: bytes) -> str:
    """Its address."""
    upload(corner, body)
    done = run(corner)
    assert "Films made ready: 1." in done.output, done.output
    judge(corner)
    (address,) = shown(corner)
    return address


def shown(corner: Corner) -> list[str]:
    return re.findall(r'<source src="([^"]+)"', public(corner))


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


def grow_old(settings: Settings) -> None:
    for each in settings.media_dir.rglob("*"):
        long_ago = each.stat().st_mtime - LEFT_OVER - 60
        os.utime(each, (long_ago, long_ago))


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


@pytest.mark.parametrize(
    "body",
    [
        b"<html><script>alert(1)</script></html>",
        b"ffconcat version 1.0\nfile '/etc/passwd'\n",
        b"#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n",
        b"\x00\x00\x00\x18ftypisom" + b"\xff" * 500,
    ],
    ids=["html", "list", "playlist", "broken"],
)
def test_a_file_that_is_no_film_leaves_nothing_but_a_word(
    corner: Corner, body: bytes, settings: Settings, own_process: None
) -> None:
    upload(corner, body)
    done = run(corner)
    assert (done.exit_code, "That could not be used: 1." in done.output) == (0, True)
    assert not files(settings)
    text = corner.text("provider", FILM)
    assert "We could not use it, and kept nothing of it." in text
    assert "This file is no film that we can show." in text or "This film is damaged." in text
    assert "Hens walk about." in text, "what was written stays for the next one"


@pytest.mark.parametrize(
    ("words", "sent", "says"),
    [(" ", b"film", "Write what is said and seen"), ("x" * 4_001, b"film", "at most 4,000"), ("Hens.", b"", "Choose")],
)
def test_a_film_comes_with_its_words(corner: Corner, words: str, sent: bytes, says: str, settings: Settings) -> None:
    assert says in upload(corner, sent, words=words)
    assert not held(corner) and not files(settings)


def test_a_form_without_a_file_is_told(corner: Corner) -> None:
    assert "Choose a film." in corner.post("provider", FILM, transcript=WORDS).text


def test_what_the_file_is_called_stands_nowhere(corner: Corner, body: bytes, settings: Settings) -> None:
    upload(corner, body, "../../secret name.php")
    (came,) = files(settings)
    assert re.fullmatch(r"[0-9a-f]{32}", came)


def test_a_film_never_lies_in_memory(corner: Corner, monkeypatch: pytest.MonkeyPatch) -> None:
    parts: list[int] = []
    write = arriving.Arriving.write

    def watched(self: arriving.Arriving, part: bytes) -> int:
        parts.append(len(part))
        return write(self, part)

    monkeypatch.setattr(arriving.Arriving, "write", watched)
    upload(corner, b"\0" * 3_000_000)
    assert sum(parts) == 3_000_000 and max(parts) < 200_000


def test_a_file_that_nobody_may_send_is_not_kept(corner: Corner, body: bytes, settings: Settings) -> None:
    upload(corner, body, who="provider", words="")
    corner.clients["provider"].post(FILM, data={"film": (BytesIO(body), "a.mp4"), "transcript": WORDS})
    corner.post("stranger", FILM, film=(BytesIO(body), "a.mp4"), transcript=WORDS)
    assert not held(corner) and not files(settings)


def test_a_form_that_breaks_off_leaves_nothing(corner: Corner, settings: Settings) -> None:
    begun: list[str] = []

    class Line(BytesIO):
        def readinto(self, part: object) -> int:
            begun.extend(files(settings))
            return super().readinto(part)  # type: ignore[arg-type]

    head = b'--x\r\nContent-Disposition: form-data; name="film"; filename="a.mp4"\r\n\r\n'
    corner.clients["provider"].post(
        FILM,
        input_stream=BufferedReader(Line(head + b"\0" * 900_000)),
        content_type="multipart/form-data; boundary=x",
        content_length=2_000_000,
    )
    assert begun and not held(corner) and not files(settings)


def test_more_than_a_film_may_weigh_is_not_kept(
    corner: Corner, body: bytes, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filming, "MOST_BYTES", len(body) - 1)
    assert "Send one of at most 60 MB." in upload(corner, body)
    assert not held(corner) and not files(settings)


def test_more_than_a_form_with_a_film_may_weigh_is_not_read(corner: Corner, settings: Settings) -> None:
    sent = BytesIO(b"\0" * 62 * 1024**2)
    assert corner.post("provider", FILM, film=(sent, "a.mp4"), transcript=WORDS).status_code == 413
    assert not files(settings)


def test_only_who_is_signed_in_may_send_much(corner: Corner, body: bytes, settings: Settings) -> None:
    sent = {"film": (BytesIO(b"\0" * 100_000), "a.mp4"), "transcript": WORDS}
    assert corner.app.test_client().post(FILM, data=sent).status_code in (302, 401, 413)
    assert not files(settings)


def test_a_full_disk_is_told_and_leaves_nothing(
    corner: Corner, body: bytes, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "LEAST_FREE", 10**18)
    assert "We could not save the film. Nothing was kept." in upload(corner, body)
    assert not held(corner) and not files(settings)


class Full(FolderStorage):
    def adopt(self, file: Path, name: str) -> None:
        if name.endswith(".webp"):
            raise StorageError
        super().adopt(file, name)


def test_a_disk_that_is_full_when_a_film_is_made_leaves_it_for_another_time(
    said: Corner, body: bytes, settings: Settings
) -> None:
    upload(said, body)
    said.app.extensions["media"] = Full(settings.media_dir)
    for _ in range(4):
        done = run(said)
        assert (done.exit_code, "the disk is full" in done.output) == (1, True)
    assert [(film.status, film.tries) for film in held(said)] == [("arrived", 0)]
    del said.app.extensions["media"]
    assert run(said).exit_code == 0
    assert held(said)[0].status == "waiting" and len(files(settings)) == 2


def killed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program writes the half of a film, and is gone."""
    half = f"open(sys.argv[2] + '/film.mp4', 'wb').write(b'half'); os.kill(os.getpid(), {int(signal.SIGKILL)})"
    monkeypatch.setattr(drawing, "PROGRAM", (sys.executable, "-c", f"import os, sys; {half}"))


def test_a_program_that_is_killed_leaves_nothing_half_and_is_run_again(
    said: Corner, body: bytes, settings: Settings, own_process: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload(said, body)
    with monkeypatch.context() as patch:
        killed(patch)
        done = run(said)
    assert (done.exit_code, "was killed" in done.output) == (1, True)
    assert [film.status for film in held(said)] == ["arrived"] and len(files(settings)) == 1
    assert run(said).exit_code == 0
    assert held(said)[0].status == "waiting"


def test_a_film_that_kills_its_program_is_not_tried_for_ever(
    said: Corner, body: bytes, settings: Settings, own_process: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload(said, body)
    killed(monkeypatch)
    assert [run(said).exit_code for _ in range(4)] == [1, 1, 1, 0]
    assert not files(settings)
    assert "This film took too long to make ready." in said.text("provider", FILM)


def test_a_program_that_does_not_end_is_ended(
    said: Corner, body: bytes, settings: Settings, own_process: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload(said, body)
    monkeypatch.setattr(drawing, "PROGRAM", (sys.executable, "-c", "import time; time.sleep(600)"))
    monkeypatch.setattr(drawing, "MOST_SECONDS", 0.5)
    assert run(said).exit_code == 0
    assert held(said)[0].fault == "too_hard" and not files(settings)


def test_a_command_that_is_killed_before_the_record_is_written_leaves_only_what_is_swept_away(
    said: Corner, body: bytes, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_args: object, **_more: object) -> bool:
        raise KeyboardInterrupt

    upload(said, body)
    with monkeypatch.context() as patch:
        patch.setattr(films, "finish", gone)
        run(said)
    assert held(said)[0].status == "arrived" and not shown(said)
    said.post("provider", f"{FILM}/remove")
    grow_old(settings)
    assert "Left-over files removed: 1." in run(said).output
    assert not files(settings)


def test_a_film_that_is_removed_while_it_is_made_is_not_kept(
    said: Corner, body: bytes, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_program = drawing.run

    def removed_meanwhile(*args: object) -> dict[str, int]:
        said.post("provider", f"{FILM}/remove")
        return run_program(*args)  # type: ignore[arg-type]

    upload(said, body)
    copy = settings.media_dir / "copy"
    os.link(next(settings.incoming_dir.iterdir()), copy)
    monkeypatch.setattr(drawing, "run", lambda program, _source, desk: removed_meanwhile(program, copy, desk))
    assert run(said).exit_code == 0
    copy.unlink()
    assert not held(said) and not files(settings)


def test_a_scanner_that_does_not_answer_lets_nothing_through(said: Corner, body: bytes, settings: Settings) -> None:
    upload(said, body)
    settings.clamd_url = "tcp://127.0.0.1:9"
    done = run(said)
    assert (done.exit_code, "virus scanner does not answer" in done.output) == (1, True)
    assert [(film.status, film.tries) for film in held(said)] == [("arrived", 0)]


def test_what_the_scanner_finds_is_refused(
    said: Corner, body: bytes, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload(said, body)
    monkeypatch.setattr(drawing, "is_clean", lambda _file, _address: False)
    run(said)
    assert "Our virus scanner refused this file." in said.text("provider", FILM)
    assert not files(settings)


def test_a_second_command_does_nothing_while_one_runs(said: Corner, body: bytes, settings: Settings) -> None:
    from filelock import FileLock

    upload(said, body)
    with FileLock(settings.var_dir / "films.lock"):
        assert "being made ready already" in run(said).output
    assert held(said)[0].status == "arrived"
