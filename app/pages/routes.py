from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from app.domain.guides import situations
from app.pages.presenters import DataPage, HomePage
from app.provenance.queries import list_sources_with_latest_run
from app.providers.queries import count_places
from app.web.access import public
from app.web.assets import asset_url
from app.web.caching import Keep, keep
from app.web.database import current_session
from app.web.languages import offered
from app.web.site import current_settings

blueprint = Blueprint("pages", __name__, template_folder="templates")


@blueprint.get("/")
@public
@keep(Keep.SHARED)
def home() -> str:
    return render_template("pages/home.html", page=HomePage.of(count_places(current_session()), situations().values()))


@blueprint.get("/your-council")
@public
@keep(Keep.OWN)
def your_council() -> BaseResponse:
    """Its address until the councils had pages of their own; people may have kept it."""
    target, query = url_for("signposting.council"), request.query_string.decode("latin-1")
    return redirect(f"{target}?{query}" if query else target, code=301)


@blueprint.get("/about-the-data")
@public
@keep(Keep.SHARED)
def about_the_data() -> str:
    session = current_session()
    page = DataPage.of(count_places(session), list_sources_with_latest_run(session))
    return render_template("pages/about_the_data.html", page=page)


@blueprint.get("/accessibility")
@public
@keep(Keep.SHARED)
def accessibility() -> str:
    return render_template("pages/accessibility.html")


@blueprint.get("/privacy")
@public
@keep(Keep.SHARED)
def privacy() -> str:
    return render_template("pages/privacy.html")


@blueprint.get("/cookies")
@public
@keep(Keep.SHARED)
def cookies() -> str:
    return render_template("pages/cookies.html")


@blueprint.get("/robots.txt")
@public
@keep(Keep.SHARED)
def robots() -> Response:
    """Pages of places may be found from elsewhere; searches and comparisons are made anew for each person."""
    made_anew = ("/find-care?", "/find-care/", "/compare", "/shortlist", "/council?", "/card/", "/desk")
    prefixes = [language.prefix for language in offered(current_settings())]
    lines = ["User-agent: *", *(f"Disallow: {prefix}{path}" for prefix in prefixes for path in made_anew)]
    return Response("\n".join(lines) + "\n", content_type="text/plain")


@blueprint.get("/favicon.ico")
@public
@keep(Keep.SHARED)
def favicon() -> BaseResponse:
    return redirect(asset_url("favicon.svg"))
