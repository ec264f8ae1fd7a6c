from flask import request
from werkzeug.wrappers import Response

from app.accounts.access import acting, moderators_only
from app.moderation.blueprint import blueprint
from app.moderation.reopening import show_published, show_reopening, take_reopening
from app.moderation.showing import answer


@blueprint.get("/published")
@moderators_only
def published() -> Response:
    return answer(show_published(request.args.get("place", "").strip()))


@blueprint.get("/published/<ref>")
@moderators_only
def reopening(ref: str) -> Response:
    return answer(show_reopening(ref))


@blueprint.post("/published/<ref>")
@moderators_only
def reopen(ref: str) -> Response:
    return answer(take_reopening(ref, request.form, acting()))
