"""Films on their way in: with their words, in parts on the disk, and kept whole or not at all."""

import re
from io import BufferedReader, BytesIO

import pytest

from app.adapters import incoming as arriving
from app.config import Settings
from app.manage import filming
from tests.integration.manage.films.ground import FILM, WORDS, files, held, upload
from tests.integration.manage.ground import Corner


@pytest.mark.parametrize(
    ("words", "sent", "says"),
    [(" ", b"film", "Write what is said and seen"), ("x" * 4_001, b"film", "at most 4,000"), ("Hens.", b"", "Choose")],
)
def test_a_film_comes_with_its_words(corner: Corner, words: str, sent: bytes, says: str, settings: Settings) -> None:
    assert says in upload(corner, sent, words=words)
    assert not held(corner) and not files(settings)


@pytest.mark.parametrize(
    "body",
    [
        b"\0",
        b"<html><script>alert(1)</script></html>",
        b"ffconcat version 1.0\nfile '/etc/passwd'\n",
        b"#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n",
    ],
    ids=["nothing", "html", "list", "playlist"],
)
def test_a_file_that_is_no_film_is_refused_at_once(corner: Corner, body: bytes, settings: Settings) -> None:
    again = upload(corner, body)
    assert "This file is no film that we can show. Send an MP4, MOV or WebM film." in again
    assert "Hens walk about." in again, "what was written stays in its box"
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
