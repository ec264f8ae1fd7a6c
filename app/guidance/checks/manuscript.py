"""A guide's file as its writer sees it: numbered lines, headings, paragraphs and the blocks that they stand in.

The renderer makes pages of the same text; this keeps what a page has lost, the line in which each word stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^\s*(:{3,})\s*(.*?)\s*$")
HEADING = re.compile(r"^(#+)\s*(.*?)\s*#*\s*$")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
HEAD_MARK = "---"
NATIONS = ("england", "wales")
BLOCKS = (*NATIONS, "say", "urgent", "example", "next")


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a paragraph or an item of a list. `level` is none but for headings; `blocks` from the outer one in."""

    line: int
    text: str
    blocks: tuple[str, ...]
    level: int | None = None
    is_item: bool = False
    #: which fence it stands in: two blocks of one kind are told apart
    fence: int = 0

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
    depth: int
    closed: int | None
    blocks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    path: Path
    lines: tuple[str, ...]
    pieces: tuple[Piece, ...]
    fences: tuple[Fence, ...]
    #: lines that close nothing
    strays: tuple[int, ...]

    def line_saying(self, word: str) -> int:
        """The line of the head that begins with a word, or the first."""
        return next((n for n, line in enumerate(self.lines, 1) if line.startswith(word)), 1)

    def seen_in(self, nation: str) -> Iterator[Piece]:
        return (piece for piece in self.pieces if piece.nation in (None, nation))


@dataclass(slots=True)
class _Reader:
    pieces: list[Piece] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    open: list[tuple[int, str, int, int]] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    begun: int = 0

    def take(self, number: int, line: str) -> None:
        if fence := FENCE.match(line):
            self.finish()
            self._fence(number, len(fence[1]), fence[2])
        elif heading := HEADING.match(line):
            self.finish()
            self._add(Piece(number, heading[2], self.names, level=len(heading[1]), fence=self.fence))
        elif not line.strip():
            self.finish()
        else:
            if ITEM.match(line):
                self.finish()
            self.begun = self.begun if self.held else number
            self.held.append(line)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for _, name, _, _ in self.open)

    @property
    def fence(self) -> int:
        return self.open[-1][3] if self.open else 0

    def _fence(self, number: int, marks: int, name: str) -> None:
        if name:
            self.fences.append(Fence(name, number, marks, None, self.names))
            self.open.append((marks, name, number, len(self.fences)))
        elif self.open:
            place = self.open.pop()[3] - 1
            opened = self.fences[place]
            self.fences[place] = Fence(opened.name, opened.line, opened.depth, number, opened.blocks)
        else:
            self.strays.append(number)

    def finish(self) -> None:
        if self.held:
            text, mark = "\n".join(self.held), ITEM.match(self.held[0])
            self._add(Piece(self.begun, text, self.names, is_item=mark is not None, fence=self.fence))
            self.held = []

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)


def read_manuscript(path: Path) -> Manuscript:
    lines = tuple(path.read_text(encoding="utf-8").splitlines())
    reader = _Reader()
    begins = _after_the_head(lines)
    for number, line in enumerate(lines[begins:], begins + 1):
        reader.take(number, line)
    reader.finish()
    return Manuscript(path, lines, tuple(reader.pieces), tuple(reader.fences), tuple(reader.strays))


def _after_the_head(lines: tuple[str, ...]) -> int:
    if not lines or lines[0].strip() != HEAD_MARK:
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if line.strip() == HEAD_MARK), len(lines))
