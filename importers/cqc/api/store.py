"""The folder in which responses are kept as they come, under the source's raw files."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from importers.cqc.api.state import STATE, State
from importers.disk import keep, new_file, remove_halves

#: a set that stopped longer ago than this is begun anew: its first responses would be too old for its last
GOES_ON_FOR = timedelta(days=7)


class Store:
    def __init__(self, folder: Path, state: State) -> None:
        self.folder, self.state = folder, state

    def has(self, name: str) -> bool:
        return (self.folder / name).exists()

    def read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    def save(self, name: str, body: bytes) -> None:
        """All of it or nothing: what is there after a stop needs no second look."""
        path = self.folder / name
        with new_file(path.parent) as stream:
            stream.write(body)
            keep(stream, path)

    def save_state(self) -> None:
        self.save(STATE, self.state.written())


def begin_or_go_on(root: Path, asked: str, now: datetime) -> Store:
    """The newest set that was asked for in the same words and is not finished, else a new one."""
    for folder in sorted(root.glob(f"{_slug(asked)}-*"), reverse=True):
        state = _state_of(folder)
        if state and state.asked == asked and not state.finished_at and now - state.begun_at < GOES_ON_FOR:
            for inner in (folder, *(path for path in folder.iterdir() if path.is_dir())):
                remove_halves(inner)
            return Store(folder, state)
    store = Store(root / f"{_slug(asked)}-{now.astimezone(UTC):%Y%m%dT%H%M%S.%f}", State(asked, now))
    store.save_state()
    return store


def _slug(asked: str) -> str:
    return asked.replace(" ", "-")


def _state_of(folder: Path) -> State | None:
    try:
        said = orjson.loads((folder / STATE).read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return None
    return State.read(said) if isinstance(said, dict) else None
