import os
import time
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

import pytest
import requests
import responses
from requests.adapters import HTTPAdapter
from responses import matchers
from urllib3 import HTTPResponse

from app.config import Settings
from importers import download
from importers.contract import Fetched, SourceError
from importers.fetch import fetch

URL = "https://publisher.test/files/16_september_2026_CQC%20directory.csv"


class Somewhere:
    slug: ClassVar[str] = "somewhere"

    def __init__(self, place: str | Path | None = None) -> None:
        self.place = place

    def locate(self) -> str | Path | None:
        return self.place


def _fetch(settings: Settings, **where: Any) -> Fetched:
    fetched = fetch(Somewhere(), settings, **where)  # type: ignore[arg-type]
    assert fetched
    return fetched


def _kept(settings: Settings) -> set[str]:
    return {path.name for path in (settings.raw_dir / "somewhere").iterdir()} - {"downloads.json"}


@pytest.fixture
def web() -> Any:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        yield mock


def test_local_file_is_kept_under_its_fingerprint(settings: Settings, tmp_path: Path) -> None:
    given = tmp_path / "CQC directory (1).csv"
    given.write_bytes(b"a,b\n")
    fetched = _fetch(settings, file=given)
    digest = sha256(b"a,b\n").hexdigest()
    assert (fetched.sha256, fetched.size, fetched.name) == (digest, 4, "CQC directory (1).csv")
    assert fetched.path.read_bytes() == b"a,b\n"
    assert _kept(settings) == {f"{digest[:16]}-CQC_directory_1_.csv"}


def test_same_file_twice_is_kept_once(settings: Settings, tmp_path: Path) -> None:
    given = tmp_path / "d.csv"
    given.write_bytes(b"a,b\n")
    assert _fetch(settings, file=given) == _fetch(settings, file=given)
    assert len(_kept(settings)) == 1


def test_file_that_ships_with_the_project_is_read_where_it_is(settings: Settings, tmp_path: Path) -> None:
    given = tmp_path / "table.csv"
    given.write_bytes(b"a\n")
    fetched = fetch(Somewhere(given), settings)  # type: ignore[arg-type]
    assert fetched
    assert fetched.path == given
    assert not settings.raw_dir.exists()


def test_source_that_makes_its_rows_needs_no_file(settings: Settings) -> None:
    assert fetch(Somewhere(None), settings) is None  # type: ignore[arg-type]


def test_file_that_is_not_there_is_said(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no file at") as refused:
        _fetch(settings, file=tmp_path / "missing.csv")
    assert refused.value.code == "file_not_found"


def test_download_is_kept_and_says_who_asks(settings: Settings, web: Any) -> None:
    named = matchers.header_matcher({"User-Agent": download.USER_AGENT})
    web.get(URL, body=b"a,b\n1,2\n", content_type="text/csv", headers={"ETag": '"x1"'}, match=[named])
    fetched = _fetch(settings, url=URL)
    assert (fetched.name, fetched.url, fetched.etag) == ("16_september_2026_CQC directory.csv", URL, '"x1"')
    assert fetched.path.read_bytes() == b"a,b\n1,2\n"


def test_server_that_has_nothing_newer_sends_nothing(settings: Settings, web: Any) -> None:
    said = {"ETag": '"x1"', "Last-Modified": "Tue, 01 Sep 2026 10:00:00 GMT"}
    web.get(URL, body=b"a\n", headers=said)
    first = _fetch(settings, url=URL)
    asked = {"If-None-Match": '"x1"', "If-Modified-Since": said["Last-Modified"]}
    web.replace(responses.GET, URL, status=304, match=[matchers.header_matcher(asked)])
    assert _fetch(settings, url=URL) == first


def test_file_is_asked_for_again_once_its_copy_is_gone(settings: Settings, web: Any) -> None:
    web.get(URL, body=b"a\n", headers={"ETag": '"x1"'})
    _fetch(settings, url=URL).path.unlink()
    _fetch(settings, url=URL)
    assert "If-None-Match" not in web.calls[-1].request.headers


def test_busy_server_is_asked_again(settings: Settings, web: Any) -> None:
    web.get(URL, status=429, headers={"Retry-After": "7"})
    web.get(URL, status=503)
    web.get(URL, body=b"a\n")
    assert _fetch(settings, url=URL).size == 2


@pytest.mark.parametrize(("said", "waited"), [("7", 7), ("86400", download.LONGEST_WAIT)])
def test_server_says_how_long_to_wait_up_to_a_limit(said: str, waited: int, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    adapter = download.polite_session().get_adapter(URL)
    assert isinstance(adapter, HTTPAdapter)
    adapter.max_retries.sleep(HTTPResponse(status=429, headers={"Retry-After": said}))
    assert slept == [waited]


def test_server_that_stays_down_is_said_and_nothing_is_kept(settings: Settings, web: Any) -> None:
    web.get(URL, status=503)
    with pytest.raises(SourceError, match="503") as refused:
        _fetch(settings, url=URL)
    assert refused.value.code == "download_failed"
    assert len(web.calls) == 1 + download.RETRIES


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"status": 404}, "download_failed"),
        ({"body": requests.ConnectTimeout()}, "download_failed"),
        ({"body": b"<html>We have moved</html>", "content_type": "text/html; charset=utf-8"}, "file_is_web_page"),
        ({"body": b"x" * 2000}, "download_too_large"),
        ({"body": b"x", "headers": {"Content-Length": "999999999"}}, "download_too_large"),
    ],
)
def test_what_is_not_the_file_is_refused_and_nothing_is_left(
    settings: Settings, web: Any, answer: dict[str, Any], code: str
) -> None:
    settings.max_download_bytes = 1000
    web.get(URL, auto_calculate_content_length=False, **answer)
    with pytest.raises(SourceError) as refused:
        _fetch(settings, url=URL)
    assert refused.value.code == code
    folder = settings.raw_dir / "somewhere"
    assert not folder.exists() or list(folder.iterdir()) == []


