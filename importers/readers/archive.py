"""Zip archives from strangers: checked for what they claim to unpack to, and counted while they do."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from app.config import get_settings
from importers.contract import SourceError

#: A sheet of yes and no packs to about a fortieth of its size; a five-hundredth is nothing but padding.
MAX_RATIO = 500
#: small archives may pack as well as they like
RATIO_MATTERS_FROM = 16 * 1024**2
#: bytes that may pass before a sheet's next row ends: a whole row of 16,384 long cells is smaller
MAX_ROW_BYTES = 64 * 1024**2
_ENCRYPTED = 0x1


class BoundedStream:
    """A member of an archive that stops when more comes out than the settings allow, or than one row can hold."""

    def __init__(self, stream: IO[bytes], limit: int, row_limit: int | None = None) -> None:
        self._stream, self._left = stream, limit
        self._row_limit = self._row_left = row_limit or MAX_ROW_BYTES

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        self._row_left -= len(data)
        if self._left < 0 or self._row_left < 0:
            raise too_large()
        return data

    def row_ended(self) -> None:
        self._row_left = self._row_limit


@contextmanager
def open_archive(path: Path, limit: int | None = None) -> Iterator[ZipFile]:
    """The archive, once its table of contents makes sense; damage met while reading becomes a `SourceError`."""
    try:
        with ZipFile(path) as archive:
            _check(archive, path.stat().st_size, unpacked_limit(limit))
            yield archive
    except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise damaged() from error


@contextmanager
def open_member(archive: ZipFile, name: str, limit: int | None = None) -> Iterator[BoundedStream]:
    try:
        stream = archive.open(name)
    except KeyError as error:
        raise damaged() from error
    with stream:
        yield BoundedStream(stream, unpacked_limit(limit))


def unpacked_limit(limit: int | None = None) -> int:
    return get_settings().max_unpacked_bytes if limit is None else limit


def damaged() -> SourceError:
    return SourceError(
        "file_cut_short",
        "The file is damaged, or only a part of it arrived. Download it again and compare its size.",
    )


def _check(archive: ZipFile, packed: int, limit: int) -> None:
    members = archive.infolist()
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise SourceError(
            "file_has_password", "The file is protected by a password. Save it without one, then load that."
        )
    unpacked = sum(member.file_size for member in members)
    if unpacked > limit or (unpacked > RATIO_MATTERS_FROM and unpacked > packed * MAX_RATIO):
        raise too_large()


def too_large() -> SourceError:
    return SourceError(
        "archive_too_large",
        "The file unpacks to far more than such a file should hold, so it was not read. "
        "If it is genuine, raise CARE_MAX_UNPACKED_BYTES.",
    )
