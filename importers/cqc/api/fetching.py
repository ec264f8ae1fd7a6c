"""Fetches a set of responses: the lists, then every location that they name, then who runs those."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console

from app.config import Settings
from importers.contract import Part, SourceError
from importers.cqc import ids
from importers.cqc.api.client import BusyError, Client, NotFetchedError
from importers.cqc.api.fields import items, text_of
from importers.cqc.api.state import FULL
from importers.cqc.api.store import Store, begin_or_go_on
from importers.cqc.cells import CellError
from importers.progress import progress

PER_PAGE = 1000
#: so many in a row without an answer are no accident of one id: the API is down
MOST_BUSY = 5
LOCATIONS, PROVIDERS = "location_details/location_{}.json", "provider_details/provider_{}.json"


def fetch_responses(settings: Settings, part: Part) -> Path:
    """The folder of a finished set. One that was broken off goes on where it stopped when it is asked for again."""
    if settings.cqc_api_key is None:
        raise SourceError(
            "key_missing",
            "CQC's API asks for a subscription key: set CARE_CQC_API_KEY. It is free at "
            "https://api-portal.service.cqc.org.uk/. Saved responses need none: name their folder with --file.",
        )
    store = begin_or_go_on(settings.raw_dir / "cqc_api", _asked(part), datetime.now(UTC))
    fetching = Fetching(Client(settings.cqc_api_key), store)
    try:
        fetching.run(part)
    except BusyError as error:
        raise unavailable(str(error)) from error
    return store.folder


def unavailable(why: str) -> SourceError:
    return SourceError(
        "api_unavailable", f"{why} What came so far is kept: give the same command later, and it goes on from there."
    )


def _asked(part: Part) -> str:
    if part.location:
        return f"location {_read_id(part.location)}"
    return f"since {part.since.isoformat()}" if part.since else FULL


def _read_id(text: str) -> str:
    try:
        return ids.read_id(text)
    except CellError as error:
        raise SourceError(error.code, error.message) from error


class Fetching:
    def __init__(self, client: Client, store: Store) -> None:
        self._client, self._store = client, store
        self._busy = 0

    def run(self, part: Part) -> None:
        wanted = self._listed(part)
        self._fetch(wanted, "locations", LOCATIONS)
        self._fetch(self._providers_of(wanted), "providers", PROVIDERS)
        self._store.state.finished_at = datetime.now(UTC)
        self._store.save_state()

    def _listed(self, part: Part) -> list[str]:
        if part.location:
            self._store.save("listing/locations.json", _as_list(part.location))
            return _good([part.location])
        if part.since:
            start = f"{part.since.isoformat()}T00:00:00Z"
            end = f"{self._store.state.begun_at:%Y-%m-%dT%H:%M:%SZ}"
            pages = self._pages("changes", "location", startTimestamp=start, endTimestamp=end)
            return _good(id_ for page in pages for id_ in page.get("changes") or () if isinstance(id_, str))
        # The list of providers has their names, for those whose own response cannot be had.
        for _page in self._pages("providers"):
            pass
        pages = self._pages("locations")
        return _good(id_ for page in pages for one in items(page, "locations") if (id_ := text_of(one, "locationId")))

    def _pages(self, *path: str, **asks: str) -> Iterator[dict[str, Any]]:
        number, last = 1, 1
        while number <= last:
            name = f"listing/{'-'.join(path)}-{number:04}.json"
            if not self._store.has(name):
                self._store.save(name, self._must(*path, page=number, perPage=PER_PAGE, **asks))
            page = _parsed(self._store.read(name))
            last = int(text_of(page, "totalPages") or 1)
            number += 1
            yield page

    def _must(self, *path: str, **asks: str | int) -> bytes:
        """A list is not to be done without."""
        try:
            return self._client.get(*path, **asks)
        except NotFetchedError as error:
            raise unavailable("CQC's API has no list of what was asked for.") from error

    def _fetch(self, wanted: Iterable[str], kind: str, name: str) -> None:
        missing = [id_ for id_ in wanted if not self._store.has(name.format(id_))]
        with progress(Console(stderr=True), f"Fetching {kind} from CQC", len(missing)) as tick:
            for done, id_ in enumerate(missing, 1):
                self._one(id_, kind, name.format(id_))
                tick(done)

    def _one(self, id_: str, kind: str, name: str) -> None:
        """What cannot be had is noted, and the rest goes on."""
        unanswered = self._store.state.unanswered
        try:
            body = self._client.get(kind, id_)
            if not _parsed(body):
                raise NotFetchedError("CQC's API answered with something that is no response.")
        except NotFetchedError as error:
            self._busy = 0
            unanswered[id_] = str(error)
        except BusyError as error:
            self._busy += 1
            if self._busy >= MOST_BUSY:
                raise
            unanswered[id_] = str(error)
        else:
            self._busy = 0
            unanswered.pop(id_, None)
            self._store.save(name, body)

    def _providers_of(self, locations: Iterable[str]) -> list[str]:
        names = (LOCATIONS.format(id_) for id_ in locations)
        responses = (_parsed(self._store.read(name)) for name in names if self._store.has(name))
        return _good(id_ for response in responses if (id_ := text_of(response, "providerId")))


def _good(written: Iterable[str]) -> list[str]:
    """Each once and as CQC writes them now; what can be no id is left for the report."""
    return list(dict.fromkeys(id_ for text in written if (id_ := _or_none(text))))


def _or_none(text: str) -> str | None:
    try:
        return ids.read_id(text)
    except CellError:
        return None


def _as_list(location: str) -> bytes:
    return orjson.dumps({"locations": [{"locationId": _read_id(location)}]})


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}
