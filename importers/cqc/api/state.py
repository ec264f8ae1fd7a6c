"""How far a set of responses has come: kept beside them, so that a run that stopped goes on."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson

STATE = "edition.json"
FULL = "full"


@dataclass(slots=True)
class State:
    """`asked`: "full", "since 2026-11-01" or "location 1-123456789". `begun_at` dates the facts: each response is
    at least as young. `unanswered`: id -> why."""

    asked: str
    begun_at: datetime
    finished_at: datetime | None = None
    unanswered: dict[str, str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        return self.asked == FULL and self.finished_at is not None

    def written(self) -> bytes:
        return orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2)

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> "State | None":
        """None where it is not one of ours."""
        begun_at = _moment(said.get("begun_at"))
        unanswered = said.get("unanswered")
        if begun_at is None:
            return None
        return cls(
            str(said.get("asked")),
            begun_at,
            _moment(said.get("finished_at")),
            {str(id_): str(why) for id_, why in unanswered.items()} if isinstance(unanswered, dict) else {},
        )


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC) if isinstance(text, str) else None
    except (ValueError, OverflowError):
        return None
