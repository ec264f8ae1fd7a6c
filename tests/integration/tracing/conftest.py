from pathlib import Path

import pytest

from tests.integration.tracing.files import Files, LoadedFile

MADE_UP = ("sample_", "HSCA_")


@pytest.fixture(scope="module")
def made_up(sample_dir: Path) -> Files:
    """What the sample's sources made and read, without the copies that are kept of it."""
    files = [(folder.name, path) for folder in sorted((sample_dir / "raw").iterdir()) for path in folder.iterdir()]
    return Files([LoadedFile(slug, path) for slug, path in files if path.name.startswith(MADE_UP)])
