from hashlib import sha256
from pathlib import Path
from typing import Any

from importers.contract import Edition, Fetched, RowError
from importers.registry import get_source

FILES = Path(__file__).parents[1] / "files" / "plain"


def fetched(path: Path, name: str | None = None) -> Fetched:
    return Fetched(path, name or path.name, sha256(path.read_bytes()).hexdigest(), path.stat().st_size)


def opened(slug: str, name: str) -> Edition:
    return get_source(slug).open(fetched(FILES / name))


def records(slug: str, name: str) -> list[Any]:
    return [row[1] for row in opened(slug, name).rows if isinstance(row, tuple)]


def errors(slug: str, name: str) -> list[RowError]:
    return [row for row in opened(slug, name).rows if isinstance(row, RowError)]
