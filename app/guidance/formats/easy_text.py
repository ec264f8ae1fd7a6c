"""The Easy Read text of a guide: headings alone, or a picture's name and one to three short sentences below it."""

import re
from dataclasses import dataclass

PICTURE = re.compile(r"^\[([^\]]*)\]$")
HEADING = re.compile(r"^##\s+(.*)$")
#: assets/images/easy has each of them
PICTURES = (
    *("phone", "house", "person", "two-people", "group", "money", "form", "doctor", "hospital", "warning"),
    *("clock", "calendar", "talk", "heart", "question", "council", "bed", "letter", "tick", "cross"),
    *("bath", "food", "walk", "computer", "lock", "family", "care-home", "carer", "meeting", "star"),
)


@dataclass(frozen=True, slots=True)
class EasyBlock:
    """`line` is that of its first line in the file. `picture` is none for a heading, or where the writer named none."""

    line: int
    picture: str | None
    heading: str | None
    sentences: tuple[str, ...]

    def numbered(self) -> list[tuple[int, str]]:
        """Its sentences with their lines in the file."""
        first = self.line + (self.picture is not None) + (self.heading is not None)
        return list(enumerate(self.sentences, first))


def read_easy_text(text: str) -> tuple[EasyBlock, ...]:
    blocks: list[EasyBlock] = []
    held: list[tuple[int, str]] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            held.append((number, line.strip()))
        elif held:
            blocks.append(_block(held))
            held = []
    return tuple(blocks)


def _block(lines: list[tuple[int, str]]) -> EasyBlock:
    number, first = lines[0]
    picture, heading = PICTURE.match(first), HEADING.match(first)
    rest = lines[1:] if picture or heading else lines
    return EasyBlock(
        number,
        picture[1] if picture else None,
        heading[1] if heading else None,
        tuple(line for _, line in rest),
    )
