"""Small things that make a diff noisy or a secret public."""

import re

from tests.house.source import name_of, tell, text_files

LIMIT_BYTES = 600_000
CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
HOME = re.compile(r"/(?:root|home/[a-z]+|Users/[A-Za-z]+|work|tmp/w)/")
LATER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
FIXTURES = ("tests/fixtures/files", "tests/importers/files")


def ours() -> dict[str, str]:
    """Name -> text, fixtures left out: they may hold any trouble that they were made for."""
    named = {name_of(path): path for path in text_files()}
    return {
        name: path.read_text(encoding="utf-8", errors="strict")
        for name, path in named.items()
        if not name.startswith(FIXTURES) and path.stat().st_size < LIMIT_BYTES
    }


def test_lines_end_where_their_text_ends() -> None:
    bad = [name for name, text in ours().items() if re.search(r"[ \t\r]+$", text, re.MULTILINE)]
    tell(bad, "Take the spaces (or carriage returns) off the ends of lines:")


def test_files_end_with_one_newline() -> None:
    bad = [name for name, text in ours().items() if text and (not text.endswith("\n") or text.endswith("\n\n"))]
    tell(bad, "End these files with one newline:")


def test_no_conflict_was_left() -> None:
    tell([name for name, text in ours().items() if CONFLICT.search(text)], "Settle the conflict in:")


def test_nothing_names_somebodys_machine() -> None:
    bad = [name for name, text in ours().items() if HOME.search(text) and name != "tests/house/test_text_files.py"]
    tell(bad, "Use a path relative to the project, or a setting:")


def test_nothing_is_left_for_later() -> None:
    tell([name for name, text in ours().items() if LATER.search(text)], "Do it now, or write an issue:")
