from flask import Blueprint, abort, redirect, render_template, request
from werkzeug.wrappers import Response

from app.domain.glossary import glossary as read_glossary
from app.domain.guides import SOURCE_LANGUAGE, situations, topics
from app.domain.postcodes import normalise
from app.guidance.presenters import ContentsPage, GlossaryPage, GuidePage, NationPage, ReviewPage
from app.guidance.presenters.nation import VARIANTS
from app.guidance.reading import every_text, find_guide, list_guides, nation_at
from app.guidance.rendering import guide_address, nation_to_show, render
from app.web.access import operators_only, public
from app.web.caching import Keep, keep
from app.web.clock import today
from app.web.database import current_session
from app.web.i18n import current_language

blueprint = Blueprint("guidance", __name__, template_folder="templates")


@blueprint.get("/guides")
@public
@keep(Keep.SHARED)
def contents() -> str:
    language = current_language()
    page = ContentsPage.of(
        list_guides(language), topics=topics().values(), situations=situations().values(), language=language
    )
    return render_template("guidance/contents.html", page=page)


@blueprint.get("/guides/scotland-and-northern-ireland")
@public
@keep(Keep.SHARED)
def elsewhere() -> str:
    return render_template("guidance/elsewhere.html")


@blueprint.get("/guides/<slug>")
@blueprint.get("/guides/<slug>/<any(england, wales, both):nation>")
@public
@keep(Keep.SHARED)
def guide(slug: str, nation: str | None = None) -> str | Response:
    language, day = current_language(), today()
    found = find_guide(slug, language) or abort(404)
    shown = nation_to_show(found, nation, language)
    if nation and shown != nation:
        return redirect(guide_address(found, shown, language))
    rendered = render(found, nation=shown, language=language, day=day)
    return render_template("guidance/guide.html", page=GuidePage.of(rendered, language=language, day=day))


@blueprint.get("/guides/<slug>/my-nation")
@public
@keep(Keep.OWN)
def my_nation(slug: str) -> str | Response:
    """The postcode decides, and is in no address that one could pass on."""
    found = find_guide(slug, current_language()) or abort(404)
    typed = request.args.get("postcode", "").strip() if "postcode" in request.args else None
    code = normalise(typed or "")
    nation = nation_at(current_session(), code) if code else None
    if nation in VARIANTS:
        return redirect(guide_address(found, VARIANTS[nation], current_language()))
    page = NationPage.of(found, typed, nation, language=current_language())
    return render_template("guidance/my_nation.html", page=page)


@blueprint.get("/guides/to-review")
@operators_only
def to_review() -> str:
    """In every language: each text has a day of its own."""
    return render_template("guidance/to_review.html", page=ReviewPage.of(every_text(), today()))


@blueprint.get("/glossary")
@public
@keep(Keep.SHARED)
def glossary() -> str:
    language = current_language()
    written_in = language if read_glossary(language) else SOURCE_LANGUAGE
    page = GlossaryPage.of(read_glossary(written_in).values(), written_in=written_in, language=language)
    return render_template("guidance/glossary.html", page=page)
