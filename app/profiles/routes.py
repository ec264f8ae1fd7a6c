from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.profiles.presenters import ProfilePage
from app.profiles.presenters.facts import usual_note
from app.profiles.presenters.runners import RunnerPage
from app.profiles.reading import read_place
from app.providers.queries import PlaceNotFoundError
from app.providers.runner_queries import (
    RunnerNotFoundError,
    find_places_of_brand,
    find_places_of_organisation,
    get_brand,
    get_organisation,
    list_organisations_of_brand,
)
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session
from app.web.headers import allow_films

blueprint = Blueprint("profiles", __name__, template_folder="templates")
blueprint.add_app_template_global(usual_note)


@blueprint.get("/place/<ref>")
@public
@keep(Keep.TOLD)
def place(ref: str) -> str | Response:
    try:
        profile, beside = read_place(current_session(), ref, today())
    except PlaceNotFoundError:
        abort(404)
    if profile.ref != ref:  # two places turned out to be one
        return redirect(url_for(".place", ref=profile.ref), code=301)
    if beside.said and beside.said.film:
        allow_films()
    return render_template("profiles/place.html", page=ProfilePage.from_place(profile, today(), beside))


@blueprint.get("/organisation/<regulator_id>")
@public
@keep(Keep.SHARED)
def organisation(regulator_id: str) -> str:
    session = current_session()
    try:
        runner = get_organisation(session, regulator_id)
    except RunnerNotFoundError:
        abort(404)
    places = find_places_of_organisation(session, regulator_id, _page_number())
    return render_template("profiles/runner.html", page=RunnerPage.of("organisation", runner, places, today()))


@blueprint.get("/brand/<regulator_id>")
@public
@keep(Keep.SHARED)
def brand(regulator_id: str) -> str:
    session = current_session()
    try:
        runner = get_brand(session, regulator_id)
    except RunnerNotFoundError:
        abort(404)
    places = find_places_of_brand(session, regulator_id, _page_number())
    organisations = list_organisations_of_brand(session, regulator_id)
    return render_template("profiles/runner.html", page=RunnerPage.of("brand", runner, places, today(), organisations))


def _page_number() -> int:
    """Whatever else an address asks for is the first page; one too far is the last."""
    return request.args.get("page", 1, type=int)
