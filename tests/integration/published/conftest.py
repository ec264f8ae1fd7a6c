from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.providers.models import Place
from tests.integration.feedback import acting

NOW = datetime(2026, 4, 2, 12, tzinfo=UTC)


@pytest.fixture
def home(app: Flask, session: Session) -> Place:
    """On 2 April 2026, one place, with another one as noise; the edition is asked for at every request."""
    app.extensions["clock"] = FixedClock(NOW)
    app.extensions["edition_clock"].look_again_after = -1.0
    made, noise = acting.add_place(session), acting.add_place(session, "elm")
    acting.publish(session, acting.receive(session, noise, said=acting.said("Words about the other place.")))
    session.commit()
    return made
