from flask import request
from werkzeug.wrappers import Response

from app.accounts.access import acting, moderators_only
from app.moderation.blueprint import blueprint
from app.moderation.deciding import show, take
from app.moderation.showing import answer


@blueprint.get("/<ref>")
@moderators_only
def item(ref: str) -> Response:
    return answer(show(ref, acting()))


@blueprint.post("/<ref>")
@moderators_only
def decide(ref: str) -> Response:
    return answer(take(ref, request.form, acting()))
