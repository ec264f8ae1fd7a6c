from flask import abort, redirect, url_for
from werkzeug.wrappers import Response

from app.guidance.formats.making import MAKERS, Answer
from app.guidance.presenters import GuidePage
from app.guidance.reading import find_guide
from app.guidance.rendering import nation_to_show, render
from app.guidance.routes import blueprint
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.i18n import current_language

__all__ = ["blueprint"]


@blueprint.get(
    "/guides/<slug>/<any(england, wales, both):nation>/<any(print, 'large-print', 'easy-read', text, pdf):format>"
)
@public
@keep(Keep.SHARED)
def guide_format(slug: str, nation: str, format: str) -> Answer | Response:
    language, day = current_language(), today()
    found = find_guide(slug, language) or abort(404)
    shown = nation_to_show(found, nation, language)
    if shown != nation:
        return redirect(url_for(".guide_format", slug=slug, nation=shown, format=format))
    rendered = render(found, nation=shown, language=language, day=day)
    return MAKERS[format](GuidePage.of(rendered, language=language, day=day), day)