def test_connection_that_breaks_is_tried_anew(settings: Settings, web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    web.get(URL, body=b"a,b\n1,2\n")
    whole, tries = requests.Response.iter_content, iter(range(9))

    def breaking(response: requests.Response, size: int) -> Any:
        if next(tries) < 2:
            yield b"a,b"
            raise requests.exceptions.ChunkedEncodingError
        yield from whole(response, size)

    monkeypatch.setattr(requests.Response, "iter_content", breaking)
    assert _fetch(settings, url=URL).size == 8
    assert len(_kept(settings)) == 1


def _drip(_response: requests.Response, _size: int) -> Any:
    while True:
        time.sleep(0.02)
        yield b"a"


def _hold_back(_response: requests.Response, _size: int) -> Any:
    time.sleep(20)
    yield b"a"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("slowly", [_drip, _hold_back])
def test_download_that_takes_for_ever_is_given_up(
    settings: Settings, web: Any, monkeypatch: pytest.MonkeyPatch, slowly: Any
) -> None:
    web.get(URL, body=b"a")
    monkeypatch.setattr(requests.Response, "iter_content", slowly)
    monkeypatch.setattr("importers.fetch.LONGEST", 0.3)
    with pytest.raises(SourceError, match="had not come whole") as refused:
        _fetch(settings, url=URL)
    assert refused.value.code == "download_too_slow"
    assert _kept(settings) == set()


# The first alarm may fall into Python's clearing up of memory, which swallows it with a warning; the next one counts.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_page_that_takes_for_ever_is_given_up(web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    web.get("https://publisher.test/", body=b"a")
    monkeypatch.setattr(requests.Response, "iter_content", _hold_back)
    monkeypatch.setattr(download, "LONGEST_PAGE", 0.3)
    with pytest.raises(SourceError, match="in time"):
        download.get_page("https://publisher.test/")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://publisher.test/d.csv", "d.csv"])
def test_only_web_addresses_are_fetched(settings: Settings, url: str) -> None:
    with pytest.raises(SourceError) as refused:
        _fetch(settings, url=url)
    assert refused.value.code == "address_unknown"


def test_page_for_links_is_text(web: Any) -> None:
    web.get("https://publisher.test/", body="Café".encode(), content_type="text/html; charset=utf-8")
    assert download.get_page("https://publisher.test/") == "Café"


@pytest.mark.parametrize("kind", ["folder", "pipe", "endless link"])
def test_what_is_no_file_is_refused_at_once(settings: Settings, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "some.csv"
    make: dict[str, Any] = {"folder": Path.mkdir, "pipe": os.mkfifo, "endless link": lambda at: at.symlink_to(at)}
    make[kind](path)
    with pytest.raises(SourceError) as refused:
        _fetch(settings, file=path)
    assert refused.value.code == "file_not_readable"


def test_what_an_importer_that_died_left_half_written_is_removed(settings: Settings, tmp_path: Path) -> None:
    folder = settings.raw_dir / "somewhere"
    folder.mkdir(parents=True)
    (folder / ".part-k2j3h4").write_bytes(b"half a fi")
    given = tmp_path / "d.csv"
    given.write_bytes(b"a,b\n")
    fetched = _fetch(settings, file=given)
    assert _kept(settings) == {fetched.path.name}


@pytest.mark.parametrize("length", ["many", "-1", "1e9", ""])
def test_length_that_is_no_number_is_no_reason_to_fail(settings: Settings, web: Any, length: str) -> None:
    web.get(URL, body=b"a,b\n", headers={"Content-Length": length}, auto_calculate_content_length=False)
    assert _fetch(settings, url=URL).size == 4


@pytest.mark.parametrize("url", ["http://[::1", "http://", "https:///a.csv", "a.csv", "file:///etc/hostname"])
def test_what_is_no_web_address_is_refused(settings: Settings, url: str) -> None:
    with pytest.raises(SourceError) as refused:
        _fetch(settings, url=url)
    assert refused.value.code == "address_unknown"


def test_redirects_without_end_are_told_as_such(settings: Settings, web: Any) -> None:
    web.get(URL, status=302, headers={"Location": URL})
    with pytest.raises(SourceError, match="without end"):
        _fetch(settings, url=URL)
