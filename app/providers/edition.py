from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.providers.precedence import Speaker


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition that is being written, in the session of its transaction."""

    session: Session
    speaker: Speaker
    source_id: int
    run_id: int
    is_sample: bool
