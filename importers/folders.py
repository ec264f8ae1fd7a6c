"""Folders of many small files, such as saved responses: kept as one archive under their own fingerprint."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from importers.contract import Fetched, SourceError
from importers.disk import keep, new_file

#: of the fingerprint in the archive's name
PREFIX = 16
#: archives of the same files are the same, whenever they were made
NO_TIME = (1980, 1, 1, 0, 0, 0)


def folder_in_place(folder: Path) -> Fetched:
    """One that is under the raw files already."""
    digest, size = _fingerprint(folder)
    return Fetched(folder, folder.name, digest, size)


def keep_folder(folder: Path, raw: Path) -> Fetched:
    """Packs a copy, unless it is one that was fetched into the raw files."""
    if folder.resolve().is_relative_to(raw.resolve()):
        return folder_in_place(folder)
    digest, size = _fingerprint(folder)
    target = raw / f"{digest[:PREFIX]}-{folder.resolve().name}.zip"
    if not target.exists():
        with new_file(raw) as stream:
            with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
                for path in _files(folder):
                    name = _name(path, folder)
                    archive.writestr(ZipInfo(name, NO_TIME), path.read_bytes(), ZIP_DEFLATED)
            keep(stream, target)
    return Fetched(target, folder.resolve().name, digest, size)


def _fingerprint(folder: Path) -> tuple[str, int]:
    """Of names and contents; an empty folder has none to tell it from another."""
    digest, size = sha256(), 0
    for path in _files(folder):
        body = path.read_bytes()
        digest.update(f"{_name(path, folder)}\n{len(body)}\n".encode() + body)
        size += len(body)
    if not size:
        raise SourceError("folder_empty", f"There are no files in {folder}. Check the path.")
    return digest.hexdigest(), size


def _name(path: Path, folder: Path) -> str:
    """Old archives unpack to names in no encoding that we know; what cannot be read of them is written as a code."""
    return path.relative_to(folder).as_posix().encode(errors="backslashreplace").decode()


def _files(folder: Path) -> Iterator[Path]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    yield from sorted(found, key=lambda path: path.relative_to(folder).as_posix())
