from collections.abc import Callable
from datetime import date
from typing import Any

import orjson
from flask import Blueprint, Response, render_template, request

from app.api.answering import charged, evaluated
from app.api.examples import examples_json
from app.api.publishing import rules_json
from app.domain.rules.results import AnswerError, NotInForceError
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.limits import API, limiter

blueprint = Blueprint("api", __name__, template_folder="templates")
#: programs on other sites may read what is the same for everybody
ANYWHERE = {"Access-Control-Allow-Origin": "*"}


@blueprint.get("/check/data")
@public
@keep(Keep.SHARED)
def check_data() -> str:
    return render_template("api/data.html")


@blueprint.get("/check/rules.json")
@public
@keep(Keep.SHARED)
def rules() -> Response:
    return Response(rules_json(), content_type="application/json", headers=ANYWHERE)


@blueprint.get("/check/examples.json")
@public
@keep(Keep.SHARED)
def examples() -> Response:
    return Response(examples_json(), content_type="application/json", headers=ANYWHERE)


@blueprint.post("/check/evaluate.json")
@public
@limiter.limit(API)
def evaluate() -> Response:
    return _answered(evaluated)


@blueprint.post("/check/charge.json")
@public
@limiter.limit(API)
def charge() -> Response:
    return _answered(charged)


def _answered(work_out: Callable[[bytes, date], dict[str, Any]]) -> Response:
    """What was wrong goes back to the asker alone: it may repeat what they sent."""
    try:
        return _json(work_out(request.get_data(), today()), 200)
    except AnswerError as error:
        return _json({"error": "answer", "message": str(error)}, 400)
    except NotInForceError as error:
        return _json({"error": "not_in_force", "message": str(error)}, 422)


def _json(shape: dict[str, Any], status: int) -> Response:
    return Response(orjson.dumps(shape), status, content_type="application/json")
