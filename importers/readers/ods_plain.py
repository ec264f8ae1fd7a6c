"""A quick way through sheets that are written as all of CQC's are: no tree is built, and a cell whose text came before
is looked up instead of parsed. 1 GB of XML with nine million cells takes 9 s; with a tree it takes 30.

Cells that are anything but plain text, a number or a day are handed to lxml, one by one. A sheet with anything
stranger (comments, tables in cells, other prefixes) is not for this reader: `NotPlainError` is raised before any
row is given wrongly, and the other reader takes over.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from html import unescape

from lxml import etree

from importers.readers.archive import BoundedStream
from importers.readers.ods_cells import COLUMNS, OFFICE, TABLE, TEXT, Filling, repeated, repeats, text_of, typed_text
from importers.readers.raw import RawRow

CHUNK = 1 << 18
#: different cells that are remembered; a list of ratings says of one place the same six times
MOST_REMEMBERED = 20_000

_ROOT = re.compile(r"<(office:document-content)((?:\s+[\w:.-]+=\"[^\"<]*\")*)\s*>")
_XMLNS = re.compile(r"xmlns:[\w.-]+=\"[^\"<]*\"")
_DECLARATION = re.compile(r"\ufeff?\s*<\?xml(?P<says>[^>]*)\?>")
_NEEDED = {f'xmlns:{prefix}="{name}"' for prefix, name in (("table", TABLE), ("office", OFFICE), ("text", TEXT))}
_ATTRIBUTES = r"((?:\s+[\w:.-]+=\"[^\"<]*\")*)\s*"
_ATTRIBUTE = re.compile(r"([\w:.-]+)=\"([^\"<]*)\"")
_SHEET = re.compile(r"<table:table(?=\s)" + _ATTRIBUTES + ">")
_ROW = re.compile(r"<table:table-row(?=[\s/>])" + _ATTRIBUTES + r"(/?)>")
_CELL = re.compile(
    _ATTRIBUTES + r"(?:/>|>(?:<text:p(?:\s+text:style-name=\"[^\"<]*\")?>([^<]*)</text:p>)?</table:table-cell>)\s*"
)
_SHEET_END, _ROW_END = "</table:table>", "</table:table-row>"
#: where text is not what it stands for, or may not stand in XML at all
_TO_PARSE = re.compile("[&\r\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class NotPlainError(Exception):
    """For the other reader."""


def rows(stream: BoundedStream, start: bytes, sheet: str | None) -> Iterator[RawRow]:
    """`start`: the first bytes of the same stream, which name its encoding and prefixes."""
    cells = _Cells(_prefixes(start))
    number = 1
    for attributes, body in _row_texts(stream, sheet):
        times = repeats(dict(_ATTRIBUTE.findall(attributes)).get("table:number-rows-repeated"))
        yield from repeated(number, cells.values(body) if body else [], times)
        number += times


def _prefixes(start: bytes) -> str:
    text = start.decode(errors="ignore")
    declared, root = _DECLARATION.match(text), _ROOT.search(text)
    encoding = re.search(r"encoding=[\"']([^\"']*)", declared["says"]) if declared else None
    if (encoding and encoding[1].upper() != "UTF-8") or root is None:
        raise NotPlainError
    prefixes = _XMLNS.findall(root[2])
    if not _NEEDED.issubset(prefixes):
        raise NotPlainError
    return " ".join(prefixes)


def _row_texts(stream: BoundedStream, sheet: str | None) -> Iterator[tuple[str, str]]:
    """Attributes and content of each row of the sheet."""
    text, inside = "", False
    for more in _texts(stream):
        text += more
        if not inside:
            text, inside = _enter(text, sheet)
            stream.row_ended()
        if not inside:
            continue
        end = text.rfind(_ROW_END) + len(_ROW_END) if _ROW_END in text else 0
        for row in _rows_in(text[:end] if _SHEET_END not in text[end:] else text):
            if row is None:
                return
            yield row
            stream.row_ended()
        text = text[end:]
    raise NotPlainError


def _texts(stream: BoundedStream) -> Iterator[str]:
    """The file's text without its declaration; comments and the like could hold what looks like a row."""
    decoder = getincrementaldecoder("utf-8")()
    last = None
    while chunk := stream.read(CHUNK):
        try:
            text = decoder.decode(chunk)
        except UnicodeDecodeError as error:
            raise NotPlainError from error
        if last is None:
            text = _DECLARATION.sub("", text, count=1)
        seam = (last or "") + text
        if "<!" in seam or "<?" in seam:
            raise NotPlainError
        last = text[-1:]
        yield text


def _enter(text: str, sheet: str | None) -> tuple[str, bool]:
    """What follows the sheet's first tag, if that has come; else what may be its beginning."""
    at = 0
    while found := _SHEET.search(text, at):
        name = dict(_ATTRIBUTE.findall(found[1])).get("table:name", "")
        if sheet is None or unescape(name) == sheet:
            return text[found.end() :], True
        at = found.end()
    return text[max(at, text.rfind("<")) :] if "<" in text[at:] else "", False


def _rows_in(text: str) -> Iterator[tuple[str, str] | None]:
    """None where the sheet is over."""
    at = 0
    while found := _ROW.search(text, at):
        if _SHEET_END in text[at : found.start()]:
            break
        if found[2]:
            at = found.end()
            yield found[1], ""
            continue
        end = text.find(_ROW_END, found.end())
        if end < 0:
            raise NotPlainError
        at = end + len(_ROW_END)
        yield found[1], text[found.end() : end]
    if _SHEET_END in text[at:]:
        yield None


class _Cells:
    """Knows again what it has read before."""

    def __init__(self, prefixes: str) -> None:
        self._start = f"<r {prefixes}><table:table-cell"
        self._known: dict[str, tuple[str, int]] = {}

    def values(self, body: str) -> list[str]:
        if "<table:table-row" in body or "<table:table " in body:
            raise NotPlainError
        if "covered-" in body:
            body = body.replace("table:covered-table-cell", "table:table-cell")
        before, *pieces = body.split("<table:table-cell")
        if before.strip():
            raise NotPlainError
        filling, known = Filling(), self._known
        for piece in pieces:
            text, times = known.get(piece) or self._learn(piece)
            if not filling.add(text, times):
                break
        return filling.values

    def _learn(self, piece: str) -> tuple[str, int]:
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        found = self._known[piece] = self._read(piece)
        return found

    def _read(self, piece: str) -> tuple[str, int]:
        plain = None if _TO_PARSE.search(piece) else _CELL.fullmatch(piece)
        if plain is None:
            return self._parse(piece)
        says = dict(_ATTRIBUTE.findall(plain[1]))
        get = says.get
        typed = typed_text(get("office:value-type"), get("office:value"), get("office:date-value"))
        return typed if typed is not None else plain[2] or "", repeats(get("table:number-columns-repeated"))

    def _parse(self, piece: str) -> tuple[str, int]:
        try:
            (cell,) = etree.fromstring(f"{self._start}{piece}</r>", _PARSER)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise NotPlainError from error
        return text_of(cell), repeats(cell.get(COLUMNS))


_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
