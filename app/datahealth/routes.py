from typing import Any, cast

from flask import Blueprint, Response, current_app, jsonify, render_template

from app.datahealth.coverage import Coverage
from app.datahealth.keeping import CoverageKeeper
from app.datahealth.presenters import HealthPage, as_plain
from app.datahealth.queries import list_source_health
from app.domain.sources import source_facts
from app.domain.troubles import known_troubles
from app.provenance.queries import data_state
from app.web.access import public
from app.web.clock import today
from app.web.database import current_session

blueprint = Blueprint("datahealth", __name__, template_folder="templates")
KEEPER = "coverage_keeper"


@blueprint.record_once
def _begin(state: Any) -> None:
    """Files of content that break a rule stop the site from starting, not its first reader."""
    source_facts()
    known_troubles()
    state.app.extensions[KEEPER] = CoverageKeeper()


# Not kept by anyone: a file that is refused changes no edition, and must be seen here all the same.
@blueprint.get("/data-health")
@public
def data_health() -> str:
    page = HealthPage.of(list_source_health(current_session()), _coverage(), today())
    return render_template("datahealth/health.html", page=page)


@blueprint.get("/data-health.json")
@public
def data_health_json() -> Response:
    session = current_session()
    edition = data_state(session).edition
    return jsonify(as_plain(list_source_health(session), _coverage(), today(), edition))


def _coverage() -> Coverage:
    return cast(CoverageKeeper, current_app.extensions[KEEPER]).coverage(current_session(), today())
