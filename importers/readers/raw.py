from typing import NamedTuple


class RawRow(NamedTuple):
    """`number` counts as a spreadsheet does: 1 is the first row."""

    number: int
    values: list[str]
