"""Fetching over HTTP as a polite guest: asks whether there is anything new, waits when told to, stops at a limit."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from importers.contract import Fetched, SourceError
from importers.disk import keep, new_file
from importers.readers.kinds import web_page
from importers.stopping import time_limit

USER_AGENT = "care-and-support-importer/1.0 (monthly import of open data)"
#: seconds to connect, and between two pieces of the answer
TIMEOUT = (15, 60)
#: tries after the first, 2, 4, 8 and 16 s apart, unless the server names a time: then that, up to two minutes
RETRIES = 4
BACK_OFF = 2.0
LONGEST_WAIT = 120
TRY_AGAIN = (429, 500, 502, 503, 504)
CHUNK = 1 << 18
#: the page with the links is 100 KB
MAX_PAGE_BYTES = 5 * 1024**2
#: seconds for it, all tries and waits together
LONGEST_PAGE = 900.0
_FILE_NAME = re.compile(r'filename="?([^";]+)')


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the server said of a file that is still here, to ask it whether there is a newer one."""

    file: str
    name: str
    sha256: str
    size: int
    etag: str | None
    last_modified: str | None

    @property
    def conditions(self) -> dict[str, str]:
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {header: value for header, value in given.items() if value}


class Memory:
    """Beside the raw files, not in the database: it is worth nothing without them."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / "downloads.json"

    def of(self, url: str) -> Remembered | None:
        known = self._all().get(url)
        if known is None or not (self._folder / known["file"]).exists():
            return None
        return Remembered(**known)

    def recall(self, url: str) -> Fetched:
        known = Remembered(**self._all()[url])
        return Fetched(self._folder / known.file, known.name, known.sha256, known.size, url, known.etag)

    def keep(self, url: str, fetched: Fetched, *, last_modified: str | None) -> None:
        entry = {
            "file": fetched.path.name,
            "name": fetched.name,
            "sha256": fetched.sha256,
            "size": fetched.size,
            "etag": fetched.etag,
            "last_modified": last_modified,
        }
        with new_file(self._folder) as stream:
            stream.write(json.dumps(self._all() | {url: entry}, indent=1).encode())
            keep(stream, self._path)

    def _all(self) -> dict[str, dict[str, Any]]:
        try:
            known = json.loads(self._path.read_bytes())
        except (FileNotFoundError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}


class BrokenOffError(SourceError):
    """The connection broke when a part of the file had come: worth another try."""


class Download:
    """An answer whose body is still to come."""

    def __init__(self, response: requests.Response, limit: int) -> None:
        self._response, self._limit = response, limit
        self.is_unchanged = response.status_code == requests.codes.not_modified
        self.etag = response.headers.get("ETag")
        self.last_modified = response.headers.get("Last-Modified")
        self.name = _name(response)

    def chunks(self) -> Iterator[bytes]:
        said = self._response.headers.get("Content-Length", "")
        if said.isdecimal() and int(said) > self._limit:
            raise _too_large(self._limit)
        left = self._limit
        for chunk in self._pieces():
            left -= len(chunk)
            if left < 0:
                raise _too_large(self._limit)
            yield chunk

    def _pieces(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_content(CHUNK)
        except (requests.ConnectionError, requests.exceptions.ChunkedEncodingError) as error:
            failed = _failed(self._response.url, "the connection broke before all of the file had come")
            raise BrokenOffError(failed.code, failed.message) from error


@contextmanager
def open_download(url: str, known: Remembered | None, *, limit: int) -> Iterator[Download]:
    with _answer(url, known.conditions if known else {}) as response:
        if "html" in response.headers.get("Content-Type", "").lower():
            raise web_page()
        yield Download(response, limit)


def get_page(url: str) -> str:
    """A web page's HTML, for a source that looks for its newest link there."""
    too_slow = _failed(url, "the page did not come in time")
    with time_limit(LONGEST_PAGE, too_slow.code, too_slow.message), _answer(url, {}) as response:
        body = b"".join(Download(response, MAX_PAGE_BYTES).chunks())
        return body.decode(response.encoding or "utf-8", errors="replace")


@contextmanager
def _answer(url: str, conditions: dict[str, str]) -> Iterator[requests.Response]:
    if not _is_web_address(url):
        raise SourceError("address_unknown", "Give an address that begins with https://, or name a file with --file.")
    try:
        with (
            polite_session() as session,
            session.get(url, headers=conditions, stream=True, timeout=TIMEOUT) as response,
        ):
            if not response.ok and response.status_code != requests.codes.not_modified:
                raise _failed(url, f"the server answered {response.status_code} {response.reason}")
            yield response
    except requests.RequestException as error:
        raise _failed(url, _reason(error)) from error


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def polite_session() -> requests.Session:
    session = requests.Session()
    retry = Retry(
        total=RETRIES,
        backoff_factor=BACK_OFF,
        status_forcelist=TRY_AGAIN,
        raise_on_status=False,
        retry_after_max=LONGEST_WAIT,
    )
    adapter = HTTPAdapter(max_retries=retry)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    session.headers["User-Agent"] = USER_AGENT
    return session


def _name(response: requests.Response) -> str:
    given = _FILE_NAME.search(response.headers.get("Content-Disposition", ""))
    name = given[1] if given else unquote(urlsplit(response.url).path)
    return Path(name).name or "download"


def _reason(error: requests.RequestException) -> str:
    if isinstance(error, requests.TooManyRedirects):
        return "the server sends from one address to the next without end"
    if isinstance(error, requests.Timeout):
        return "the server did not answer in time"
    return "the server could not be reached"


def _failed(url: str, reason: str) -> SourceError:
    return SourceError(
        "download_failed",
        f"{url} could not be fetched: {reason}. Try later, or download the file in a browser and name it with --file.",
    )


def _too_large(limit: int) -> SourceError:
    return SourceError(
        "download_too_large",
        f"The file is larger than {limit:,} bytes. If it is genuine, raise CARE_MAX_DOWNLOAD_BYTES.",
    )
