from flask import abort, render_template, request

from app.areas.queries import find_council_by_slug, list_councils
from app.feedback.fairness import scrutiny
from app.feedback.numbers import numbers_of_council, numbers_of_councils, numbers_of_nation, numbers_of_organisation
from app.providers.runner_queries import find_organisation_id, find_places_of_organisation, get_organisation
from app.published.blueprint import blueprint
from app.published.presenters.fairness import FairnessPage
from app.published.presenters.numbers import NumbersPage
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session

ENGLAND = "E"


@blueprint.get("/feedback/numbers")
@public
@keep(Keep.TOLD)
def numbers() -> str:
    session, day = current_session(), today()
    england, found = numbers_of_nation(session, day, ENGLAND), numbers_of_councils(session, day, ENGLAND)
    page = NumbersPage.of_england(england, list_councils(session, ENGLAND), found)
    return render_template("published/numbers.html", page=page)


@blueprint.get("/council/<slug>/feedback")
@public
@keep(Keep.TOLD)
def council_feedback(slug: str) -> str:
    session, day = current_session(), today()
    council = find_council_by_slug(session, slug) or abort(404)
    own, england = numbers_of_council(session, council.id, day), numbers_of_nation(session, day, ENGLAND)
    return render_template("published/numbers.html", page=NumbersPage.of_council(council, own, england))


@blueprint.get("/organisation/<regulator_id>/feedback")
@public
@keep(Keep.TOLD)
def organisation_feedback(regulator_id: str) -> str:
    session, day = current_session(), today()
    id_ = find_organisation_id(session, regulator_id) or abort(404)
    own, england = numbers_of_organisation(session, id_, day), numbers_of_nation(session, day, ENGLAND)
    places = find_places_of_organisation(session, regulator_id, request.args.get("page", 1, type=int))
    page = NumbersPage.of_organisation(get_organisation(session, regulator_id), own, england, places)
    return render_template("published/numbers.html", page=page)


@blueprint.get("/feedback/fairness")
@public
@keep(Keep.TOLD)
def fairness() -> str:
    page = FairnessPage.of(scrutiny(current_session(), today()))
    return render_template("published/fairness.html", page=page)
