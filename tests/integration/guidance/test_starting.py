"""A slip in a guide stops the start, and not its first reader."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from app import create_app
from app.config import Settings
from app.domain.content_files import ContentError
from app.sitesearch.texts import guide_texts
from app.web.languages import WRITTEN
from tests.unit.guidance.tiny import NEXT, guide_of


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_site_does_not_start_with_a_slip(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, engine: Engine, tmp_path: Path, language: str
) -> None:
    slip = guide_of(tmp_path, "More than {figure eng.no_such}." + NEXT, language=language)
    monkeypatch.setattr("app.factory.guides", lambda asked: {"tiny": slip} if asked == language else {})
    with pytest.raises(ContentError, match=rf"guidance/{language}/tiny\.md, line 9: .*eng\.no_such"):
        create_app(settings)


def test_no_visitor_waits_while_guides_are_indexed(settings: Settings, engine: Engine) -> None:
    guide_texts.cache_clear()
    create_app(settings)
    made = guide_texts.cache_info().misses
    assert made == len(WRITTEN)
    for language in WRITTEN:
        guide_texts(language.code)
    assert guide_texts.cache_info().misses == made
