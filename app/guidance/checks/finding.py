from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Weight(StrEnum):
    #: it must be mended before the page is shown
    FAULT = "fault"
    #: somebody should look at it; the page can be shown
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """`what` is wrong, and how to `mend` it, in words for somebody who writes and does not program."""

    path: Path
    line: int
    check: str
    what: str
    mend: str
    weight: Weight = Weight.FAULT

    def in_words(self, root: Path) -> str:
        name = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        marked = "" if self.weight is Weight.FAULT else " (only a note)"
        return f"{name}:{self.line}: {self.check}{marked}: {self.what} {self.mend}".rstrip()
