"""Keeps what it is given: every file that was ever read stays in the raw folder under its own fingerprint."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import IO

from app.config import Settings
from importers.contract import Fetched, InParts, Part, Source, SourceError
from importers.disk import keep, new_file, remove_halves
from importers.download import BrokenOffError, Download, Memory, open_download
from importers.folders import folder_in_place, keep_folder
from importers.stopping import time_limit

CHUNK = 1 << 20
#: of a download whose connection breaks in the middle
TRIES = 3
#: seconds for one download, all tries and waits together
LONGEST = 3600.0
#: of the SHA-256 in a raw file's name: enough to tell the files of one source apart
PREFIX = 16
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def fetch(
    source: Source, settings: Settings, *, file: Path | None = None, url: str | None = None, part: Part | None = None
) -> Fetched | None:
    """The operator's file or address, else what the source itself points to; none where it makes its rows."""
    folder = settings.raw_dir / source.slug
    remove_halves(folder)
    if file is not None:
        is_folder = file.is_dir() and getattr(source, "takes_folder", False)
        return keep_folder(file, folder) if is_folder else _keep_copy(file, folder)
    found = source.locate_part(part) if part and isinstance(source, InParts) else url or source.locate()
    if isinstance(found, Path):
        return folder_in_place(found) if found.is_dir() else _in_place(found)
    if found is None:
        return None
    with time_limit(LONGEST, "download_too_slow", _too_slow(found)):
        return _download(found, folder, settings.max_download_bytes)


def _in_place(path: Path) -> Fetched:
    """A file of the project or of an installed package: that is where it is kept."""
    with _opened(path) as stream:
        digest, size = _digest(iter(lambda: stream.read(CHUNK), b""))
    return Fetched(path, path.name, digest, size)


def _keep_copy(path: Path, folder: Path) -> Fetched:
    with _opened(path) as stream, new_file(folder) as copy:
        digest, size = _digest(iter(lambda: stream.read(CHUNK), b""), copy)
        return Fetched(keep(copy, folder / _raw_name(digest, path.name)), path.name, digest, size)


def _download(url: str, folder: Path, limit: int) -> Fetched:
    """A connection that breaks in the middle is tried anew; what had come is thrown away."""
    for _ in range(TRIES - 1):
        try:
            return _try_download(url, folder, limit)
        except BrokenOffError:
            continue
    return _try_download(url, folder, limit)


def _try_download(url: str, folder: Path, limit: int) -> Fetched:
    memory = Memory(folder)
    with open_download(url, memory.of(url), limit=limit) as download:
        if download.is_unchanged:
            return memory.recall(url)
        with new_file(folder) as copy:
            digest, size = _digest(download.chunks(), copy)
            path = keep(copy, folder / _raw_name(digest, download.name))
        return _remember(memory, url, download, Fetched(path, download.name, digest, size, url, download.etag))


def _remember(memory: Memory, url: str, download: Download, fetched: Fetched) -> Fetched:
    memory.keep(url, fetched, last_modified=download.last_modified)
    return fetched


def _digest(chunks: Iterable[bytes], copy: IO[bytes] | None = None) -> tuple[str, int]:
    digest, size = sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        if copy is not None:
            copy.write(chunk)
    return digest.hexdigest(), size


def _too_slow(url: str) -> str:
    return (
        f"{url} had not come whole after {LONGEST / 60:.0f} minutes. Try later, or download the file in a browser and "
        "name it with --file."
    )


def _raw_name(digest: str, name: str) -> str:
    return f"{digest[:PREFIX]}-{_UNSAFE.sub('_', name)[-100:]}"


def _opened(path: Path) -> IO[bytes]:
    if path.exists() and not path.is_file():
        raise SourceError("file_not_readable", f"{path} is no file. Name the file itself.")
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise SourceError("file_not_found", f"There is no file at {path}. Check the path.") from error
    except OSError as error:
        raise SourceError("file_not_readable", f"{path} cannot be read: {error.strerror}.") from error
