from flask import render_template, request
from werkzeug.wrappers import Response

from app.accounts.access import acting, moderators_only
from app.feedback.queries import find_replies_to_read
from app.moderation.answering import show_challenge, show_reply, take_challenge, take_reply
from app.moderation.blueprint import blueprint
from app.moderation.presenters.answers import challenge_lines, reply_lines
from app.moderation.presenters.queue import said
from app.moderation.queries import find_challenged
from app.moderation.showing import answer
from app.web.database import current_session


@blueprint.get("/replies")
@moderators_only
def replies() -> str:
    lines = reply_lines(find_replies_to_read(current_session()))
    return render_template("moderation/replies.html", lines=lines, done=said(request.args.get("done", "")))


@blueprint.get("/replies/<ref>")
@moderators_only
def reply(ref: str) -> Response:
    return answer(show_reply(ref))


@blueprint.post("/replies/<ref>")
@moderators_only
def decide_reply(ref: str) -> Response:
    return answer(take_reply(ref, request.form, acting()))


@blueprint.get("/reviews")
@moderators_only
def challenges() -> str:
    lines = challenge_lines(find_challenged(current_session()))
    return render_template("moderation/challenges.html", lines=lines, done=said(request.args.get("done", "")))


@blueprint.get("/reviews/<ref>/<int:number>")
@moderators_only
def challenge(ref: str, number: int) -> Response:
    return answer(show_challenge(ref, number, acting()))


@blueprint.post("/reviews/<ref>/<int:number>")
@moderators_only
def end_challenge(ref: str, number: int) -> Response:
    return answer(take_challenge(ref, number, request.form, acting()))
