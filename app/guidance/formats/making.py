"""The answer for each format of a guide."""

from collections.abc import Callable
from datetime import date
from typing import cast

from flask import Response, abort, current_app, render_template
from werkzeug.exceptions import ServiceUnavailable

from app.guidance.formats.easy import EasyPage, find_easy_text
from app.guidance.formats.paper import on_paper
from app.guidance.formats.pdf import BusyError, Press, as_pdf, weasyprint
from app.guidance.formats.plain import as_text
from app.guidance.formats.sheet import Sheet
from app.guidance.presenters import GuidePage
from app.web.assets import STATIC
from app.web.editions import current_edition
from app.web.i18n import current_language
from app.web.site import public_address

#: how long a person waits who came third, in seconds
TRY_AGAIN_AFTER = 5

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
    body = as_text(sheet(page, "text"), _whole)
    return _file(body.encode(), "text/plain; charset=utf-8", page, "txt")


def pdf(page: GuidePage) -> Answer:
    maker = weasyprint()
    if maker is None:
        return render_template("guidance/formats/no_pdf.html", sheet=Sheet.of(page, "pdf")), 503
    guide = page.rendered.guide
    key = (current_edition().tag, current_language(), guide.slug, guide.fingerprint, page.rendered.nation)
    try:
        made = _press().pdf(key, lambda: as_pdf(maker, paper(page, "pdf"), _style(), public_address))
    except BusyError:
        raise ServiceUnavailable(retry_after=TRY_AGAIN_AFTER) from None
    return _file(made, "application/pdf", page, "pdf")


def _press() -> Press:
    return cast(Press, current_app.extensions.setdefault("press", Press()))


def _style() -> str:
    name = cast(str, current_app.extensions["assets"]["sheet.css"])
    return (STATIC / "build" / name).read_text(encoding="utf-8")


def _whole(path: str) -> str:
    return public_address(path) if path.startswith("/") else path


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
