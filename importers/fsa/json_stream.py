"""Businesses out of a JSON file one by one: a national one is larger than memory should be."""

import re
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from typing import IO, Any

from importers.contract import SourceError
from importers.fsa.xml_stream import Details
from importers.readers.archive import damaged

CHUNK = 1 << 18
#: no business is larger, nor is what stands before the first one
MOST = 1 << 22
#: the list as open data names it, or as the API does
_START = re.compile(r'"(?:EstablishmentDetail|establishments)"\s*:|"EstablishmentCollection"\s*:(?=\s*\[)')
_BETWEEN = re.compile(r"[\s,]*")


def details(stream: IO[str]) -> Iterator[Details]:
    window = _Window(stream)
    window.skip_to(_START)
    window.skip("[")  # a list of one may have lost its brackets
    decoder = JSONDecoder()
    while window.next() == "{":
        yield _flat(window.decode(decoder))


class _Window:
    """The part of the file that is looked at."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream, self._text, self._at = stream, "", 0

    def skip_to(self, pattern: re.Pattern[str]) -> None:
        while not (found := pattern.search(self._text)):
            if not self._read_more():
                raise SourceError(
                    "layout_unknown",
                    "The file has no list of businesses. Download the file of an area from ratings.food.gov.uk.",
                )
        self._at = found.end()

    def skip(self, sign: str) -> None:
        if self.next() == sign:
            self._at += 1

    def next(self) -> str:
        """The sign with which the next thing begins."""
        while True:
            between = _BETWEEN.match(self._text, self._at)
            self._at = between.end() if between else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._read_more():
                raise damaged()

    def decode(self, decoder: JSONDecoder) -> Any:
        while True:
            try:
                value, self._at = decoder.raw_decode(self._text, self._at)
            except JSONDecodeError as error:
                if not self._read_more():
                    raise damaged() from error
            else:
                return value

    def _read_more(self) -> bool:
        self._text, self._at = self._text[self._at :], 0
        more = self._stream.read(CHUNK) if len(self._text) < MOST else ""
        self._text += more
        return bool(more)


def _flat(said: Any) -> Details:
    found: Details = {}
    for name, value in said.items():
        if isinstance(value, dict):
            found |= _flat(value)
        elif value is not None and not isinstance(value, list):
            found[name.lower()] = str(value).strip()
    return found
