"""Says what went wrong without saying what a cell held: an error's own text may quote a person's name."""

import errno
import re
import traceback
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.config import ROOT

#: what SQLite and PostgreSQL say when there is no room
_FULL = ("database or disk is full", "no space left on device", "could not extend file", "disk i/o error")
#: what NumPy says instead, without a number of the system's
_CUT = re.compile(r"\d+ requested and \d+ written")
SAFE = "What was held before is in force."


def describe(error: BaseException) -> str:
    """For the run's message. Where in the code it happened tells a developer where to look."""
    if is_full(error):
        what = "the database" if isinstance(error, DBAPIError) else "what is written beside the database"
        return f"There is no room left for {what}. {SAFE} Make room and run the import again. [disk_full]"
    if isinstance(error, DBAPIError):
        return f"The database answered: {_first_line(error.orig)}. {SAFE} [database_error]"
    return f"{type(error).__name__} in {_where(error)}. {SAFE} This is a fault of the program: report it. [unexpected]"


def is_full(error: BaseException) -> bool:
    if isinstance(error, OSError):
        return error.errno in {errno.ENOSPC, errno.EDQUOT} or bool(_CUT.search(str(error)))
    if not isinstance(error, DBAPIError):
        return False
    said = str(error.orig).lower()
    return any(words in said for words in _FULL)


def _first_line(error: object) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__


def _where(error: BaseException) -> str:
    """The last step that is ours."""
    steps = traceback.extract_tb(error.__traceback__)
    ours = [step for step in steps if _is_ours(Path(step.filename))] or list(steps)
    if not ours:
        return "an unknown place"
    step = ours[-1]
    return f"{Path(step.filename).name}, line {step.lineno}"


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT / "app") or path.is_relative_to(ROOT / "importers")
