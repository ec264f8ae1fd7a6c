"""Providers: what they say of a place."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.accounts.access import acting, providers_only
from app.domain.entries.content import Content
from app.domain.entries.reading import read
from app.entries.reading import areas
from app.manage import doing
from app.manage.own import own_place
from app.manage.presenters.entry import EntryForm
from app.manage.room import blueprint
from app.manage.versions import latest
from app.web.clock import today
from app.web.database import current_session
from app.web.i18n import current_language


@blueprint.get("/manage/<ref>/entry")
@providers_only
def entry(ref: str) -> str:
    place = own_place(ref)
    return render_template("manage/entry.html", page=EntryForm.of(place, latest(current_session(), place)))


@blueprint.post("/manage/<ref>/entry")
@providers_only
def send_entry(ref: str) -> str | Response:
    place, form = own_place(ref), request.form
    before = latest(current_session(), place) or Content()
    known = areas(current_session())
    found = read(form, form.getlist("languages"), before, known, today(), current_language())
    is_sent = "send" in form
    if problems := found.problems or doing.save(place.id, place.ref, found.content, send=is_sent, by=acting()):
        return render_template("manage/entry.html", page=EntryForm.again(place, problems, form))
    return redirect(url_for(".place", ref=ref))
