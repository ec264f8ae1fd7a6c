from collections.abc import Iterator
from pathlib import Path

import pytest

from app.guidance.rendering import addresses, glosses, inline
from tests.unit.guidance import tiny


@pytest.fixture(autouse=True)
def tiny_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Numbers, law, helplines, glossary and guides of the tests' own."""
    known = {
        "tiny": tiny.guide_of(tmp_path / "known", tiny.TWO_NATIONS),
        "other": tiny.guide_of(tmp_path / "known", tiny.ONE_NATION, "other", jurisdictions="[wales]"),
    }
    monkeypatch.setattr("app.domain.figures.figures", lambda: tiny.SERIES)
    monkeypatch.setattr(inline, "law", lambda: tiny.LAW)
    monkeypatch.setattr(inline, "helplines", lambda: tiny.HELPLINES)
    monkeypatch.setattr(glosses, "glossary", lambda _language: tiny.GLOSSARY)
    monkeypatch.setattr(addresses, "glossary", lambda _language: tiny.GLOSSARY)
    monkeypatch.setattr(addresses, "guides", lambda _language: known)
    glosses._pattern.cache_clear()
    yield
    glosses._pattern.cache_clear()
