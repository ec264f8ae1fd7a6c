"""Small indexes about ships: the package must not know what its documents are about."""

from pathlib import Path

from search_index import Document, Index, Schema, build, open_current

SCHEMA = Schema(integers=("built",), reals=("latitude", "longitude", "length"), flags={"rig": 5})


def ship(number: int, name: str, *, aliases: tuple[str, ...] = (), other: str = "", **values: float | None) -> Document:
    return Document(number, name, aliases, other, values)


def index_of(directory: Path, *ships: Document, stop_words: tuple[str, ...] = ("the", "hms")) -> Index:
    build(directory, ships, schema=SCHEMA, edition="test", stop_words=stop_words)
    return open_current(directory)
