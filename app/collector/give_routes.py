from typing import Any

from flask import Response, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.collector.blueprint import blueprint
from app.collector.draft import begin
from app.collector.giving import Shown, take
from app.collector.places import About, find_place
from app.collector.presenters.form import form_page
from app.collector.presenters.gone import closed_since, gone_page
from app.domain.feedback.question import Channel
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import now

#: of the short address on a card or a poster
CARD = "card"


@blueprint.get("/place/<ref>/feedback/give")
@public
@keep(Keep.TYPED)
def give(ref: str) -> AnyResponse:
    about = find_place(ref)
    if about is None:
        return unknown()
    if about.ref != ref:
        return redirect(_address(about, request.args.get("from")), code=301)
    return answer(_open(about))


@blueprint.post("/place/<ref>/feedback/give")
@public
def take_feedback(ref: str) -> AnyResponse:
    return answer(take(ref, request.form))


@blueprint.get("/f/<ref>")
@public
def short(ref: str) -> AnyResponse:
    about = find_place(ref)
    return redirect(_address(about, CARD)) if about else unknown()


def answer(shown: Shown) -> Response:
    return make_response(render_template(f"collector/{shown.template}", page=shown.page), shown.status)


def unknown() -> Response:
    return make_response(render_template("collector/unknown.html"), 404)


def _address(about: About, came_from: str | None) -> str:
    values: dict[str, Any] = {"ref": about.ref, "from": came_from}
    return url_for(".give", **values)


def _open(about: About) -> Shown:
    if about.is_long_gone:
        return Shown("gone.html", gone_page(about), 410)
    channel = Channel.CARD if request.args.get("from") == CARD else Channel.WEB
    draft = begin(about.ref, about.name, channel, now())
    return Shown("give.html", form_page(draft, closed=closed_since(about)))
