from flask import Blueprint, Response, render_template, request

from app.asking import Asked, finished, start_page, take
from app.planning.flows import FLOWS, PLAN, PREPARE, REVIEW
from app.planning.papers import make_paper
from app.planning.results import found
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import now
from app.web.database import current_session

blueprint = Blueprint("planning", __name__, template_folder="templates")


@blueprint.get("/check/plan")
@public
@keep(Keep.SHARED)
def plan() -> str:
    return render_template("planning/start_plan.html", page=start_page(PLAN))


@blueprint.get("/check/review")
@public
@keep(Keep.SHARED)
def review() -> str:
    return render_template("planning/start_review.html", page=start_page(REVIEW))


@blueprint.get("/check/prepare")
@public
@keep(Keep.SHARED)
def prepare() -> str:
    return render_template("planning/start_prepare.html", page=start_page(PREPARE))


@blueprint.post("/check/<any(plan, review, prepare):check>")
@public
def ask(check: str) -> str:
    """Asked by POST, so that no answer stands in an address, history or log. It writes nothing."""
    flow = FLOWS[check]
    step = take(flow, request.form)
    if isinstance(step, Asked):
        return render_template("asking/question.html", page=step.page)
    shown = found(current_session(), flow, step, now())
    return render_template("planning/result.html", page=shown.around, shown=shown, view=shown.view)


@blueprint.post(
    "/check/<any(plan, review, prepare):check>/<any(letter, summary, list):document>/<any(print, text, pdf):format>"
)
@public
def paper(check: str, document: str, format: str) -> Response:
    flow = FLOWS[check]
    return make_paper(current_session(), flow, finished(flow, request.form), now(), document=document, format=format)
