"""Asks CQC's API, one question at a time: with a key, not too fast, and again when it is busy."""

import time
from collections.abc import Callable
from urllib.parse import quote

import requests
from pydantic import SecretStr

from importers.contract import SourceError
from importers.cqc.api.saved import MAX_RESPONSE_BYTES
from importers.download import TIMEOUT, Download, polite_session

BASE = "https://api.service.cqc.org.uk/public/v1"
KEY = "Ocp-Apim-Subscription-Key"
#: questions a second: CQC names no limit for holders of a key, and nobody is in a hurry
PACE = 8.0


class NotFetchedError(Exception):
    """CQC has no answer to this one; the message says so in words."""


class BusyError(Exception):
    """No answer to several tries: the API's trouble and not that of what was asked for."""


class Client:
    def __init__(
        self,
        key: SecretStr,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._session = polite_session()
        self._session.headers[KEY] = key.get_secret_value()
        self._clock, self._sleep = clock, sleep
        self._next_at = clock()

    def get(self, *path: str, **asks: str | int) -> bytes:
        """The body of the answer. Tries again by itself, as long as the server says (`Retry-After`)."""
        self._wait()
        url = "/".join((BASE, *(quote(step, safe="") for step in path)))
        try:
            with self._session.get(url, params=asks, stream=True, timeout=TIMEOUT) as response:
                _check(response)
                return b"".join(Download(response, MAX_RESPONSE_BYTES).chunks())
        except requests.RequestException as error:
            raise BusyError("CQC's API could not be reached.") from error

    def _wait(self) -> None:
        self._sleep(max(0.0, self._next_at - self._clock()))
        self._next_at = self._clock() + 1 / PACE


def _check(response: requests.Response) -> None:
    status = response.status_code
    if status in {requests.codes.unauthorized, requests.codes.forbidden}:
        raise SourceError(
            "key_refused",
            "CQC's API refused the subscription key. Check CARE_CQC_API_KEY: the key is on your profile at "
            "https://api-portal.service.cqc.org.uk/ and must be subscribed to the syndication API.",
        )
    if status in {requests.codes.too_many_requests} or status >= requests.codes.server_error:
        raise BusyError(f"CQC's API answered {status} to several tries.")
    if not response.ok:
        raise NotFetchedError(f"CQC's API answered {status}: it names this id and has nothing under it.")
