from typing import Any, cast

from flask import Blueprint, Response, abort, current_app, jsonify, render_template

from app.datahealth.coverage import Coverage
from app.datahealth.keeping import CoverageKeeper
from app.datahealth.presenters import FormatPage, FormatsPage, HealthPage, as_plain
from app.datahealth.presenters.formats import in_address
from app.datahealth.queries import list_source_health
from app.domain.formats import formats, template_csv
from app.domain.sources import source_facts
from app.domain.troubles import known_troubles
from app.provenance.queries import data_state
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session

blueprint = Blueprint("datahealth", __name__, template_folder="templates")
KEEPER = "coverage_keeper"
#: addresses have hyphens where slugs of sources have underscores
_BY_ADDRESS = {in_address(slug): format_ for slug, format_ in formats().items()}


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


@blueprint.get("/data-formats")
@public
@keep(Keep.SHARED)
def data_formats() -> str:
    return render_template("datahealth/formats.html", page=FormatsPage.of(formats().values()))


@blueprint.get("/data-formats/<slug>")
@public
@keep(Keep.SHARED)
def data_format(slug: str) -> str:
    format_ = _BY_ADDRESS.get(slug) or abort(404)
    return render_template("datahealth/format.html", page=FormatPage.of(format_))


@blueprint.get("/data-formats/<slug>.csv")
@public
@keep(Keep.SHARED)
def format_template(slug: str) -> Response:
    """To fill in: Excel shows it as a table, and a manager who opens it sees how a row is meant."""
    text = template_csv(_BY_ADDRESS.get(slug) or abort(404))
    disposition = f'attachment; filename="{slug}.csv"'
    return Response(text, content_type="text/csv; charset=utf-8", headers={"Content-Disposition": disposition})


def _coverage() -> Coverage:
    return cast(CoverageKeeper, current_app.extensions[KEEPER]).coverage(current_session(), today())
