from datetime import datetime

from app.feedback.moments import stored
from app.web.clock import now


def utc_now() -> datetime:
    """As the tables hold it: in UTC, without saying so."""
    return stored(now())
