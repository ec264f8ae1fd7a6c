from flask import Response, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.feedback.open_data import list_cells
from app.published import data
from app.published.blueprint import blueprint
from app.published.finding import at_its_address
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session

#: programs on other sites may read what is the same for everybody
ANYWHERE = {"Access-Control-Allow-Origin": "*"}
AS_FILE = {"Content-Disposition": 'attachment; filename="cells.csv"'}
JSON = "application/json"


@blueprint.get("/feedback/data")
@public
@keep(Keep.SHARED)
def explain_data() -> str:
    return render_template("published/data.html", licence=data.LICENCE)


@blueprint.get("/feedback/cells.json")
@public
@keep(Keep.TOLD)
def cells_json() -> Response:
    day = today()
    rows = list_cells(current_session(), day)
    return Response(data.cells_json(rows, day, _explained()), content_type=JSON, headers=ANYWHERE)


@blueprint.get("/feedback/cells.csv")
@public
@keep(Keep.TOLD)
def cells_csv() -> Response:
    rows = list_cells(current_session(), today())
    return Response(data.cells_csv(rows), content_type="text/csv; charset=utf-8", headers=ANYWHERE | AS_FILE)


@blueprint.get("/place/<ref>/feedback.json")
@public
@keep(Keep.TOLD)
def place_json(ref: str) -> AnyResponse:
    place, day = at_its_address(ref), today()
    if isinstance(place, AnyResponse):
        return place
    rows = list_cells(current_session(), day, place.id)
    return Response(data.cells_json(rows, day, _explained()), content_type=JSON, headers=ANYWHERE)


def _explained() -> str:
    return url_for(".explain_data")
