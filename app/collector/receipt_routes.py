from flask import Response, make_response, render_template, request
from flask_limiter import RequestLimit

from app.collector.blueprint import blueprint
from app.collector.giving import Shown
from app.collector.presenters.standing import enter_page
from app.collector.standing import stand, was_wrong
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.i18n import gettext as _
from app.web.limits import limiter

#: there are 2^51 codes: nobody who guesses ten an hour finds one
GUESSES = "10 per hour"


def _refuse(_limit: RequestLimit) -> Response:
    note = _("Too many wrong codes came from your internet connection. Wait an hour, then try again.")
    return _answer(Shown("receipt.html", enter_page(note=note), 429))


@blueprint.get("/feedback/receipt")
@public
@keep(Keep.SHARED)
def receipt() -> Response:
    return _answer(Shown("receipt.html", enter_page()))


@blueprint.post("/feedback/receipt")
@public
@limiter.shared_limit(GUESSES, scope="receipt", deduct_when=was_wrong, on_breach=_refuse)
def use_receipt() -> Response:
    return _answer(stand(request.form))


def _answer(shown: Shown) -> Response:
    return make_response(render_template(f"collector/{shown.template}", page=shown.page), shown.status)
