"""The README's two commands, and what else `make` offers, are there and explained."""

import re

from tests.house.source import ROOT
from tools.make import TARGETS

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_make_offers_what_the_documents_name() -> None:
    offered = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, flags=re.MULTILINE))
    documents = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    named = {word for path in documents for word in re.findall(r"`make ([a-z]+)", path.read_text(encoding="utf-8"))}
    assert named <= offered, f"These are named in the documents but not in the Makefile: {sorted(named - offered)}"


def test_every_target_of_the_tools_can_be_called() -> None:
    called = set(re.findall(r"-m tools\.make ([a-z]+)", MAKEFILE))
    assert called == set(TARGETS)


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert -1 < readme.find("make run") < readme.find("make test") < 1200, "The two commands come first"
