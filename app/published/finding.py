from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from app.providers.side_by_side import FoundPlace, resolve_refs
from app.web.database import current_session


def at_its_address(ref: str) -> FoundPlace | Response:
    """The place, or the way to the same page of the place that it turned out to be."""
    place = resolve_refs(current_session(), [ref]).get(ref)
    if place is None:
        abort(404)
    if place.ref == ref:
        return place
    return redirect(url_for(str(request.endpoint), **{**(request.view_args or {}), "ref": place.ref}), code=301)
