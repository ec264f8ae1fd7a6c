"""Logs are lines of JSON on standard error. Nothing a person typed goes into them."""

import logging
import sys

import orjson
import structlog

from app.config import Settings


def init_app(settings: Settings) -> None:
    level = logging.getLevelNamesMapping().get(settings.log_level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(serializer=_dumps),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _dumps(value: object, **_options: object) -> str:
    return orjson.dumps(value, default=str).decode()
