from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from app.directory.indexing import current_index
from app.sitesearch.cards import card_address
from app.sitesearch.finding import find_everything
from app.sitesearch.presenters import SearchEverythingPage
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session
from app.web.i18n import current_language
from app.web.site import current_settings

blueprint = Blueprint("sitesearch", __name__, template_folder="templates")

#: a person types this much at most; more is cut
LONGEST = 120


def _who_may_keep() -> Keep:
    """What a person typed is in the address: no cache in between may hold such a page."""
    return Keep.OWN if request.args.get("q") else Keep.SHARED


@blueprint.get("/search")
@public
@keep(_who_may_keep)
def search() -> str | BaseResponse:
    words = request.args.get("q", "").strip()[:LONGEST]
    if not words:
        return render_template("sitesearch/search.html", page=SearchEverythingPage.empty())
    if address := card_address(current_session(), words):
        return redirect(address)
    language = current_language()
    found = find_everything(
        current_session(), current_index(current_settings()), words, language=language, today=today()
    )
    if found.is_for_the_directory:
        return redirect(url_for("directory.find_care", q=words))
    return render_template("sitesearch/search.html", page=SearchEverythingPage.of(found, language))
