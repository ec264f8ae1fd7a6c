from datetime import date

from flask import abort, render_template, request
from flask.json import jsonify
from werkzeug.wrappers import Response

from app.feedback.chains import all_heads
from app.feedback.reading import changed_on, list_ledger
from app.feedback.waiting import weeks_waited_at
from app.published.blueprint import blueprint
from app.published.finding import at_its_address
from app.published.presenters.ledger import LedgerPage, head_to_json, to_json
from app.published.presenters.place import PlaceLine
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session


@blueprint.get("/place/<ref>/feedback/ledger")
@public
@keep(Keep.TOLD)
def ledger(ref: str) -> str | Response:
    place = at_its_address(ref)
    if isinstance(place, Response):
        return place
    session, day = current_session(), today()
    rows, weeks = list_ledger(session, place.id, day), weeks_waited_at(session, place.id, day)
    page = LedgerPage.of(PlaceLine.of(place), rows, weeks, day, request.args.get("page", 1, int))
    return render_template("published/ledger.html", page=page)


@blueprint.get("/place/<ref>/feedback/ledger.json")
@public
@keep(Keep.TOLD)
def ledger_json(ref: str) -> Response:
    place = at_its_address(ref)
    if isinstance(place, Response):
        return place
    return jsonify([to_json(row) for row in list_ledger(current_session(), place.id, today())])


@blueprint.get("/feedback/ledger/heads.json")
@public
@keep(Keep.LIVE)
def heads_json() -> Response:
    """A head changes no feedback, so the edition does not tell of it."""
    return jsonify([head_to_json(head) for head in all_heads(current_session())])


@blueprint.get("/feedback/ledger/heads/<day>.json")
@public
@keep(Keep.LIVE)
def head_json(day: str) -> Response:
    """With all that its hash is made of."""
    found = changed_on(current_session(), _day(day))
    if found is None:
        abort(404)
    return jsonify(head_to_json(*found))


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        abort(404)
