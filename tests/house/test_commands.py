"""The README's two commands, what else `make` offers, and what operators run, are there and explained."""

import re

import click
from flask import Flask

from app.web.commands import Commands
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


def groups(app: Flask) -> dict[str, click.Group]:
    """Flask's own commands stand alone."""
    return {name: group for name, group in app.cli.commands.items() if isinstance(group, click.Group)}


def test_every_command_of_an_operator_is_documented_and_there(app: Flask) -> None:
    documented = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8").partition("\n## Commands")[2]
    offered = {f"{name} {command}" for name, group in groups(app).items() for command in group.commands}
    rows = re.findall(r"^\| (.*?--app wsgi .*?) \|", documented.partition("\n## ")[0], flags=re.MULTILINE)
    named = {command for row in rows for command in commands_of(row)}
    assert named == offered, f"In the table of commands in docs/operations.md: {sorted(named ^ offered)}"


def commands_of(row: str) -> set[str]:
    """`flask --app wsgi accounts list`, `open EMAIL` are two of one group."""
    first, *others = re.findall(r"`([^`]+)`", row)
    group, command = first.partition("--app wsgi ")[2].split()[:2]
    return {f"{group} {command}", *(f"{group} {other.split()[0]}" for other in others)}


def test_every_command_says_what_to_do_where_it_cannot_write(app: Flask) -> None:
    silent = [name for name, group in groups(app).items() if not isinstance(group, Commands)]
    assert not silent, f"Make these groups with app.web.commands.Commands: {silent}"
