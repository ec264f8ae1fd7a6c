"""A sheet as it will lie on a table: nothing to press, so that it says where our pages are."""

from collections.abc import Callable, Iterator, Sequence
from typing import cast
from urllib.parse import urlsplit

from lxml import html
from lxml.html import HtmlElement

from app.web.i18n import gettext as _

DOCTYPE = "<!doctype html>"
#: the class of what makes no sense on paper
SCREEN_ONLY = "care-on-screen"
#: to read, not to find a number on: a link to it stays words
ONLY_MORE_TO_READ = ("/guides", "/glossary")

Address = Callable[[str], str]


def on_paper(page: str, address: Address, unsaid: Sequence[str] = ONLY_MORE_TO_READ) -> str:
    """`address` makes a path of ours a whole address, or nothing where nobody said what the site is called. After a
    link to one of the pages `unsaid` no address is told."""
    tree = cast(HtmlElement, html.document_fromstring(page))
    for element in tree.find_class(SCREEN_ONLY):
        element.drop_tree()
    for link in _links(tree, unsaid):
        if whole := address(link.get("href", "")):
            _say_after(link, whole)
    return cast(str, html.tostring(tree, encoding="unicode", doctype=DOCTYPE))


def _links(tree: HtmlElement, unsaid: Sequence[str]) -> Iterator[HtmlElement]:
    for link in tree.iter("a"):
        path = link.get("href", "")
        if path.startswith("/") and not any(part in path for part in unsaid):
            yield link


def _say_after(link: HtmlElement, whole: str) -> None:
    where = urlsplit(whole)
    said = _("(at %(address)s)", address=where.netloc + where.path)
    link.tail = f" {said}{link.tail or ''}"
