"""How records of an import are compared with what is held, and written."""

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable


@dataclass(slots=True)
class Comparison:
    """Counts of one edition against what was held. `missing` counts held rows that the edition lacks, and
    `withdrawn` those of them that writing ends. read = new + changed + unchanged + merged (+ rejected)."""

    held: int = 0
    new: int = 0
    changed: int = 0
    #: of the changed ones, those that only fill in what was not known before
    learned: int = 0
    unchanged: int = 0
    merged: int = 0
    missing: int = 0
    withdrawn: int = 0


class CannotStoreError(Exception):
    """A record that cannot be stored as it is. The runner adds the row and counts it as rejected; where
    `rejects` is false the record was taken all the same, and the trouble is only told. `is_expected`: it is right
    that it is not stored, and many such are no sign of a broken file. `is_listed`: somebody wants to see each of them
    all the same."""

    def __init__(
        self,
        column: str,
        code: str,
        message: str,
        *,
        rejects: bool = True,
        is_expected: bool = False,
        is_listed: bool = False,
    ) -> None:
        super().__init__(message)
        self.column, self.code, self.message = column, code, message
        self.rejects, self.is_expected, self.is_listed = rejects, is_expected, is_listed


class Loader(Protocol):
    """One edition on its way in. Nothing is written before `write`, which the runner calls in one
    transaction of its own after the guards have seen the comparison."""

    def take(self, record: Any) -> None:
        """Compare one record with what is held and keep it for `write` if it says something new;
        `CannotStoreError` where it cannot be stored. A record with a length stands for so many rows."""

    def compare(self) -> Comparison: ...

    def write(self, *, run_id: int) -> None: ...


@runtime_checkable
class Leaving(Protocol):
    """A loader that can be told of records which an edition names and which could not be read."""

    def leave(self, regulator_id: str) -> None:
        """What is held of it stays as it is."""
