"""A page that is kept must be made anew when the words change that it is made of."""

from inspect import unwrap
from pathlib import Path

import pytest

from app.web import editions


@pytest.mark.parametrize("name", ["content/guidance/en/a.md", "content/law/a.yaml", "app/templates/a.html", "app/a.py"])
def test_what_pages_are_made_of_changes_their_edition(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(editions, "ROOT", tmp_path)
    worked_out = unwrap(editions.code_version)  # elsewhere the tests work it out once
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text("One.", encoding="utf-8")
    before = worked_out()
    path.write_text("Two.", encoding="utf-8")
    assert worked_out() != before
