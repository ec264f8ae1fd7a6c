"""Providers: what a place counts about itself, in boxes or in a file."""

from dataclasses import replace
from functools import partial

from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Redirect

from app.accounts.access import acting, providers_only
from app.domain.entries.content import Content
from app.domain.entries.figures import figures_format, read_csv, read_form
from app.manage import doing
from app.manage.own import own_place
from app.manage.presenters.figures import FigureForm
from app.manage.room import blueprint, template_file
from app.manage.tables import read_sent, typed_boxes
from app.manage.versions import latest
from app.web.database import current_session


@blueprint.get("/manage/<ref>/numbers")
@providers_only
def figures(ref: str) -> str:
    place = own_place(ref)
    content = latest(current_session(), place) or Content()
    return render_template("manage/figures.html", page=FigureForm.of(place, content.figures))


@blueprint.post("/manage/<ref>/numbers")
@providers_only
def send_figures(ref: str) -> str | Redirect:
    place = own_place(ref)
    before = latest(current_session(), place) or Content()
    sent = read_sent(place, partial(read_form, held=before.figures), read_csv)
    content, is_sent = replace(before, figures=sent.figures), "send" in request.form
    if problems := sent.problems or doing.save(place.id, place.ref, content, send=is_sent, by=acting()):
        page = FigureForm.again(place, before.figures, problems, typed_boxes())
        return render_template("manage/figures.html", page=page)
    return redirect(url_for(".place", ref=ref))


@blueprint.get("/manage/numbers.csv")
@providers_only
def figures_template() -> Response:
    return template_file(figures_format())
