"""Reads content that people edit who do not program, and says how to mend what does not fit."""

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

CONTENT = Path(__file__).resolve().parents[2] / "content"


class Entry(BaseModel):
    """A misspelt word is an error here, not a word that nobody reads."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


E = TypeVar("E", bound=Entry)


class ContentError(ValueError):
    """Stops the start: a page without its words is worse than none."""


def read_entry(path: Path, model: type[E]) -> E:
    return _checked(_loaded(path), model, path.name)


def read_entries(path: Path, model: type[E], *, key: str = "slug") -> dict[str, E]:
    """By slug, in the file's order."""
    said = _loaded(path)
    if not isinstance(said, list) or not said:
        raise ContentError(f"{path.name}: write a list of entries, each beginning with “- {key}: …”.")
    entries = [_checked(each, model, f"{path.name}, entry {number}") for number, each in enumerate(said, 1)]
    found = {str(getattr(entry, key)): entry for entry in entries}
    if len(found) < len(entries):
        raise ContentError(f"{path.name}: two entries have the same {key}. Give each one of its own.")
    return found


def read_folder(folder: Path, model: type[E], *, key: str = "slug") -> dict[str, E]:
    """The entries of all its files, by slug."""
    found: dict[str, E] = {}
    for path in sorted(folder.glob("*.yaml")):
        for name, entry in read_entries(path, model, key=key).items():
            if name in found:
                raise ContentError(f"{path.name}: “{name}” stands in another file too. Keep one of the two.")
            found[name] = entry
    return found


def read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ContentError(f"{path.name} is no plain text. Save it as UTF-8.") from error


def _loaded(path: Path) -> Any:
    try:
        return yaml.load(read_text(path), yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise ContentError(f"{path.name} is no YAML. Put text with a colon in quotation marks. {error}") from error


def _checked(said: Any, model: type[E], where: str) -> E:
    name = f" ({said['slug']})" if isinstance(said, dict) and "slug" in said else ""
    try:
        return model.model_validate(said)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise ContentError(f"{where}{name}: {faults}.") from error
