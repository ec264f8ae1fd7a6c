"""For load balancers: whether the process lives, and whether it can do its work."""

from collections.abc import Callable

from flask import Blueprint, Flask, Response, current_app, jsonify
from sqlalchemy.exc import SQLAlchemyError

from app.db.migrate import is_current
from app.web.access import public
from app.web.database import current_engine

blueprint = Blueprint("health", __name__)


def init_app(app: Flask, index_is_ready: Callable[[], bool]) -> None:
    """`index_is_ready` is given by whoever knows the index."""
    app.extensions["index_is_ready"] = index_is_ready


@blueprint.get("/healthz")
@public
def healthz() -> Response:
    return jsonify(status="ok")


@blueprint.get("/readyz")
@public
def readyz() -> tuple[Response, int]:
    checks = {"database": _database_is_ready(), "index": current_app.extensions["index_is_ready"]()}
    is_ready = all(checks.values())
    return jsonify(status="ready" if is_ready else "not ready", **checks), 200 if is_ready else 503


def _database_is_ready() -> bool:
    try:
        return is_current(current_engine())
    except SQLAlchemyError:
        return False
