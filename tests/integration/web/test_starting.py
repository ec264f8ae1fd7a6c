"""A slip in the rules of the self-check stops the start, and not the person who asks first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import create_app
from app.config import Settings
from app.domain import content_files
from app.domain.content_files import ContentError
from app.domain.rules import charging, eligibility
from app.domain.rules.eligibility.loading import CHECKS

FILES = (
    "needs-*/conditions.yaml",
    "carer-*/conditions.yaml",
    "paying/england-*.yaml",
    "paying/wales-*.yaml",
    "paying/savings.yaml",
)
RULES = sorted(path.relative_to(CHECKS).as_posix() for names in FILES for path in CHECKS.glob(names))


@pytest.fixture
def unread() -> Iterator[None]:
    """As in a process that has just begun."""
    kept = (eligibility.machines, charging.policy_of, charging.advice)
    for each in kept:
        each.cache_clear()
    yield
    for each in kept:
        each.cache_clear()


@pytest.mark.parametrize("name", RULES)
def test_the_site_does_not_start_with_a_slip_in_a_rule(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, unread: None, name: str
) -> None:
    as_written = content_files.read_text

    def with_a_slip(path: Path) -> str:
        return "slip: [" if path == CHECKS / name else as_written(path)

    monkeypatch.setattr(content_files, "read_text", with_a_slip)
    with pytest.raises(ContentError, match=name.removeprefix("paying/")):
        create_app(settings)
