"""Providers: the film of a place. Moderators: looking at it before anybody else does."""

from flask import Response, abort, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response as Redirect

from app.accounts.access import acting, moderators_only, providers_only
from app.entries.claiming import NotNowError
from app.entries.films import find_film, find_waiting_film
from app.manage import filming
from app.manage.judging import judged
from app.manage.own import own_place
from app.manage.presenters.film import FilmApproval, FilmPage
from app.manage.presenters.verdict import VerdictForm
from app.manage.room import blueprint
from app.web.database import current_session
from app.web.headers import allow_films


@blueprint.get("/manage/<ref>/film")
@providers_only
def film(ref: str) -> str:
    place = own_place(ref)
    allow_films()
    return render_template("manage/film.html", page=FilmPage.of(place, find_film(current_session(), place)))


@blueprint.post("/manage/<ref>/film")
@providers_only
def send_film(ref: str) -> str | Redirect:
    place, said = own_place(ref), request.form.get("transcript", "")
    problem = filming.add(place, request.files.get("film"), said, acting())
    if problem is None:
        return redirect(url_for(".film", ref=ref))
    allow_films()
    held = find_film(current_session(), place)
    return render_template("manage/film.html", page=FilmPage.of(place, held, problem, said))


@blueprint.post("/manage/<ref>/film/remove")
@providers_only
def remove_film(ref: str) -> Redirect:
    place = own_place(ref)
    try:
        filming.remove(place, acting())
    except NotNowError:
        abort(404)
    return redirect(url_for(".film", ref=ref))


@blueprint.get("/manage/<ref>/film/<any(show, poster):part>")
@providers_only
def own_film(ref: str, part: str) -> Response:
    """One that nobody else may see yet."""
    return _sent(filming.part_of(find_film(current_session(), own_place(ref)), part))


@blueprint.get("/manage/approvals/film/<int:film_id>")
@moderators_only
def waiting_film(film_id: int) -> str:
    return _waiting_film(film_id, VerdictForm())


def _waiting_film(film_id: int, form: VerdictForm) -> str:
    found = find_waiting_film(current_session(), film_id)
    if found is None:
        abort(404)
    allow_films()
    return render_template("manage/film_approval.html", page=FilmApproval.of(found, form))


@blueprint.post("/manage/approvals/film/<int:film_id>")
@moderators_only
def decide_film(film_id: int) -> str | Redirect:
    return judged(film_id, filming.decide, _waiting_film)


@blueprint.get("/manage/approvals/film/<int:film_id>/<any(show, poster):part>")
@moderators_only
def waiting_film_file(film_id: int, part: str) -> Response:
    return _sent(filming.part_of(find_waiting_film(current_session(), film_id), part))


def _sent(part: filming.Part | None) -> Response:
    if part is None:
        abort(404)
    return send_file(part.path, part.kind)
