"""A list of objects as rows of a table: the names of values are the columns."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from importers.contract import SourceError
from importers.readers import RawRow
from importers.readers.cells import as_text

ITEMS = "items"
#: read at once: no feed of ours comes near it
MOST_BYTES = 64 * 1024**2
MARK = b"\xef\xbb\xbf"


def is_json(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(1024).removeprefix(MARK).lstrip()
    return head.startswith((b"[", b"{"))


def json_rows(path: Path) -> Iterator[RawRow]:
    """The header first; an item's row is its place in the list, the header's row counted."""
    items = _items(path)
    names = list(dict.fromkeys(name for item in items for name in item))
    yield RawRow(1, names)
    for number, item in enumerate(items, 2):
        yield RawRow(number, [_text(item.get(name)) for name in names])


def _items(path: Path) -> list[Mapping[str, Any]]:
    if path.stat().st_size > MOST_BYTES:
        raise SourceError("download_too_large", "The file is larger than a feed may be. Send it in several files.")
    try:
        said = orjson.loads(path.read_bytes().removeprefix(MARK))
    except orjson.JSONDecodeError as error:
        message = "The file is no JSON that we can read. Check it where it was made."
        raise SourceError("json_unreadable", message) from error
    shared = {name: value for name, value in said.items() if name != ITEMS} if isinstance(said, dict) else {}
    items = said.get(ITEMS) if isinstance(said, dict) else said
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise SourceError("json_unreadable", f"Send a list of objects, or an object with such a list as “{ITEMS}”.")
    if not items:
        message = "The list is empty, so nothing was changed. Send at least one row."
        raise SourceError("json_unreadable", message)
    return [shared | item for item in items]


def _text(value: object) -> str:
    """What is no plain value is no cell: a row then says that it is empty."""
    return "" if isinstance(value, list | dict) else as_text(value)
