"""What the operator is told: guides and numbers past their day, in every language."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from app.domain.guides import guides
from app.guidance import reading


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    """One Welsh text past its day."""
    found = {language: dict(guides(language)) for language in ("en", "cy")}
    guide = found["cy"]["top-ups"]
    meta: Any = guide.meta.model_copy(update={"reviewed_on": date(2019, 1, 1), "review_by": date(2020, 1, 2)})
    found["cy"]["top-ups"] = replace(guide, meta=meta)
    monkeypatch.setattr(reading, "guides", lambda language: found[language])


@pytest.mark.usefixtures("late")
def test_a_text_past_its_day_is_on_the_operators_list(app: Flask) -> None:
    page = app.test_client().get("/guides/to-review")
    assert page.status_code == 200
    assert 'href="/cy/guides/top-ups"' in page.text
    assert "2 January 2020" in page.text
    assert 'href="/guides/top-ups"' not in page.text


@pytest.mark.usefixtures("late")
def test_its_readers_are_told_in_each_format(app: Flask) -> None:
    for form in ("print", "text", "easy-read"):
        assert "2 Ionawr 2020" in app.test_client().get(f"/cy/guides/top-ups/wales/{form}").text.replace("\n", " ")


def test_nobody_else_sees_the_list(app: Flask) -> None:
    page = app.test_client().get("/guides/to-review", environ_base={"REMOTE_ADDR": "192.0.2.1"})
    assert page.status_code == 404
