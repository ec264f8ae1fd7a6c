from datetime import UTC
from typing import TYPE_CHECKING

import pytest

from app.adapters.clock import FixedClock
from tests.integration.manage.ground import AT, Corner, make_corner

if TYPE_CHECKING:
    from flask import Flask


@pytest.fixture
def corner(app: "Flask") -> Corner:
    app.extensions["edition_clock"].look_again_after = -1.0  # what was approved a moment ago is looked for
    app.extensions["clock"] = FixedClock(AT.replace(tzinfo=UTC))
    return make_corner(app)
