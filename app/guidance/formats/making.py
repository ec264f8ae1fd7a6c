"""The answer for each format of a guide."""

from collections.abc import Callable
from datetime import date

from flask import Response, abort, render_template

from app.guidance.formats.easy import EasyPage, find_easy_text
from app.guidance.formats.sheet import Sheet
from app.guidance.presenters import GuidePage
from app.paper.paper import on_paper
from app.paper.pdf import press_pdf
from app.paper.plain import as_text
from app.web.editions import current_edition
from app.web.i18n import current_language
from app.web.site import public_address, whole_address

Answer = str | Response | tuple[str, int]


def sheet(page: GuidePage, name: str) -> str:
    return render_template("guidance/formats/sheet.html", sheet=Sheet.of(page, name))


def paper(page: GuidePage, name: str) -> str:
    return on_paper(sheet(page, name), public_address)


def easy(page: GuidePage, day: date) -> str:
    text = find_easy_text(page.rendered)
    if text is None:
        abort(404)
    return render_template("guidance/formats/easy_read.html", easy=EasyPage.of(page, text, day))


def text(page: GuidePage) -> Response:
    body = as_text(sheet(page, "text"), whole_address)
    return _file(body.encode(), "text/plain; charset=utf-8", page, "txt")


def pdf(page: GuidePage) -> Answer:
    guide = page.rendered.guide
    key = (current_edition().tag, current_language(), guide.slug, guide.fingerprint, page.rendered.nation)
    made = press_pdf(lambda: paper(page, "pdf"), key)
    if made is None:
        return render_template("guidance/formats/no_pdf.html", sheet=Sheet.of(page, "pdf")), 503
    return _file(made, "application/pdf", page, "pdf")


def _file(body: bytes, kind: str, page: GuidePage, ending: str) -> Response:
    name = f"{page.rendered.guide.slug}-{page.rendered.nation}-{current_language()}.{ending}"
    return Response(body, content_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'})


MAKERS: dict[str, Callable[[GuidePage, date], Answer]] = {
    "print": lambda page, _day: paper(page, "print"),
    "large-print": lambda page, _day: paper(page, "large-print"),
    "easy-read": easy,
    "text": lambda page, _day: text(page),
    "pdf": lambda page, _day: pdf(page),
}
