"""A guide's file as its writer sees it: numbered lines, headings, paragraphs and the blocks that they stand in.

The renderer makes pages of the same text; this keeps what a page has lost, the line in which each word stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.guidance.rendering.parsing import NATIONS

FENCE = re.compile(r"^\s*:{3,}\s*(.*?)\s*$")
HEADING = re.compile(r"^(#+)\s*(.*?)\s*#*\s*$")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
HEAD_MARK = "---"


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a paragraph or an item of a list. `level` is none but for headings; `blocks` from the outer one in."""

    line: int
    text: str
    blocks: tuple[str, ...]
    level: int | None = None
    is_item: bool = False

    @property
    def nation(self) -> str | None:
        return next((block for block in self.blocks if block in NATIONS), None)

    def line_of(self, offset: int) -> int:
        return self.line + self.text.count("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Fence:
    """A `::: name` and the line that closes it, or none."""

    name: str
    line: int
    closed: int | None = None

    def holds(self, piece: Piece) -> bool:
        return self.line < piece.line and (self.closed is None or piece.line < self.closed)


@dataclass(frozen=True, slots=True)
class Manuscript:
    path: Path
    lines: tuple[str, ...]
    pieces: tuple[Piece, ...]
    fences: tuple[Fence, ...]

    def line_saying(self, word: str) -> int:
        """The line of the head that begins with a word, or the first."""
        return next((n for n, line in enumerate(self.lines, 1) if line.startswith(word)), 1)

    def seen_in(self, nation: str) -> Iterator[Piece]:
        return (piece for piece in self.pieces if piece.nation in (None, nation))


@dataclass(slots=True)
class _Reader:
    pieces: list[Piece] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    #: places in `fences`
    open: list[int] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    begun: int = 0

    def take(self, number: int, line: str) -> None:
        if fence := FENCE.match(line):
            self.finish()
            self._fence(number, fence[1])
        elif heading := HEADING.match(line):
            self.finish()
            self.pieces.append(Piece(number, heading[2], self._blocks, level=len(heading[1])))
        elif not line.strip():
            self.finish()
        else:
            if ITEM.match(line):
                self.finish()
            self.begun = self.begun if self.held else number
            self.held.append(line)

    def finish(self) -> None:
        if self.held:
            is_item = ITEM.match(self.held[0]) is not None
            self.pieces.append(Piece(self.begun, "\n".join(self.held), self._blocks, is_item=is_item))
            self.held = []

    @property
    def _blocks(self) -> tuple[str, ...]:
        return tuple(self.fences[place].name for place in self.open)

    def _fence(self, number: int, name: str) -> None:
        if name:
            self.open.append(len(self.fences))
            self.fences.append(Fence(name, number))
        elif self.open:
            place = self.open.pop()
            self.fences[place] = replace(self.fences[place], closed=number)


def read_manuscript(path: Path) -> Manuscript:
    lines = tuple(path.read_text(encoding="utf-8").splitlines())
    reader = _Reader()
    begins = _after_the_head(lines)
    for number, line in enumerate(lines[begins:], begins + 1):
        reader.take(number, line)
    reader.finish()
    return Manuscript(path, lines, tuple(reader.pieces), tuple(reader.fences))


def _after_the_head(lines: tuple[str, ...]) -> int:
    if not lines or lines[0].strip() != HEAD_MARK:
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if line.strip() == HEAD_MARK), len(lines))
