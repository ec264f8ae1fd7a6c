"""What somebody wrote of a place is in the record and nowhere else; the code that they were given is nowhere at all."""

import re
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from lxml import html

from app.collector.draft import Draft, close
from app.domain.feedback.receipts import hash_of
from app.web.keys import box_of
from tests.integration.privacy.test_nothing_is_kept import Server, _serve

#: words that nobody else writes
CANARY = "Zebedee the peacock walked through the sluice room"
CHANGED = "Zebedee the peacock has moved to the orangery"
RECORD = ("care.db", "care.db-wal", "care.db-shm")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, sample_dir: Path) -> Iterator[Server]:
    yield from _serve(tmp_path_factory.mktemp("feedback"), sample_dir, "wsgi:app")


def place(server: Server) -> tuple[str, str]:
    with sqlite3.connect(f"file:{server.folder / 'var' / 'care.db'}?mode=ro", uri=True) as record:
        found: tuple[str, str] = record.execute("SELECT ref, name FROM place WHERE withdrawn_on IS NULL").fetchone()
        return found


def sealed(page: requests.Response) -> str:
    return str(html.document_fromstring(page.text).xpath("//main//input[@name='sealed']/@value")[0])


def opened_a_minute_ago(server: Server, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """As the form would carry it, so that no test has to wait until a person may have read it."""
    ref, name = place(server)
    requests.get(f"{server.address}/place/{ref}/feedback/give", timeout=120)
    key = (server.folder / "var" / "seal.key").read_text()
    monkeypatch.setattr("app.collector.draft.current_box", lambda: box_of(key))
    return ref, close(Draft(ref, name, "c" * 32, int(time.time()) - 60, "web", {}))


def leave(server: Server, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[str]]:
    """The code, and what was sealed on the way."""
    ref, begun = opened_a_minute_ago(server, monkeypatch)
    give = f"{server.address}/place/{ref}/feedback/give"
    filled = {"sealed": begun, "typed": "1", "answer": "very-poor", "relation": "advocate", "text": CANARY}
    look = requests.post(give, data=filled, timeout=120)
    thanks = requests.post(give, data={"sealed": sealed(look), "send": "1"}, timeout=120)
    assert thanks.status_code == 200, thanks.text
    return " ".join(re.findall(r"<span>(\w+)</span>", thanks.text)), [begun, sealed(look)]


def use(server: Server, code: str) -> list[str]:
    """Wrongly, with a slip, then to change it and to say that it was put right."""
    receipt = f"{server.address}/feedback/receipt"
    for wrong in (" ".join(reversed(code.split())), code + "x"):
        assert requests.post(receipt, data={"code": wrong}, timeout=120).status_code in {404, 422}
    page = requests.post(receipt, data={"code": code}, timeout=120)
    form = requests.post(receipt, data={"sealed": sealed(page), "do": "edit"}, timeout=120)
    look = requests.post(
        receipt, data={"sealed": sealed(form), "typed": "1", "answer": "poor", "text": CHANGED}, timeout=30
    )
    right = requests.post(receipt, data={"sealed": sealed(page), "do": "put-right"}, timeout=120)
    assert right.status_code == 200
    return [sealed(each) for each in (page, form, look)]


def found(server: Server, needles: list[str], apart_from: tuple[str, ...] = ()) -> list[str]:
    places = [*server.written(), ("metrics", server.metrics())]
    assert any(b"/feedback/receipt" in text for name, text in places if name == "server.log"), "no request was logged"
    kept = [(name, text) for name, text in places if Path(name).name not in apart_from]
    return [f"{name} holds {each!r}" for name, text in kept for each in needles if each.encode() in text]


def test_words_are_in_the_record_alone_and_the_code_is_nowhere(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    code, carried = leave(server, monkeypatch)
    carried += use(server, code)
    spelt = [code, code.replace(" ", "+"), code.replace(" ", "%20"), code.replace(" ", "-")]
    assert found(server, [*spelt, *(each[60:140] for each in carried)]) == []
    words = [CANARY, CANARY.replace(" ", "+"), CANARY.replace(" ", "%20"), CHANGED, "very-poor"]
    assert found(server, words, RECORD) == []
    assert found(server, [CANARY, hash_of(code)]) != [], "the record has to hold what was sent"
    assert found(server, [hash_of(code)], RECORD) == []
