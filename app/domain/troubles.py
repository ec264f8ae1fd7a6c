"""What can be wrong with a file or a row, in plain words, from content/troubles.yaml."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from app.domain.content_files import CONTENT, Entry, read_entry

TROUBLES = CONTENT / "troubles.yaml"

Words = Annotated[str, StringConstraints(min_length=5, max_length=200)]
#: how a run's message ends each of its reasons
_REASON = re.compile(r"([^\[\]]*)\[([a-z_]+)\]")
#: what the engine puts before the first reason
_BEFORE = "Nothing was changed. "


class Trouble(Entry):
    says: Words
    do: Words
    #: the importers' own sentence holds only counts and days, so that it may be shown
    verbatim: bool = False


class Troubles(Entry):
    """By code: of rows (or one cell of them), and of whole files."""

    rows: dict[str, Trouble]
    files: dict[str, Trouble]


@lru_cache
def known_troubles(path: Path = TROUBLES) -> Troubles:
    return read_entry(path, Troubles)


def reasons_of(message: str) -> tuple[tuple[str, str], ...]:
    """(code, sentence for the public) of each reason in a run's message. The importers' own sentence may name a
    folder or a server, so that it is kept only where its code is marked verbatim."""
    return tuple((code, _public(code, said)) for said, code in _REASON.findall(message))


def _public(code: str, said: str) -> str:
    trouble = known_troubles().files.get(code)
    if trouble is None:
        return f"{code.replace('_', ' ').capitalize()}."
    return said.strip().removeprefix(_BEFORE.strip()).strip() if trouble.verbatim else trouble.says
