"""Providers: pictures of a place."""

from flask import Response, abort, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response as Redirect

from app.accounts.access import acting, providers_only
from app.entries.claiming import NotNowError
from app.entries.pictures import Size, file_name, find_pictures
from app.manage import uploading
from app.manage.own import own_place
from app.manage.presenters.pictures import PicturesPage
from app.manage.room import blueprint
from app.web.database import current_session


@blueprint.get("/manage/<ref>/pictures")
@providers_only
def pictures(ref: str) -> str:
    place = own_place(ref)
    return render_template("manage/pictures.html", page=PicturesPage.of(place, find_pictures(current_session(), place)))


@blueprint.post("/manage/<ref>/pictures")
@providers_only
def send_picture(ref: str) -> str | Redirect:
    place, file, alt = own_place(ref), request.files.get("picture"), request.form.get("alt", "")
    problem = uploading.add(place, file.read() if file else b"", alt, acting())
    if problem is None:
        return redirect(url_for(".pictures", ref=ref))
    held = find_pictures(current_session(), place)
    return render_template("manage/pictures.html", page=PicturesPage.of(place, held, problem, alt))


@blueprint.post("/manage/<ref>/pictures/<int:media_id>/remove")
@providers_only
def remove_picture(ref: str, media_id: int) -> Redirect:
    place = own_place(ref)
    try:
        uploading.remove(place, media_id, acting())
    except NotNowError:
        abort(404)
    return redirect(url_for(".pictures", ref=ref))


@blueprint.get("/manage/<ref>/pictures/<int:media_id>")
@providers_only
def own_picture(ref: str, media_id: int) -> Response:
    """One that nobody else may see yet."""
    place = own_place(ref)
    hashes = [each.hash for each in find_pictures(current_session(), place) if each.id == media_id]
    if not hashes:
        abort(404)
    return send_file(uploading.storage().path(file_name(hashes[0], Size.SMALL)), "image/webp")
