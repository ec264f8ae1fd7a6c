"""Real files, kept outside the project: tests that need them are skipped where they are absent."""

import os
from pathlib import Path

import pytest

_DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
_FOLDER = Path(os.environ.get("CARE_TEST_DATA") or _DEFAULT)

#: the folder, or None
DATA: Path | None = _FOLDER if _FOLDER.is_dir() else None

needs_data = pytest.mark.skipif(DATA is None, reason="needs the real files: set CARE_TEST_DATA to their folder")


def data(name: str) -> Path:
    """A file or folder of the real data; to be asked for in tests marked `needs_data`."""
    assert DATA is not None, "mark this test with needs_data"
    return DATA / name
