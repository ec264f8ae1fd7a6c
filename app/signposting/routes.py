import orjson
from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from app.areas.queries import find_council_by_slug
from app.signposting.asked import Asked
from app.signposting.finding import How, by_slug, find_council
from app.signposting.machine import council_shape, councils_shape, desk_shape
from app.signposting.packs import current_packs
from app.signposting.presenters.desk import DeskPage, desk_page
from app.signposting.presenters.documents import CouncilDataPage
from app.signposting.presenters.search import CouncilSearch
from app.signposting.reading import find_card, list_region_names, read_card, read_council, read_desk, read_region
from app.signposting.shapes import Shape
from app.signposting.worker import manifest, worker_script
from app.web.access import call_handlers_only, is_call_handler, public
from app.web.caching import Keep, keep
from app.web.clock import now
from app.web.database import current_session

blueprint = Blueprint("signposting", __name__, template_folder="templates")
#: machines elsewhere may read what is public
ANYWHERE = {"Access-Control-Allow-Origin": "*"}


def _who_may_keep_an_answer() -> Keep:
    return Keep.OWN_LIVE if request.args.get("postcode") else Keep.SHARED


@blueprint.get("/council")
@public
@keep(_who_may_keep_an_answer)
def council() -> str | BaseResponse:
    typed = request.args.get("postcode", "")
    if code := find_card(current_session(), typed):
        return redirect(url_for("signposting.card", code=code))
    found = find_council(current_session(), typed)
    if found.council is None:
        return render_template("signposting/search.html", page=CouncilSearch.of(found))
    if found.how is How.NAME:
        return redirect(url_for("signposting.council_page", slug=found.council.slug))
    page = read_council(current_session(), found, found.council, now())
    return render_template("signposting/council.html", page=page)


@blueprint.get("/council/<slug>")
@public
@keep(Keep.LIVE)
def council_page(slug: str) -> str:
    council = find_council_by_slug(current_session(), slug) or abort(404)
    page = read_council(current_session(), by_slug(council), council, now())
    return render_template("signposting/council.html", page=page)


@blueprint.get("/council/<slug>.json")
@public
@keep(Keep.LIVE)
def council_json(slug: str) -> Response:
    council = find_council_by_slug(current_session(), slug) or abort(404)
    return _json(council_shape(current_session(), council, now()), ANYWHERE)


@blueprint.get("/councils.json")
@public
@keep(Keep.SHARED)
def councils_json() -> Response:
    return _json(councils_shape(current_session()), ANYWHERE)


@blueprint.get("/council-data")
@public
@keep(Keep.SHARED)
def council_data() -> str:
    return render_template("signposting/council_data.html", page=CouncilDataPage.of())


@blueprint.get("/card/<code>")
@public
@keep(Keep.LIVE)
def card(code: str) -> str:
    page = read_card(current_session(), code, now()) or abort(404)
    return render_template("signposting/card.html", page=page)


@blueprint.get("/desk")
@call_handlers_only
def desk() -> str:
    page = DeskPage.empty(list_region_names(current_session()), professional=is_call_handler())
    return render_template("signposting/desk.html", page=page)


@blueprint.post("/desk")
@call_handlers_only
def ask_desk() -> str:
    """Asked by POST, so that a caller's postcode stands in no address, history or log. It writes nothing."""
    return render_template("signposting/desk.html", page=_answered(Asked.of(request.form)))


@blueprint.post("/desk/answer.json")
@call_handlers_only
def desk_json() -> Response:
    return _json(desk_shape(_answered(Asked.of(_sent())), now()))


def _sent() -> dict[str, object]:
    """Not by Python's own reader, which takes halves of letters and falls over brackets that open without end."""
    try:
        sent = orjson.loads(request.get_data()) if request.is_json else None
    except orjson.JSONDecodeError:
        sent = None
    return sent if isinstance(sent, dict) else abort(400)


def _answered(asked: Asked) -> DeskPage:
    session, professional = current_session(), is_call_handler()
    reading = read_desk(session, asked, now(), professional=professional)
    return desk_page(reading.found, reading.need, reading.answer, list_region_names(session), professional=professional)


@blueprint.get("/desk/pack.json")
@call_handlers_only
def desk_pack() -> Response:
    return Response(current_packs().get(professional=is_call_handler()), content_type="application/json")


@blueprint.get("/desk/pack/<region>")
@call_handlers_only
def region_pack(region: str) -> str:
    page = read_region(current_session(), region, now(), professional=is_call_handler()) or abort(404)
    return render_template("signposting/region.html", page=page)


@blueprint.get("/desk/worker.js")
@public
def desk_worker() -> Response:
    """Public, for it holds no data: a browser fetches it anew without the password."""
    script = Response(
        worker_script(list_region_names(current_session())), content_type="text/javascript; charset=utf-8"
    )
    script.headers["Service-Worker-Allowed"] = request.script_root + "/desk"
    return script


@blueprint.get("/desk/manifest.webmanifest")
@public
def desk_manifest() -> Response:
    return Response(manifest(), content_type="application/manifest+json")


def _json(shape: Shape, headers: dict[str, str] | None = None) -> Response:
    return Response(shape.model_dump_json(), content_type="application/json", headers=headers)
