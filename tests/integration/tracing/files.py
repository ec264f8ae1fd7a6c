"""The rows of the files that were loaded, as they stand there: text in cells, found again by the ids that they hold."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from importers import readers
from importers.readers.raw import RawRow

#: longer cells are text, and no id
LONGEST_ID = 20


@dataclass(frozen=True, slots=True)
class FileRow:
    """`about`: the ids that the row may be looked up by."""

    source: str
    file: str
    where: str
    cells: tuple[str, ...]
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class LoadedFile:
    source: str
    path: Path


class Files:
    def __init__(self, loaded: Sequence[LoadedFile]) -> None:
        self.rows: list[FileRow] = [row for file in loaded for row in read(file)]
        self._by_id: dict[str, list[FileRow]] = defaultdict(list)
        for row in self.rows:
            for id_ in row.about:
                self._by_id[id_].append(row)

    def about(self, id_: str) -> list[FileRow]:
        return self._by_id[id_]

    def of(self, source: str) -> list[FileRow]:
        return [row for row in self.rows if row.source == source]


def read(file: LoadedFile) -> Iterator[FileRow]:
    if file.path.is_dir():
        for path in sorted(file.path.rglob("*.json")):
            yield from documents(file.source, path)
    elif file.path.suffix == ".json":
        yield from documents(file.source, file.path)
    elif file.path.suffix == ".xml":
        yield from establishments(file)
    else:
        for sheet in readers.sheets(file.path) or [None]:
            yield from (table_row(file, sheet, row) for row in readers.rows(file.path, sheet))


def table_row(file: LoadedFile, sheet: str | None, row: RawRow) -> FileRow:
    cells = tuple(" ".join(cell.split()) for cell in row.values if cell)
    ids = frozenset(cell for cell in cells if len(cell) <= LONGEST_ID)
    return FileRow(file.source, file.path.name, f"{sheet or ''} row {row.number}".strip(), cells, ids)


def establishments(file: LoadedFile) -> Iterator[FileRow]:
    for number, (_event, element) in enumerate(etree.iterparse(file.path, tag="EstablishmentDetail"), 1):
        cells = tuple(" ".join(text.split()) for text in element.itertext() if text.strip())
        yield FileRow(file.source, file.path.name, f"establishment {number}", cells, frozenset(cells))


def documents(source: str, path: Path) -> Iterator[FileRow]:
    """One for each location or provider; a list of such is a file too."""
    said = json.loads(path.read_text(encoding="utf-8"))
    for number, document in enumerate(said if isinstance(said, list) else [said]):
        if isinstance(document, dict):
            id_ = document.get("locationId") or document.get("providerId")
            about = frozenset({str(id_)}) if id_ else frozenset()
            yield FileRow(source, path.name, f"document {number}", tuple(leaves(document)), about)


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    elif value is not None:
        yield str(value)
