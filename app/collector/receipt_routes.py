from flask import Response, make_response, render_template, request

from app.collector.blueprint import blueprint
from app.collector.giving import Shown
from app.collector.presenters.standing import enter_page
from app.collector.standing import stand
from app.web.access import public
from app.web.caching import Keep, keep


@blueprint.get("/feedback/receipt")
@public
@keep(Keep.SHARED)
def receipt() -> Response:
    return _answer(Shown("receipt.html", enter_page()))


@blueprint.post("/feedback/receipt")
@public
def use_receipt() -> Response:
    return _answer(stand(request.form))


def _answer(shown: Shown) -> Response:
    return make_response(render_template(f"collector/{shown.template}", page=shown.page), shown.status)
