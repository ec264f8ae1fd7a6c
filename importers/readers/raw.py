from typing import NamedTuple

#: no file of ours is wider
MAX_COLUMNS = 1024
#: no spreadsheet has more; what claims to was made to keep its reader busy
MAX_ROWS = 1_048_576


class RawRow(NamedTuple):
    """`number` counts as a spreadsheet does: 1 is the first row."""

    number: int
    values: list[str]
