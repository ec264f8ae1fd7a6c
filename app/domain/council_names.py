"""What councils are called in other languages than English (content/council_names/<language>.yaml)."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.content_files import CONTENT, Entry, read_entries

COUNCIL_NAMES = CONTENT / "council_names"

Name = Annotated[str, Field(min_length=3, max_length=120)]


class CouncilName(Entry):
    """`english` is the name that the table of councils has; `short` the place alone."""

    english: Name
    name: Name
    short: Name


@lru_cache
def council_names(language: str, folder: Path = COUNCIL_NAMES) -> dict[str, CouncilName]:
    """By the English name; empty for a language that has none."""
    path = folder / f"{language}.yaml"
    return read_entries(path, CouncilName, key="english") if path.exists() else {}


def other_names(english: str) -> tuple[str, ...]:
    """In every other language: people type what they call it, whatever the language of the page."""
    return _other_names().get(english, ())


@lru_cache
def _other_names(folder: Path = COUNCIL_NAMES) -> dict[str, tuple[str, ...]]:
    languages = [council_names(path.stem, folder) for path in sorted(folder.glob("*.yaml"))]
    return {english: _spellings(entry) for entries in languages for english, entry in entries.items()}


def _spellings(entry: CouncilName) -> tuple[str, ...]:
    """Also "Cyngor Wrecsam" for what is in full "Cyngor Bwrdeistref Sirol Wrecsam"."""
    return entry.name, entry.short, f"{entry.name.split()[0]} {entry.short}"
