from pathlib import Path

import pytest
from flask import Flask

from app.domain.content_files import ContentError
from app.domain.guides import TAKEN, read_guide


def test_a_guide_cannot_take_the_address_of_another_page(app: Flask, tmp_path: Path) -> None:
    fixed = {
        rule.rule.removeprefix("/guides/") for rule in app.url_map.iter_rules() if rule.rule.startswith("/guides/")
    }
    assert {each for each in fixed if "<" not in each} == TAKEN
    for slug in TAKEN:
        with pytest.raises(ContentError, match="Give the file another name"):
            read_guide(tmp_path / f"{slug}.md", "en")
