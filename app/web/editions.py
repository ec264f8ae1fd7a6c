"""Which edition of which code and data a page was made from: what its ETag says."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from time import monotonic
from typing import cast

from flask import Flask, current_app
from sqlalchemy.orm import Session

from app.config import ROOT
from app.entries.reading import entries_state
from app.feedback.reading import record_state
from app.provenance.queries import data_state
from app.web.clock import today
from app.web.database import current_session

#: how long a worker may go on answering from the edition before, in seconds
LOOK_AGAIN_AFTER = 2.0


@dataclass(frozen=True, slots=True)
class Edition:
    """`tag` changes with an import, `told` also with whatever becomes of a feedback or of what a provider says: so that
    a guide stays kept while they write."""

    tag: str
    told: str
    is_sample: bool


class EditionClock:
    """Asks the database for the edition once in a while, not at every request.

    `index_generation` is given by whoever knows the index: after an import the page may be made anew
    twice, once for the record and once for the index, and never stays stale.
    """

    def __init__(self, index_generation: Callable[[], str]) -> None:
        self.index_generation = index_generation
        self.code = code_version()
        self.look_again_after = LOOK_AGAIN_AFTER
        self._known: Edition | None = None
        self._looked_at = 0.0

    def edition(self, session: Callable[[], Session]) -> Edition:
        now = monotonic()
        if self._known is None or now - self._looked_at > self.look_again_after:
            self._known, self._looked_at = self._look(session()), now
        return self._known

    def fresh_tags(self) -> tuple[str, ...]:
        """Without asking the database: none where it is time to ask."""
        is_fresh = self._known is not None and monotonic() - self._looked_at <= self.look_again_after
        return (self._known.tag, self._known.told) if self._known and is_fresh else ()

    def _look(self, session: Session) -> Edition:
        state = data_state(session)
        # Ages such as "5 years ago" change with the day, so the day is part of the edition.
        parts = (self.code, str(state), self.index_generation(), today().isoformat())
        return Edition(_digest(*parts), _digest(*parts, record_state(session), entries_state(session)), state.is_sample)


def _digest(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=9).hexdigest()


def init_app(app: Flask, index_generation: Callable[[], str]) -> None:
    app.extensions["edition_clock"] = EditionClock(index_generation)


def current_edition() -> Edition:
    return cast(EditionClock, current_app.extensions["edition_clock"]).edition(current_session)


def fresh_tags(app: Flask) -> tuple[str, ...]:
    return cast(EditionClock, app.extensions["edition_clock"]).fresh_tags()


def code_version() -> str:
    """Of everything a page is made from, so that a new release needs no version number to be noticed."""
    digest = blake2b(digest_size=9)
    for path in sorted([*(ROOT / "app").rglob("*"), *(ROOT / "content").rglob("*")]):
        if path.suffix in {".py", ".html", ".mo", ".yaml", ".md"} or path.name == "manifest.json":
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()
