from collections.abc import Iterator

import pytest

from app.config import Settings


@pytest.fixture(autouse=True, scope="package")
def _catalogues() -> Iterator[None]:
    """Read once, as a site does at its start."""
    from flask import Flask

    from app.web.i18n import init_app

    init_app(Flask("app"), Settings())
    yield
