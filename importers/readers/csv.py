import codecs
import csv
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from importers.contract import SourceError
from importers.readers.archive import open_archive
from importers.readers.raw import RawRow

CHUNK = 1 << 20
#: of one row: the longest seen has 9,000 characters
MAX_ROW = 4_000_000

Opener = Callable[[], AbstractContextManager[IO[bytes]]]


def rows(path: Path) -> Iterator[RawRow]:
    """The rows of a text file, empty ones left out but counted; refuses one that stops in mid-row."""
    yield from _rows(lambda: path.open("rb"))


def typed_rows(path: Path) -> Iterator[RawRow]:
    """The same of a file that people made by hand: commas, semicolons or tabs between the cells (Excel takes what the
    computer's language asks for), and perhaps no line end after the last row."""

    def opener() -> IO[bytes]:
        return path.open("rb")

    encoding = _encoding(opener)
    with opener() as stream, TextIOWrapper(stream, encoding, errors="replace", newline="") as text:
        delimiter = _delimiter(text.read(CHUNK))
    with opener() as stream, TextIOWrapper(stream, encoding, errors="replace", newline="") as text:
        lines = _Lines(text)
        for number, values in enumerate(_translated(csv.reader(lines, delimiter=delimiter, strict=True)), 1):
            lines.row_ended()
            if any(value.strip() for value in values):
                yield RawRow(number, values)


def _delimiter(start: str) -> str:
    """What stands most often in the first line that holds anything; Excel may also name it ("sep=;")."""
    first = next((line for line in start.splitlines() if line.strip(" ,;\t")), "")
    if first.lower().startswith("sep=") and len(first) > len("sep="):
        return first[len("sep=")]
    return max(",;\t", key=first.count)


def members(path: Path) -> list[str]:
    """The text files in a zip, largest first, without what macOS adds."""
    with open_archive(path) as archive:
        infos = [i for i in archive.infolist() if i.filename.lower().endswith(".csv") and "__MACOSX" not in i.filename]
        return [info.filename for info in sorted(infos, key=lambda info: -info.file_size)]


def zipped_rows(path: Path, member: str | None = None) -> Iterator[RawRow]:
    names = members(path)
    if not names or (member is None and len(names) > 1) or (member and member not in names):
        raise SourceError("archive_without_table", f"The zip should hold one CSV file; it holds {len(names)}.")
    with open_archive(path) as archive:
        yield from _rows(lambda: archive.open(member or names[0]))


def _rows(opener: Opener) -> Iterator[RawRow]:
    encoding = _encoding(opener)
    with opener() as stream, TextIOWrapper(stream, encoding, errors="replace", newline="") as text:
        lines = _Lines(text)
        yield from _checked(csv.reader(lines, strict=True), lines)


class _Lines:
    """Lines as they come, remembering the last one: a file cut short seldom ends with a line end. A row, of one
    line or of several, may only be so long: the reader behind holds it in memory."""

    def __init__(self, text: TextIOWrapper) -> None:
        self._text, self.last, self._left = text, "\n", MAX_ROW

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(MAX_ROW):
            self._left -= len(line)
            if self._left <= 0:
                raise SourceError(
                    "row_too_long", "A row is longer than any table has. Check that it is the right file."
                )
            self.last = line
            yield line

    def row_ended(self) -> None:
        self._left = MAX_ROW


def _checked(reader: Iterator[list[str]], lines: _Lines) -> Iterator[RawRow]:
    """Each row is held back until the next one has come, so that a last row that was cut is never handed out:
    it lacks its line end, or it is shorter than the two before it, which were alike."""
    held: RawRow | None = None
    widths = (0, 0)
    for number, values in enumerate(_translated(reader), 1):
        lines.row_ended()
        if not any(values):
            continue
        if held is not None:
            widths = (widths[1], len(held.values))
            yield held
        held = RawRow(number, values)
    if held is None:
        return
    if not lines.last.endswith(("\n", "\r")) or widths[0] == widths[1] > len(held.values):
        raise SourceError(
            "file_cut_short",
            f"The file stops in the middle of row {held.number}. Download it again; "
            "if it is whole, end its last line with a line break.",
        )
    yield held


def _translated(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    number = 0
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise SourceError(
                "quote_not_closed", f"A quotation mark opened near row {number + 1} is never closed."
            ) from error
        number += 1
        yield values


def _encoding(opener: Opener) -> str:
    """UTF-8 with or without its mark, else Windows-1252, as older exports were; zero bytes are no text at all."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with opener() as stream:
        if stream.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
    encoding = "utf-8-sig"
    with opener() as stream:
        while chunk := stream.read(CHUNK):
            if b"\0" in chunk:
                raise SourceError("file_not_text", "This is not a CSV file: it holds bytes that no text has.")
            encoding = _step(decoder, chunk, encoding)
    return encoding


def _step(decoder: codecs.IncrementalDecoder, chunk: bytes, encoding: str) -> str:
    if encoding != "cp1252":
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            return "cp1252"
    return encoding
