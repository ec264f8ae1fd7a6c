from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

#: rows in memory at a time, and values in one IN list: SQLite takes at most 32,766
BATCH = 2_000


def in_batches(items: Sequence[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))
