from dataclasses import dataclass
from enum import StrEnum


class RunStatus(StrEnum):
    """How an import ended. Only SUCCEEDED changed what the site shows."""

    RUNNING = "running"
    SUCCEEDED = "succeeded"
    #: the file is the one we already hold: nothing to do
    UNCHANGED = "unchanged"
    #: a guard stopped it before anything was written
    REFUSED = "refused"
    FAILED = "failed"
    #: its process died; found by the next run
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class RunCounts:
    """Every row that was read is in exactly one of new, changed, unchanged, merged and rejected. `withdrawn`
    counts what was held and ended because the file lacks it, so it is no part of that sum."""

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    merged: int = 0
    withdrawn: int = 0
    rejected: int = 0

    @property
    def add_up(self) -> bool:
        return self.read == self.new + self.changed + self.unchanged + self.merged + self.rejected


@dataclass(frozen=True, slots=True)
class Issue:
    """A row, or one cell of it, that could not be used; `message` says what to do."""

    row: int
    column: str
    code: str
    message: str
    rejected: bool = True
