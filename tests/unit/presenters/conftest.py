from collections.abc import Iterator

import pytest
from flask import Flask

from app.config import Settings
from app.pages.routes import blueprint as pages
from app.profiles.routes import blueprint as profiles
from app.web.i18n import init_app


@pytest.fixture(autouse=True)
def _in_a_request() -> Iterator[None]:
    """Presenters make addresses and look up words: both need a site around them, none needs a database."""
    app = Flask("app")
    init_app(app, Settings())
    app.extensions["settings"] = Settings()
    app.register_blueprint(pages)
    app.register_blueprint(profiles)
    app.add_url_rule("/find-care", endpoint="directory.find_care", view_func=str)
    app.add_url_rule("/council", endpoint="signposting.council", view_func=str)
    with app.test_request_context():
        yield
