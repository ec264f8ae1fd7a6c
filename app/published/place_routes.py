from flask import render_template, request
from werkzeug.wrappers import Response

from app.domain.feedback.retention import shown_since
from app.feedback.numbers import numbers_of_place
from app.feedback.reading import count_refused, find_told
from app.published.blueprint import blueprint
from app.published.finding import at_its_address
from app.published.presenters.feedback import FeedbackPage
from app.published.presenters.place import PlaceLine
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session


@blueprint.get("/place/<ref>/feedback")
@public
@keep(Keep.TOLD)
def feedback(ref: str) -> str | Response:
    place, session, day = at_its_address(ref), current_session(), today()
    if isinstance(place, Response):
        return place
    told = find_told(session, place.id, request.args.get("page", 1, int), shown_since(day))
    numbers = numbers_of_place(session, place.id, day)
    page = FeedbackPage.of(PlaceLine.of(place), numbers, told, count_refused(session, place.id, day))
    return render_template("published/feedback.html", page=page)
