from flask import Blueprint, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.profiles.presenters import ProfilePage
from app.providers.queries import PlaceNotFoundError, get_profile
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session

blueprint = Blueprint("profiles", __name__, template_folder="templates")


@blueprint.get("/place/<ref>")
@public
@keep(Keep.SHARED)
def place(ref: str) -> str | Response:
    try:
        profile = get_profile(current_session(), ref)
    except PlaceNotFoundError:
        abort(404)
    if profile.ref != ref:  # two places turned out to be one
        return redirect(url_for(".place", ref=profile.ref), code=301)
    return render_template("profiles/place.html", page=ProfilePage.from_place(profile, today()))
