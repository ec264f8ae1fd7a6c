"""What can be wrong with a file or a row, in plain words, from content/troubles.yaml."""

import re
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from app.config import ROOT

TROUBLES = ROOT / "content" / "troubles.yaml"
#: how a run's message ends each of its reasons
_REASON = re.compile(r"([^\[\]]*)\[([a-z_]+)\]")
#: what the engine puts before the first reason
_BEFORE = "Nothing was changed. "


class Trouble(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    says: str = Field(min_length=5)
    do: str = Field(min_length=5)
    verbatim: bool = False


class Troubles(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: dict[str, Trouble]
    files: dict[str, Trouble]


@lru_cache
def known_troubles(path: Path = TROUBLES) -> Troubles:
    return Troubles.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def reasons_of(message: str) -> tuple[tuple[str, str], ...]:
    """(code, sentence for the public) of each reason in a run's message. The importers' own sentence may name a
    folder or a server, so that it is kept only where its code is marked verbatim."""
    return tuple((code, _public(code, said)) for said, code in _REASON.findall(message))


def _public(code: str, said: str) -> str:
    trouble = known_troubles().files.get(code)
    if trouble is None:
        return f"{code.replace('_', ' ').capitalize()}."
    return said.strip().removeprefix(_BEFORE.strip()).strip() if trouble.verbatim else trouble.says
