"""What a folder of responses holds, and its rows. Responses are told apart by what is in them, not by their names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import orjson

from app.domain.records import LocationRecord
from importers.contract import RowError, SourceError
from importers.cqc import ids
from importers.cqc.api.fields import Fields, items, text_of
from importers.cqc.api.location import days_in, read_location
from importers.cqc.api.organisations import Organisations
from importers.cqc.api.saved import BOM, MAX_RESPONSE_BYTES, Saved, open_saved
from importers.cqc.api.state import STATE, State
from importers.cqc.cells import CellError, RowRejectedError

NOT_SAVED = "The list names it and no response to it was saved. Nothing that is held of it was changed."


@dataclass(slots=True)
class Contents:
    """`listed`: ids that a list names, as it writes them; `members`: id -> the response of that location."""

    state: State | None = None
    listed: list[str] = field(default_factory=list)
    members: dict[str, str] = field(default_factory=dict)
    organisations: Organisations = field(default_factory=Organisations)
    unreadable: list[str] = field(default_factory=list)
    newest_on: date = date.min

    @property
    def as_of(self) -> date | None:
        if self.state:
            return self.state.begun_at.date()
        return self.newest_on if self.newest_on > date.min else None

    @property
    def is_whole(self) -> bool:
        return self.state is not None and self.state.is_whole


def look_through(path: Path) -> Contents:
    with open_saved(path) as saved:
        names = saved.names()
        contents = Contents()
        for name in names:
            _look_at(contents, saved, name)
    if not (contents.members or contents.listed):
        raise SourceError("nothing_saved", "No response of CQC's is in it. Name a folder of saved responses.")
    return contents


def rows(path: Path, contents: Contents, as_of: date | None) -> Iterator[tuple[int, LocationRecord] | RowError]:
    """A row for each location that is listed or saved, in the order of the list; the rest after it."""
    unanswered = contents.state.unanswered if contents.state else {}
    number = 0
    with open_saved(path) as saved:
        for number, (regulator_id, written) in enumerate(_ids(contents), 1):
            if regulator_id is None:
                message = "Its id is none of CQC's, so it was not asked for. Nothing to do."
                yield RowError(number, "locationId", "id_unreadable", f"{written[:40]}: {message}", is_expected=True)
            elif regulator_id in contents.members:
                yield from _location(saved, contents, regulator_id, number, as_of)
            else:
                why = unanswered.get(regulator_id, NOT_SAVED)
                yield RowError(
                    number,
                    "locationId",
                    "response_missing",
                    f"{regulator_id}: {why}",
                    is_expected=True,
                    about=regulator_id,
                )
    for after, name in enumerate(contents.unreadable, number + 1):
        yield RowError(after, "response", "response_unreadable", f"{name} is no response of CQC's. Fetch it again.")


def _ids(contents: Contents) -> Iterator[tuple[str | None, str]]:
    """Each id once, as CQC writes it now: the feeds have some in lower case."""
    seen: set[str] = set()
    for written in (*contents.listed, *contents.members):
        try:
            regulator_id = ids.read_id(written)
        except CellError:
            yield None, written
            continue
        if regulator_id not in seen:
            seen.add(regulator_id)
            yield regulator_id, written


def _location(
    saved: Saved, contents: Contents, regulator_id: str, number: int, as_of: date | None
) -> Iterator[tuple[int, LocationRecord] | RowError]:
    fields = Fields(_parsed(saved, contents.members[regulator_id]) or {}, number)
    try:
        record = read_location(fields, contents.organisations, as_of)
    except RowRejectedError as rejected:
        error = rejected.error
        yield RowError(error.row, error.column, error.code, f"{regulator_id}: {error.message}", about=regulator_id)
        return
    yield from fields.issues
    yield number, record


def _look_at(contents: Contents, saved: Saved, name: str) -> None:
    response = _parsed(saved, name)
    if Path(name).name == STATE and response is not None:
        contents.state = State.read(response)
    elif response is None:
        contents.unreadable.append(name)
    elif text_of(response, "locationId"):
        _look_at_location(contents, response, name)
    elif text_of(response, "providerId"):
        contents.organisations.hear(response)
    elif _is_list(response):
        _look_at_list(contents, response)
    else:
        contents.unreadable.append(name)


def _look_at_location(contents: Contents, response: Mapping[str, Any], name: str) -> None:
    """Of two responses to one id the one whose file is named after it counts."""
    try:
        regulator_id = ids.read_id(str(response["locationId"]))
    except CellError:
        contents.unreadable.append(name)
        return
    if regulator_id not in contents.members or regulator_id in name.upper():
        contents.members[regulator_id] = name
    today = datetime.now(UTC).date()
    contents.newest_on = max([contents.newest_on, *(day for day in days_in(response) if day <= today)])


def _is_list(response: Mapping[str, Any]) -> bool:
    return any(isinstance(response.get(kind), list) for kind in ("locations", "providers", "changes"))


def _look_at_list(contents: Contents, response: Mapping[str, Any]) -> None:
    contents.listed += [text for one in items(response, "locations") if (text := text_of(one, "locationId"))]
    changes = response.get("changes")
    contents.listed += [one for one in changes if isinstance(one, str)] if isinstance(changes, list) else []
    for entry in items(response, "providers"):
        contents.organisations.hear_name(entry)


def _parsed(saved: Saved, name: str) -> Mapping[str, Any] | None:
    body = saved.read(name)
    if len(body) > MAX_RESPONSE_BYTES:
        return None
    try:
        response = orjson.loads(body.removeprefix(BOM))
    except orjson.JSONDecodeError:
        return None
    return response if isinstance(response, dict) else None
