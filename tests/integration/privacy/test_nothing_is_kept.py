"""What somebody answers is nowhere but in their page: not in a log, the record, a file, a metric or a header; not after
an error either, nor after the server had to kill a worker."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests

from tests.fixtures.sample_site import PATIENT_SECONDS, environment, free_port, wait_for
from tests.house.source import ROOT
from tests.integration.privacy.walker import AMOUNT, TYPED, Chooser, Walker, first, last_known, nothing_known

CHECKS = ("needs", "carer", "pay", "benefits", "plan", "review", "prepare")
#: what a worker may write is its database's own bookkeeping of readers
FORM = "Content-Type: application/x-www-form-urlencoded"
OF_THE_DATABASE = ("care.db-shm", "care.db-wal")


@dataclass
class Server:
    address: str
    folder: Path
    before: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def written(self) -> Iterator[tuple[str, bytes]]:
        """All that it wrote anywhere since it started: logs, its var folder, metrics, temporary files."""
        for path, state in _files(self.folder).items():
            if self.before.get(path) != state:
                yield str(path.relative_to(self.folder)), path.read_bytes()

    def metrics(self) -> bytes:
        return requests.get(self.address + "/metrics", timeout=120).content


def _files(folder: Path) -> dict[Path, tuple[int, int]]:
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {path: (stat.st_size, stat.st_mtime_ns) for path, stat in found}


def _serve(
    folder: Path, sample: Path, app: str, *, timeout: int = PATIENT_SECONDS, **settings: str
) -> Iterator[Server]:
    """As in earnest, with gunicorn's own log of every request turned on, and every message kept."""
    for name in ("tmp", "metrics"):
        (folder / name).mkdir()
    subprocess.run(["cp", "-r", "--reflink=auto", str(sample), str(folder / "var")], check=True)
    server = Server(f"http://127.0.0.1:{free_port()}", folder)
    places = {
        "TMPDIR": str(folder / "tmp"),
        "PROMETHEUS_MULTIPROC_DIR": str(folder / "metrics"),
        "CARE_LOG_LEVEL": "DEBUG",
    }
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        app,
        "--bind",
        server.address.removeprefix("http://"),
        "--workers",
        "1",
    ]
    command += ["--access-logfile", "-", "--log-level", "debug", "--timeout", str(timeout)]
    server.before = _files(folder)
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment(folder / "var") | places | settings, stdout=log, stderr=log
        )
        try:
            wait_for(server.address + "/readyz", process, folder / "server.log")
            yield server
        finally:
            process.terminate()
            process.wait(timeout=120)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, sample_dir: Path) -> Iterator[Server]:
    yield from _serve(tmp_path_factory.mktemp("works"), sample_dir, "wsgi:app")


@pytest.fixture
def broken(request: pytest.FixtureRequest, tmp_path: Path, sample_dir: Path) -> Iterator[Server]:
    yield from _serve(tmp_path, sample_dir, "tests.integration.privacy.broken:app", timeout=5, BROKEN_HOW=request.param)


def hits(server: Server, *walkers: Walker) -> list[str]:
    needles = _needles(walkers)
    assert any(len(each) > 60 for each in needles), "nothing was sealed: the walk went nowhere"
    places = [*server.written(), ("metrics", server.metrics())]
    assert any(name == "server.log" and b"/check/" in text for name, text in places), "the log holds no request"
    return [f"{name} holds {each!r}" for name, text in places for each in needles if each.encode() in text]


def _needles(walkers: tuple[Walker, ...]) -> set[str]:
    """Typed words, answers by name, and what was sealed: a piece from its middle, for its beginning is a date."""
    sealed = {each[40:140] for walker in walkers for each in walker.sealed if len(each) > 140}
    return {*TYPED, *(each for walker in walkers for each in walker.chosen), *sealed}


def in_headers(walker: Walker) -> list[str]:
    found = []
    for page in walker.pages:
        said = [page.url, *(f"{name}: {value}" for name, value in page.headers.items())]
        said += [page.request.headers.get("Referer") or ""]
        found += [line for line in said for each in _needles((walker,)) if each in line]
    return found


