from collections.abc import Iterator

import pytest
from flask import Flask

from app.config import Settings
from app.web.i18n import init_app


@pytest.fixture(autouse=True)
def _in_a_site() -> Iterator[None]:
    """Presenters look up words; none needs a database."""
    app = Flask("app")
    init_app(app, Settings())
    with app.test_request_context():
        yield
