from flask import Blueprint, Response, render_template, request

from app.asking import Asked, finished, start_page, take
from app.benefits.flows import BENEFITS
from app.benefits.papers import make_paper
from app.benefits.results import found
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import now

blueprint = Blueprint("benefits", __name__, template_folder="templates")


@blueprint.get("/check/benefits")
@public
@keep(Keep.SHARED)
def benefits() -> str:
    return render_template("benefits/start.html", page=start_page(BENEFITS))


@blueprint.post("/check/benefits")
@public
def ask() -> str:
    """Asked by POST, so that no answer stands in an address, history or log. It writes nothing."""
    step = take(BENEFITS, request.form)
    if isinstance(step, Asked):
        return render_template("asking/question.html", page=step.page)
    shown = found(BENEFITS, step, now())
    return render_template("benefits/result.html", page=shown.around, shown=shown, view=shown.view)


@blueprint.post("/check/benefits/summary/<any(print, text, pdf):format>")
@public
def paper(format: str) -> Response:
    return make_paper(BENEFITS, finished(BENEFITS, request.form), now(), format=format)
