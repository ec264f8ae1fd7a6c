from collections.abc import Iterator

import pytest
from flask import Flask

from app.config import Settings
from app.web.i18n import init_app


@pytest.fixture(autouse=True)
def _in_a_request() -> Iterator[None]:
    """Words need a language around them; none needs a database."""
    app = Flask("app")
    init_app(app, Settings())
    app.extensions["settings"] = Settings()
    app.add_url_rule("/card/<code>", endpoint="signposting.card", view_func=str)
    with app.test_request_context():
        yield
