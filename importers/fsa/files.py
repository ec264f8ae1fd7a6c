"""A file of the list in any of its forms, or a zip of many: which day it is from, and its businesses."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from importers.contract import SourceError
from importers.fsa import json_stream, xml_stream
from importers.fsa.xml_stream import Details
from importers.readers.archive import open_archive
from importers.readers.kinds import web_page
from importers.readers.prolog import PROLOG, refuse_document_type

_EXTRACTED = re.compile(rb"ExtractDate\"?\s*[>:]\s*\"?(\d{4}-\d{2}-\d{2})")
_COUNT = re.compile(rb"ItemCount\"?\s*[>:]\s*\"?(\d+)")
_COLLECTION = b"EstablishmentCollection"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the list. `expected`: the businesses that it says it holds; none where it says nothing."""

    open: Callable[[], AbstractContextManager[IO[bytes]]]
    is_xml: bool
    as_of: date | None
    expected: int | None
    #: all that a local authority has, and not what somebody searched for
    is_whole: bool

    def details(self) -> Iterator[Details]:
        with self.open() as stream:
            if self.is_xml:
                yield from xml_stream.details(stream)
            else:
                yield from json_stream.details(TextIOWrapper(stream, "utf-8-sig"))


def parts(path: Path) -> list[Part]:
    with path.open("rb") as stream:
        is_zip = stream.read(2) == b"PK"
    if not is_zip:
        return [_part(lambda: path.open("rb"))]
    with open_archive(path) as archive:
        names = sorted(name for name in archive.namelist() if name.lower().endswith((".xml", ".json")))
    if not names:
        raise SourceError("archive_without_table", "The zip should hold the XML or JSON files of areas; it has none.")
    return [_part(_member(path, name)) for name in names]


def _member(path: Path, name: str) -> Callable[[], AbstractContextManager[IO[bytes]]]:
    @contextmanager
    def opened() -> Iterator[Any]:
        with open_archive(path) as archive, archive.open(name) as stream:
            yield stream

    return opened


def _part(opener: Callable[[], AbstractContextManager[IO[bytes]]]) -> Part:
    with opener() as stream:
        head = stream.read(PROLOG)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    if not start:
        raise SourceError("file_empty", "The file is empty. Download it again.")
    if start.startswith((b"<!doctype html", b"<html")):
        raise web_page()
    if not start.startswith((b"<", b"{")):
        raise SourceError("file_of_wrong_kind", "This is neither XML nor JSON. Download the file of an area again.")
    if is_xml := start.startswith(b"<"):
        refuse_document_type(head)
        if _COLLECTION not in head:
            raise SourceError("layout_unknown", "The file has no list of businesses with food ratings.")
    extracted, count = _EXTRACTED.search(head), _COUNT.search(head)
    day = date.fromisoformat(extracted[1].decode()) if extracted else None
    return Part(opener, is_xml, day, int(count[1]) if count else None, is_whole=_COLLECTION in head)
