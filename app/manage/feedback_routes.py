"""Providers: answering feedback that is on the page. What is not on it yet is not theirs to see."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.accounts.access import acting, providers_only
from app.feedback.refusals import RecordError
from app.manage import answering
from app.manage.own import own_place
from app.manage.presenters.feedback import FeedbackPage
from app.manage.room import blueprint
from app.web.database import current_session


@blueprint.get("/manage/<ref>/feedback")
@providers_only
def feedback(ref: str) -> str:
    place = own_place(ref)
    told = answering.told(current_session(), place.id, request.args.get("page", 1, type=int))
    return render_template("manage/feedback.html", page=FeedbackPage.of(place, told, was_late="late" in request.args))


@blueprint.post("/manage/<ref>/feedback/<feedback_ref>/<any(reply, review):what>")
@providers_only
def answer(ref: str, feedback_ref: str, what: str) -> str | Response:
    place = own_place(ref)
    verb = answering.reply if what == "reply" else answering.ask_for_review
    try:
        problem = verb(place, feedback_ref, request.form, acting())
    except RecordError:
        return redirect(url_for(".feedback", ref=ref, late=1))
    told = answering.told_around(current_session(), place.id, feedback_ref)
    if problem is None:
        return redirect(url_for(".feedback", ref=ref, page=told.told.number, _anchor=feedback_ref))
    page = FeedbackPage.of(place, told, problem=problem, at=feedback_ref, typed=request.form)
    return render_template("manage/feedback.html", page=page)
