from flask import request
from werkzeug.wrappers import Response

from app.accounts.access import acting, moderators_only
from app.moderation.blueprint import blueprint
from app.moderation.paper import show, take
from app.moderation.showing import answer


@blueprint.get("/paper")
@moderators_only
def paper() -> Response:
    return answer(show(request.args.get("place", "")))


@blueprint.post("/paper")
@moderators_only
def key_in() -> Response:
    return answer(take(request.form, acting()))
