"""Moderators: reading what providers say before anybody else does."""

from flask import Response, abort, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response as Redirect

from app.accounts.access import acting, moderators_only
from app.entries.claiming import NotNowError
from app.entries.films import find_waiting_films
from app.entries.pictures import Size, file_name, find_picture, find_waiting_pictures
from app.entries.reading import find_entry, find_version, find_waiting_versions
from app.manage import doing, uploading
from app.manage.presenters.approvals import ApprovalsPage, VersionPage
from app.manage.room import blueprint
from app.web.database import current_session


@blueprint.get("/manage/approvals")
@moderators_only
def approvals() -> str:
    session = current_session()
    versions, pictures = find_waiting_versions(session), find_waiting_pictures(session)
    page = ApprovalsPage.of(
        versions,
        find_waiting_films(session),
        pictures,
        was_late="late" in request.args,
        is_done="done" in request.args,
        lacks_why=request.args.get("why", 0, int),
    )
    return render_template("manage/approvals.html", page=page)


@blueprint.get("/manage/approvals/entry/<int:version_id>")
@moderators_only
def version(version_id: int) -> str:
    found = find_version(current_session(), version_id)
    if found is None:
        abort(404)
    shown = find_entry(current_session(), found.place)
    return render_template("manage/version.html", page=VersionPage.of(found, shown))


@blueprint.post("/manage/approvals/entry/<int:version_id>")
@moderators_only
def decide_version(version_id: int) -> Redirect:
    approve, note = _verdict()
    if not approve and not note:
        return redirect(url_for(".version", version_id=version_id, say="why"))
    try:
        doing.decide_version(version_id, approve=approve, note=note, by=acting())
    except NotNowError:
        return redirect(url_for(".approvals", late=1))
    return redirect(url_for(".approvals", done=1))


@blueprint.post("/manage/approvals/picture/<int:media_id>")
@moderators_only
def decide_picture(media_id: int) -> Redirect:
    approve, note = _verdict()
    if not approve and not note:
        return redirect(url_for(".approvals", why=media_id, _anchor=f"note-{media_id}"))
    try:
        uploading.decide(media_id, approve=approve, note=note, by=acting())
    except NotNowError:
        return redirect(url_for(".approvals", late=1))
    return redirect(url_for(".approvals", done=1))


@blueprint.get("/manage/approvals/picture/<int:media_id>")
@moderators_only
def waiting_picture(media_id: int) -> Response:
    found = find_picture(current_session(), media_id)
    if found is None:
        abort(404)
    return send_file(uploading.storage().path(file_name(found.hash, Size.LARGE)), "image/webp")


def _verdict() -> tuple[bool, str]:
    return request.form.get("verdict") == "approve", request.form.get("note", "").strip()[:500]
