"""A film as a server sends it, straight from the disk: whole, in parts, and to who goes away in the middle."""

import socket
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from app.config import Settings
from tests.fixtures.films import a_film
from tests.integration.manage.films.ground import publish
from tests.integration.manage.ground import Corner
from tests.integration.manage.test_entries import decide, send
from tests.writers.serving import Serving


@pytest.fixture
def server(settings: Settings, tmp_path: Path) -> Iterator[Serving]:
    server = Serving(settings, tmp_path)
    yield server
    server.stop()


def asked(server: Serving, address: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request(method, address, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_a_server_sends_a_film_whole_and_in_parts(corner: Corner, settings: Settings, server: Serving) -> None:
    send(corner)
    decide(corner, "approve")
    address = publish(corner, a_film())
    (film,) = settings.media_dir.glob("*.mp4")
    whole = film.read_bytes()
    answer, body = asked(server, address)
    assert (answer.status, body, answer.headers["Accept-Ranges"]) == (200, whole, "bytes")
    head, nothing = asked(server, address, "HEAD")
    assert (head.status, nothing, head.headers["Content-Length"]) == (200, b"", str(len(whole)))
    for said, part in (("0-1", whole[:2]), ("100-", whole[100:]), ("-50", whole[-50:]), ("5-5", whole[5:6])):
        answer, body = asked(server, address, Range=f"bytes={said}")
        assert (answer.status, body) == (206, part), said
        assert answer.headers["Content-Length"] == str(len(part)), said
    assert asked(server, address, Range=f"bytes={len(whole)}-")[0].status == 416
    for senseless in ("bytes=9-5", "bytes=x", "pages=1-2", "bytes=0-1,5-6"):
        answer, body = asked(server, address, Range=senseless)
        assert answer.status == 416 or (answer.status, body) == (200, whole), senseless
    go_away(server, address)
    assert asked(server, address)[1] == whole


def go_away(server: Serving, address: str) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as line:
        line.sendall(f"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        line.recv(20)