@pytest.mark.parametrize("choose", [first, last_known, nothing_known], ids=lambda each: str(each.__name__))
@pytest.mark.parametrize("check", CHECKS)
def test_answers_are_nowhere_after_a_result_and_all_that_it_offers(server: Server, check: str, choose: Chooser) -> None:
    walker = Walker(server.address, choose)
    result = walker.walk(f"/check/{check}")
    offered = list(walker.everything_on(result))

    assert walker.steps >= 2
    assert [page.status_code for page in (*walker.pages, *offered) if page.status_code != 200] == []
    assert {"application/pdf", "text/plain"} <= {page.headers["Content-Type"].split(";")[0] for page in offered}
    assert hits(server, walker) == []
    assert in_headers(walker) == []


@pytest.mark.parametrize("check", CHECKS)
def test_a_page_with_answers_sets_no_cookie_tells_no_other_site_and_is_kept_nowhere(server: Server, check: str) -> None:
    walker = Walker(server.address, last_known)
    walker.walk(f"/check/{check}")
    answered = [page for page in walker.pages if page.request.method == "POST"]
    assert len(answered) >= 2
    for page in answered:
        assert "Set-Cookie" not in page.headers
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "?" not in page.url


def test_a_program_that_asks_leaves_nothing_behind(server: Server) -> None:
    facts = {
        "nation": "england",
        "setting": "care-at-home",
        "cost": AMOUNT,
        "incomes": [{"kind": "annuity", "amount": "?"}],
    }
    refused = requests.post(server.address + "/check/charge.json", json={"facts": facts}, timeout=120)
    assert refused.status_code == 400
    walker = Walker(server.address, first)
    walker.walk("/check/plan")
    assert hits(server, walker) == []


@pytest.mark.parametrize("broken", ["fails"], indirect=True)
@pytest.mark.parametrize("check", ["needs", "pay", "plan"])
def test_answers_are_nowhere_after_an_error_that_repeats_them(broken: Server, check: str) -> None:
    walker = Walker(broken.address, last_known)
    walker.walk(f"/check/{check}")
    assert walker.pages[-1].status_code == 500
    assert hits(broken, walker) == []
    assert b"RuntimeError" in (broken.folder / "server.log").read_bytes()


@pytest.mark.parametrize("broken", ["hangs"], indirect=True)
def test_answers_are_nowhere_after_a_worker_was_killed_over_them(broken: Server) -> None:
    walker = Walker(broken.address, last_known)
    with pytest.raises(requests.ConnectionError):
        walker.walk("/check/needs")
    wait_until_it_serves_again(broken)
    assert b"WORKER TIMEOUT" in (broken.folder / "server.log").read_bytes()
    assert hits(broken, walker) == []


def wait_until_it_serves_again(server: Server) -> None:
    session = requests.Session()
    session.mount("http://", requests.adapters.HTTPAdapter(max_retries=requests.adapters.Retry(20, backoff_factor=0.2)))
    assert session.get(server.address + "/healthz", timeout=120).ok


def test_answers_are_nowhere_after_somebody_hung_up_halfway(server: Server) -> None:
    walker = Walker(server.address, first)
    walker.open("/check/needs")
    body = f"sealed={min(walker.sealed)}&question=postcode&postcode={TYPED[1]}".encode()
    headers = ("POST /check/needs HTTP/1.1", "Host: x", f"Content-Length: {len(body) + 50}", FORM, "", "")
    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as line:
        line.sendall("\r\n".join(headers).encode() + body)
    walker.walk("/check/plan")
    assert hits(server, walker) == []


def test_only_the_database_keeps_books_while_people_ask(server: Server) -> None:
    Walker(server.address, first).walk("/check/review")
    names = {name for name, _ in server.written() if name.startswith("var/")}
    assert {Path(name).name for name in names} <= {*OF_THE_DATABASE, "seal.key"}, os.linesep.join(sorted(names))
