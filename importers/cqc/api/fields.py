"""Reads the fields of one response; one that cannot be used becomes an issue and counts as absent."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from importers.contract import RowError
from importers.cqc.cells import CellError, squeeze

T = TypeVar("T")


def items(response: Mapping[str, Any], field: str) -> Iterator[Mapping[str, Any]]:
    """The objects of a list, whatever else stands there."""
    found = response.get(field)
    yield from (item for item in found if isinstance(item, dict)) if isinstance(found, list) else ()


def part(response: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    found = response.get(field)
    return found if isinstance(found, dict) else {}


def text_of(response: Mapping[str, Any], field: str, limit: int = 255) -> str | None:
    """Numbers count as text; yes and no, lists and objects as nothing."""
    value = response.get(field)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return squeeze(str(value))[:limit].rstrip() or None


class Fields:
    def __init__(self, response: Mapping[str, Any], row: int) -> None:
        self.response, self.row = response, row
        self.issues: list[RowError] = []

    def text(self, field: str, limit: int = 255) -> str | None:
        return text_of(self.response, field, limit)

    def read(self, field: str, parse: Callable[[str], T | None]) -> T | None:
        return self.read_in(self.response, field, parse)

    def read_in(self, response: Mapping[str, Any], field: str, parse: Callable[[str], T | None]) -> T | None:
        text = text_of(response, field, 4000)
        if text is None:
            return None
        try:
            return parse(text)
        except CellError as error:
            self.tell(field, error.code, error.message)
            return None

    def tell(self, field: str, code: str, message: str) -> None:
        self.issues.append(RowError(self.row, field, code, message, rejects=False))
