from flask import Blueprint, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.areas.queries import list_settlements_in
from app.domain.geography import Point
from app.domain.profile import PlaceProfile
from app.profiles.presenters import ProfilePage
from app.profiles.presenters.picture import Picture, Town, window
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
    page = ProfilePage.from_place(profile, today(), _picture(profile))
    return render_template("profiles/place.html", page=page)


def _picture(profile: PlaceProfile) -> Picture | None:
    point = profile.point.value
    if point is None:
        return None
    found = list_settlements_in(current_session(), window(point))
    return Picture.around(point, [Town(name, Point(north, east)) for name, north, east in found])
