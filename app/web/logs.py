"""Logs are lines of JSON on standard error. Nothing a person typed goes into them."""

import logging
import sys
from typing import Any

import orjson
import structlog

from app.config import Settings


class StandardError:
    """Writes a line, or does without: on a full disk people must still get their pages."""

    def msg(self, line: str) -> None:
        try:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
        except (OSError, ValueError):
            return

    debug = info = warning = error = critical = msg


def init_app(settings: Settings) -> None:
    level = logging.getLevelNamesMapping().get(settings.log_level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(serializer=_dumps),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_standard_error,
    )


def _standard_error(*_names: Any) -> StandardError:
    return StandardError()


def _dumps(value: object, **_options: object) -> str:
    return orjson.dumps(value, default=str).decode()
