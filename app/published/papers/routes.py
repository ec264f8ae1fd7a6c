from flask import render_template
from werkzeug.wrappers import Response as AnyResponse

from app.paper.pdf import press_pdf
from app.published.blueprint import blueprint
from app.published.finding import at_its_address
from app.published.papers.paper import Kind, Paper
from app.web.access import public
from app.web.caching import Keep, keep
from app.web.editions import current_edition
from app.web.i18n import current_language


@blueprint.get("/place/<ref>/feedback/<any(poster, card, form):kind>/<any(print, pdf):format>")
@public
@keep(Keep.SHARED)
def paper(ref: str, kind: str, format: str) -> str | AnyResponse | tuple[str, int]:
    place = at_its_address(ref)
    if isinstance(place, AnyResponse):
        return place
    sheet = Paper.of(Kind(kind), place, format)
    return render_template(f"published/papers/{kind}.html", paper=sheet) if format == "print" else _pdf(sheet)


def _pdf(sheet: Paper) -> AnyResponse | tuple[str, int]:
    key = (current_edition().tag, current_language(), "feedback", sheet.kind, sheet.place.ref)
    made = press_pdf(lambda: render_template(f"published/papers/{sheet.kind}.html", paper=sheet), key)
    if made is None:
        return render_template("published/papers/no_pdf.html", paper=sheet), 503
    name = f'inline; filename="{sheet.kind}-{sheet.place.ref}-{current_language()}.pdf"'
    return AnyResponse(made, content_type="application/pdf", headers={"Content-Disposition": name})
