from flask import Blueprint, Response, jsonify, render_template, request

from app.directory.indexing import current_index
from app.directory.presenters import MapView, SearchPage
from app.directory.search import search
from app.directory.suggest import suggest as suggest_for
from app.directory.towns import towns_around
from app.domain.criteria import View, parse
from app.domain.results import SearchResult
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session
from app.web.errors import unavailable
from app.web.headers import allow_images_from
from app.web.site import current_settings
from search_index import IndexMissingError

blueprint = Blueprint("directory", __name__, template_folder="templates")
blueprint.app_errorhandler(IndexMissingError)(unavailable)


def _who_may_keep() -> Keep:
    """What a person typed, and where they look, is in the address: no cache in between may hold such a page."""
    return Keep.OWN if request.args.get("q") or request.args.get("near") else Keep.SHARED


@blueprint.get("/find-care")
@public
@keep(_who_may_keep)
def find_care() -> str:
    criteria = parse(request.args.to_dict(flat=False))
    result = search(current_session(), current_index(current_settings()), criteria, today=today())
    page = SearchPage.of(result, today())
    return render_template("directory/find_care.html", page=page, map=_map(result))


def _map(result: SearchResult) -> MapView | None:
    if result.criteria.view is not View.MAP:
        return None
    view = MapView.of(current_settings(), towns_around(current_session(), result.places.items))
    if view.tile_origin:
        allow_images_from(view.tile_origin)
    return view


@blueprint.get("/find-care/suggest")
@public
def suggest() -> Response:
    """For the box while a person types; kept nowhere, written down nowhere."""
    found = suggest_for(current_session(), current_index(current_settings()), request.args.get("q", ""))
    return jsonify([{"value": each.value, "label": each.label, "kind": each.kind} for each in found])
