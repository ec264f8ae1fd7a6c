"""The command that makes films anew: of what is none, of full disks, and of programs that are killed."""

import os
import signal
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from app.adapters.storage import FolderStorage, StorageError
from app.config import Settings
from app.entries import drawing, films
from tests.integration.manage.films.ground import (
    FILM,
    files,
    grow_old,
    held,
    run,
    shown,
    upload,
)
from tests.integration.manage.ground import Corner


def test_a_file_that_only_begins_as_a_film_leaves_nothing_but_a_word(
    corner: Corner, settings: Settings, own_process: None
) -> None:
    upload(corner, b"\x00\x00\x00\x18ftypisom" + b"\xff" * 500)
    done = run(corner)
    assert (done.exit_code, "That could not be used: 1." in done.output) == (0, True)
    assert not files(settings)
    text = corner.text("provider", FILM)
    assert "We could not use it, and kept nothing of it." in text
    assert "This file is no film that we can show." in text or "This film is damaged." in text
    assert "Hens walk about." in text, "what was written stays for the next one"


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
    upload(said, body)
    with FileLock(settings.var_dir / "films.lock"):
        assert "being made ready already" in run(said).output
    assert held(said)[0].status == "arrived"
