"""What providers say of their places, for whoever writes programs."""

from flask import Response, render_template, url_for

from app.entries.open_data import list_entries
from app.published import data, entries_data
from app.published.blueprint import blueprint
from app.published.data_routes import ANYWHERE, JSON
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session


@blueprint.get("/providers-say/data")
@public
@keep(Keep.SHARED)
def explain_entries() -> str:
    return render_template("published/entries_data.html", licence=data.LICENCE)


@blueprint.get("/providers-say/entries.json")
@public
@keep(Keep.TOLD)
def entries_json() -> Response:
    body = entries_data.entries_json(list_entries(current_session()), today(), url_for(".explain_entries"))
    return Response(body, content_type=JSON, headers=ANYWHERE)


@blueprint.get("/providers-say/<any(areas, fees, numbers):table>.csv")
@public
@keep(Keep.TOLD)
def entries_csv(table: str) -> Response:
    body = entries_data.table_csv(table, list_entries(current_session()), today())
    as_file = {"Content-Disposition": f'attachment; filename="{table}.csv"'}
    return Response(body, content_type="text/csv; charset=utf-8", headers=ANYWHERE | as_file)
