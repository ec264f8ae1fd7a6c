"""Moderators: reading what providers say before anybody else does."""

from typing import Any

from flask import Response, abort, render_template, request, send_file
from werkzeug.wrappers import Response as Redirect

from app.accounts.access import moderators_only
from app.entries.films import find_waiting_films
from app.entries.pictures import Size, file_name, find_picture, find_waiting_pictures
from app.entries.reading import find_entry, find_version, find_waiting_versions
from app.manage import doing, uploading
from app.manage.judging import judged
from app.manage.presenters.approvals import ApprovalsPage, VersionPage
from app.manage.presenters.verdict import VerdictForm
from app.manage.room import blueprint
from app.web.database import current_session


@blueprint.get("/manage/approvals")
@moderators_only
def approvals() -> str:
    return _approvals(was_late="late" in request.args, is_done="done" in request.args)


def _approvals(**more: Any) -> str:
    session = current_session()
    waiting = (find_waiting_versions(session), find_waiting_films(session), find_waiting_pictures(session))
    return render_template("manage/approvals.html", page=ApprovalsPage.of(*waiting, **more))


@blueprint.get("/manage/approvals/entry/<int:version_id>")
@moderators_only
def version(version_id: int) -> str:
    return _version(version_id, VerdictForm())


def _version(version_id: int, form: VerdictForm) -> str:
    found = find_version(current_session(), version_id)
    if found is None:
        abort(404)
    shown = find_entry(current_session(), found.place)
    return render_template("manage/version.html", page=VersionPage.of(found, shown, form))


@blueprint.post("/manage/approvals/entry/<int:version_id>")
@moderators_only
def decide_version(version_id: int) -> str | Redirect:
    return judged(version_id, doing.decide_version, _version)


@blueprint.post("/manage/approvals/picture/<int:media_id>")
@moderators_only
def decide_picture(media_id: int) -> str | Redirect:
    return judged(media_id, uploading.decide, lambda picture, form: _approvals(asked_again=(picture, form)))


@blueprint.get("/manage/approvals/picture/<int:media_id>")
@moderators_only
def waiting_picture(media_id: int) -> Response:
    found = find_picture(current_session(), media_id)
    if found is None:
        abort(404)
    return send_file(uploading.storage().path(file_name(found.hash, Size.LARGE)), "image/webp")
