"""The site with results that fail in the worst ways: an error that repeats all that was answered, and one that hangs
so hard that the server kills the worker."""

import os
import re
from typing import Any

from app import create_app
from app.asking import results


def _fails(flow: Any, progress: Any, stand: Any) -> Any:
    raise RuntimeError(f"{dict(progress.answers)}")


def _hangs(flow: Any, progress: Any, stand: Any) -> Any:
    """Holds the interpreter, so that the worker cannot even say that it is alive."""
    re.match(r"(a+)+$", "a" * 60 + f"{dict(progress.answers)}")


results.answers_list = {"fails": _fails, "hangs": _hangs}[os.environ["BROKEN_HOW"]]
app = create_app()
