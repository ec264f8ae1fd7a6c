from flask import make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from app.collector.blueprint import blueprint
from app.collector.give_routes import unknown
from app.collector.kiosk import first, go_on
from app.collector.places import find_place
from app.collector.presenters.kiosk import KioskPage
from app.web.access import public
from app.web.caching import Keep, keep


@blueprint.get("/f/<ref>/kiosk")
@public
@keep(Keep.NOWHERE)
def kiosk(ref: str) -> Response:
    about = find_place(ref)
    return _answer(first(about)) if about and not about.is_long_gone else unknown()


@blueprint.post("/f/<ref>/kiosk")
@public
def kiosk_step(ref: str) -> Response:
    about = find_place(ref)
    return _answer(go_on(about, request.form)) if about and not about.is_long_gone else unknown()


def _answer(page: KioskPage) -> Response:
    """A tablet in a hallway goes back to the beginning by itself, so that the next person finds nothing."""
    response = make_response(render_template("collector/kiosk.html", page=page), page.status)
    if page.closes_after:
        response.headers["Refresh"] = f"{page.closes_after}; url={url_for('.kiosk', ref=page.ref)}"
    return response
