from flask import Blueprint, render_template, request

from app.compare.finding import find_to_add
from app.compare.gathering import choose, gather
from app.compare.presenters import ComparePage, ShortlistPage
from app.domain.comparison.asked import Asked, parse_asked
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session
from app.web.site import current_settings

blueprint = Blueprint("compare", __name__, template_folder="templates")


def _asked() -> Asked:
    return parse_asked(request.args.to_dict(flat=False))


def _who_may_keep() -> Keep:
    """What somebody chose, what matters to them and where their family lives is in the address."""
    return Keep.OWN_TOLD if request.args else Keep.TOLD


@blueprint.get("/compare")
@public
@keep(_who_may_keep)
def compare() -> str:
    gathered = gather(current_session(), current_settings(), _asked())
    return render_template("compare/compare.html", page=ComparePage.of(gathered, today()))


@blueprint.get("/shortlist")
@public
@keep(_who_may_keep)
def shortlist() -> str:
    chosen = choose(current_session(), _asked())
    found = find_to_add(current_session(), current_settings(), chosen.asked.add, today())
    return render_template("compare/shortlist.html", page=ShortlistPage.of(chosen, found))
