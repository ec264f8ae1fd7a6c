from flask import Blueprint, Response, abort, render_template, request

from app.asking import Asked, finished, start_page, take
from app.paying.flows import PAY
from app.paying.papers import make_paper
from app.paying.reminder import FILE_NAME, reminder
from app.paying.results import pay_page, remind_on
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import now
from app.web.database import current_session

blueprint = Blueprint("paying", __name__, template_folder="templates")


@blueprint.get("/check/pay")
@public
@keep(Keep.SHARED)
def pay() -> str:
    return render_template("paying/start.html", page=start_page(PAY))


@blueprint.post("/check/pay")
@public
def ask_pay() -> str:
    """Asked by POST, so that no answer stands in an address, history or log. It writes nothing."""
    step = take(PAY, request.form)
    if isinstance(step, Asked):
        return render_template("asking/question.html", page=step.page)
    shown = pay_page(current_session(), PAY, step, now())
    return render_template("paying/result.html", page=shown.page, view=shown.view, shown=shown)


@blueprint.post("/check/pay/<any(summary, letter):document>/<any(print, text, pdf):format>")
@public
def paper(document: str, format: str) -> Response:
    done = finished(PAY, request.form)
    return make_paper(current_session(), PAY, done, now(), document=document, format=format)


@blueprint.post("/check/pay/reminder.ics")
@public
def reminder_file() -> Response:
    """Only where savings come down to the limit at all."""
    day = remind_on(PAY, finished(PAY, request.form), now()) or abort(404)
    return Response(
        reminder(day),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )
