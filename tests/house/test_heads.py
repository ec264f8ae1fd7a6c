"""Of a room with many files the head says which does what."""

import ast
import re

import pytest

from tests.house.source import ROOT

#: with more files than one takes in at a glance
LARGE = ("providers", "quality", "feedback", "entries")


@pytest.mark.parametrize("room", LARGE)
def test_the_head_of_a_large_room_names_every_file(room: str) -> None:
    folder = ROOT / "app" / room
    head = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    named = set(re.findall(r"`(\w+)`", head))
    assert files <= named, f"app/{room}/__init__.py: say what these are for: {', '.join(sorted(files - named))}"
    assert named <= files, f"app/{room}/__init__.py: these are gone: {', '.join(sorted(named - files))}"
