"""Pictures and films as readers see them. None ever changes: another one has another address."""

from flask import Response, abort, send_file

from app.entries.films import film_name, is_public_film, poster_name
from app.entries.pictures import Size, file_name, is_public
from app.manage.room import blueprint
from app.manage.uploading import storage
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.database import current_session


@blueprint.get("/media/<string(length=64):hash>-<any(large, small):size>.webp")
@public
@keep(Keep.PICTURE)
def media(hash: str, size: str) -> Response:
    path = storage().path(file_name(hash, Size(size)))
    if not is_public(current_session(), hash) or not path.exists():
        abort(404)
    return send_file(path, "image/webp", etag=False, last_modified=None, conditional=False)


@blueprint.get("/media/<string(length=64):hash>-poster.webp")
@public
@keep(Keep.PICTURE)
def poster(hash: str) -> Response:
    path = storage().path(poster_name(hash))
    if not is_public_film(current_session(), hash) or not path.exists():
        abort(404)
    return send_file(path, "image/webp", etag=False, last_modified=None, conditional=False)


@blueprint.get("/media/<string(length=64):hash>.mp4")
@public
@keep(Keep.PICTURE)
def film_file(hash: str) -> Response:
    """In parts too, so that somebody can go on from the middle."""
    path = storage().path(film_name(hash))
    if not is_public_film(current_session(), hash) or not path.exists():
        abort(404)
    return send_file(path, "video/mp4", etag=False, last_modified=None, conditional=True)
