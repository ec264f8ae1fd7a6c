"""Numbers for whoever runs the site, by page pattern, in Prometheus's format."""

import os

from flask import Blueprint, Flask, Response
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from app.web.access import operators_only
from app.web.request_log import elapsed_seconds, known_method, route_pattern

blueprint = Blueprint("metrics", __name__)

SECONDS = Histogram(
    "care_request_seconds",
    "Time to answer, by page pattern; its count is the number of requests",
    ("method", "route", "status"),
    buckets=(0.002, 0.005, 0.01, 0.015, 0.025, 0.04, 0.08, 0.15, 0.5, 2),
)


def init_app(app: Flask) -> None:
    app.after_request(_count)


@blueprint.get("/metrics")
@operators_only
def metrics() -> Response:
    return Response(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def _registry() -> CollectorRegistry:
    """With several worker processes their numbers lie in files, and any of them can add all up."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry


def count(method: str, route: str, status: int, seconds: float) -> None:
    SECONDS.labels(method, route, str(status)).observe(seconds)


def _count(response: Response) -> Response:
    count(known_method(), route_pattern(), response.status_code, elapsed_seconds())
    return response
