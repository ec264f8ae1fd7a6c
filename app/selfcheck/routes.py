from flask import Blueprint, Response, render_template, request

from app.asking import Asked, finished, start_page, take
from app.selfcheck.flows import flow_of
from app.selfcheck.papers import make_paper
from app.selfcheck.presenters.danger import DangerView
from app.selfcheck.presenters.hub import check_groups
from app.selfcheck.results import BOTH_LAWS, found
from app.selfcheck.routing import GO_ON
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import now
from app.web.database import current_session

blueprint = Blueprint("selfcheck", __name__, template_folder="templates")


@blueprint.get("/check")
@public
@keep(Keep.SHARED)
def hub() -> str:
    return render_template("selfcheck/hub.html", groups=check_groups())


@blueprint.get("/check/needs")
@public
@keep(Keep.SHARED)
def needs() -> str:
    return render_template("selfcheck/start_needs.html", page=start_page(flow_of("needs")))


@blueprint.get("/check/carer")
@public
@keep(Keep.SHARED)
def carer() -> str:
    return render_template("selfcheck/start_carer.html", page=start_page(flow_of("carer")))


@blueprint.post("/check/<any(needs, carer):pair>")
@public
def ask(pair: str) -> str:
    """Asked by POST, so that no answer stands in an address, history or log. It writes nothing."""
    flow = flow_of(pair)
    step = take(flow, request.form)
    if isinstance(step, Asked) and step.page.id == GO_ON.id:
        return render_template("selfcheck/danger.html", page=step.page, danger=DangerView.of(flow, step.progress))
    if isinstance(step, Asked):
        return render_template("asking/question.html", page=step.page)
    shown = found(current_session(), flow, step, now(), both=BOTH_LAWS in request.form)
    return render_template("selfcheck/result.html", page=shown.around, shown=shown, view=shown.view, both=shown.both)


@blueprint.post("/check/<any(needs, carer):pair>/<any(summary, letter):document>/<any(print, text, pdf):format>")
@public
def paper(pair: str, document: str, format: str) -> Response:
    flow = flow_of(pair)
    return make_paper(current_session(), flow, finished(flow, request.form), now(), document=document, format=format)
