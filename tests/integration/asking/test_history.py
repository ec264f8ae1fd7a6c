"""The list of pages that a browser keeps names each page by its title: it tells which check, and not what it found."""

import pytest
from flask import Flask


@pytest.mark.parametrize("room", ["selfcheck", "paying", "planning", "benefits"])
def test_the_title_of_a_result_tells_nothing_of_its_person(app: Flask, room: str) -> None:
    source, _name, _fresh = app.jinja_env.loader.get_source(app.jinja_env, f"{room}/result.html")  # type: ignore[union-attr]
    assert "block title" not in source, "asking/result.html names the check"


def test_the_title_is_the_name_of_the_check(app: Flask) -> None:
    source, _name, _fresh = app.jinja_env.loader.get_source(app.jinja_env, "asking/result.html")  # type: ignore[union-attr]
    assert "{% block title %}{{ page.check }}{% endblock %}" in source
