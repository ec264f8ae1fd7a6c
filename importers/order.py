"""What the operator asked for, and what came of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from pathlib import Path

from app.domain.runs import RunCounts, RunStatus
from importers.contract import Part


class Exit(IntEnum):
    """What a scheduler sees. 2 is also what wrong usage gives."""

    DONE = 0
    NOT_DONE = 1
    WRONG_USAGE = 2
    SOME_REJECTED = 3
    INDEX_BEHIND = 4


@dataclass(frozen=True, slots=True)
class Order:
    slug: str
    file: Path | None = None
    url: str | None = None
    as_of: date | None = None
    #: why a change that a guard would refuse is right
    accept_change: str | None = None
    dry_run: bool = False
    #: of a source that can be asked for a part
    part: Part | None = None
    #: the source's made-up file, for the sample's places
    is_sample: bool = False


@dataclass(slots=True)
class Outcome:
    run_id: int
    slug: str
    status: RunStatus
    counts: RunCounts = field(default_factory=RunCounts)
    index_is_behind: bool = False

    @property
    def exit(self) -> Exit:
        if self.status not in (RunStatus.SUCCEEDED, RunStatus.UNCHANGED):
            return Exit.NOT_DONE
        if self.index_is_behind:
            return Exit.INDEX_BEHIND
        return Exit.SOME_REJECTED if self.counts.rejected else Exit.DONE
