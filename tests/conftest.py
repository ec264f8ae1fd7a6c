"""What every test gets. Fixtures live in tests/fixtures/, by topic; this file stays a list."""

import os

import pytest

TOPICS = ("database", "postgres", "site", "sample_site", "clocked_site", "asking_site", "shared_work")
pytest_plugins = [f"tests.fixtures.{topic}" for topic in TOPICS]


@pytest.fixture(autouse=True, scope="session")
def _only_our_own_settings() -> None:
    """A developer's own CARE_ variables must not change what the tests see."""
    for name in [name for name in os.environ if name.startswith("CARE_") and name != "CARE_TEST_DATA"]:
        del os.environ[name]
