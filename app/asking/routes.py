from flask import Blueprint, Response, g, make_response, render_template, request, url_for

from app.asking.sealing import UnreadableError
from app.domain.rules.results import NotInForceError
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.languages import local

blueprint = Blueprint("asking", __name__, template_folder="templates")
#: a page that nobody touches closes itself, on a computer that others use too
LEAVES_AFTER_SECONDS = 600


@blueprint.get("/check/left")
@public
@keep(Keep.SHARED)
def left() -> str:
    return render_template("asking/left.html")


@blueprint.app_errorhandler(UnreadableError)
def unreadable(_error: UnreadableError) -> Response:
    """Every address below a check leads to its start: "/check/pay/summary/pdf" to "/check/pay"."""
    start = "/".join(request.path.split("/")[:3])
    return make_response(render_template("asking/unreadable.html", begin_again=local(start)), 400)


@blueprint.app_errorhandler(NotInForceError)
def not_in_force(_error: NotInForceError) -> Response:
    return make_response(render_template("asking/not_in_force.html"), 503)


@blueprint.after_app_request
def close_after_a_while(response: Response) -> Response:
    if g.get("check_is_shared") and request.method == "POST":
        response.headers["Refresh"] = f"{LEAVES_AFTER_SECONDS}; url={url_for('asking.left')}"
    return response
