"""The answer to who asks for a document of their own. Nobody keeps it: neither we nor anything between us and them."""

from collections.abc import Callable
from typing import Any, cast

from flask import Response, render_template
from lxml import html
from lxml.html import HtmlElement

from app.paper.document import Document
from app.paper.paper import on_paper
from app.paper.pdf import press_pdf
from app.paper.plain import ON_SCREEN_ONLY, as_text
from app.web.caching import Keep
from app.web.site import public_address, whole_address


def make(format: str, template: str, document: Document, **values: Any) -> Response:
    """Renders `template`, which extends `paper/document.html`, with `document` and the values, and answers with it.

    "print" is a page for the screen and the printer, "text" and "pdf" are files to save, named by the document's
    `file_name` alone. All three are made of the same HTML, so that they say the same. The answer is `no-store`,
    and nothing of it stays in memory or on a disk. Where this machine lacks Pango, or is busy with PDFs, the
    answer to "pdf" is a page with the status 503. For a view that takes its answers from the body of a POST.
    """
    answer = MAKERS[format](render_template(template, document=document, **values), document)
    answer.headers["Cache-Control"] = Keep.NOWHERE
    return answer


def _print(page: str, _document: Document) -> Response:
    return Response(on_paper(page, public_address, unsaid=()))


def _text(page: str, document: Document) -> Response:
    return _file(as_text(page, whole_address).encode(), "text/plain; charset=utf-8", f"{document.file_name}.txt")


def _pdf(page: str, document: Document) -> Response:
    made = press_pdf(lambda: on_paper(_bare(page), public_address, unsaid=()), key=None)
    if made is None:
        return Response(render_template("paper/no_pdf.html", document=document), 503)
    return _file(made, "application/pdf", f"{document.file_name}.pdf")


def _bare(page: str) -> str:
    """Without what is for the screen: the hidden fields with the answers stand there, and the style is given apart."""
    tree = cast(HtmlElement, html.document_fromstring(page))
    for element in [*tree.find_class(ON_SCREEN_ONLY), *tree.iter("link", "script", "form")]:
        element.drop_tree()
    return cast(str, html.tostring(tree, encoding="unicode"))


def _file(body: bytes, kind: str, name: str) -> Response:
    return Response(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


MAKERS: dict[str, Callable[[str, Document], Response]] = {"print": _print, "text": _text, "pdf": _pdf}
