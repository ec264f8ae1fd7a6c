"""A sheet as plain text: lines of 72 letters, headings underlined, the address of each link beside its words."""

import re
import textwrap
from collections.abc import Callable, Iterator

from lxml import html
from lxml.html import HtmlElement

WIDTH = 72
UNDERLINES = {"h1": "=", "h2": "-", "h3": ".", "h4": ".", "h5": ".", "h6": "."}
BLOCKS = {*UNDERLINES, "article", "blockquote", "div", "footer", "header", "li", "main", "ol", "p", "section", "ul"}
#: stand on lines of their own, whatever their tag
LINES = "care-rests__small"
SET_IN = {"care-say", "care-example"}
#: a line never ends within a telephone number or a sum
UNBROKEN = {"care-phone", "care-figure"}
#: whose address stands at the end of the sheet
CITATION = "care-cite"
ON_SCREEN_ONLY = "care-sheet__screen"
HARD_SPACE = "\N{NO-BREAK SPACE}"
#: stands for <br>, as in an address
BREAK = "\v"
WHITE = re.compile(r"[ \t\r\n]+")

Address = Callable[[str], str]


def as_text(page: str, address: Address) -> str:
    """Of the page's main part, and of who helps at once. `address` makes a path of ours a whole address;
    where it cannot, the words stand alone, for a path leads nowhere from a file."""
    sections = html.document_fromstring(page).iter("main", "section")
    parts = [each for each in sections if each.tag == "main" or each.get("id") == "help-now"]
    writer = _Writer(address)
    text = "\n".join(line for part in parts for line in writer.lines(part, ""))
    return re.sub(r"\n{3,}", "\n\n", text.replace(HARD_SPACE, " ")).strip("\n") + "\n"


class _Writer:
    def __init__(self, address: Address) -> None:
        self._address = address

    def lines(self, element: HtmlElement, indent: str) -> Iterator[str]:
        """What stands in it, an empty line after each part."""
        said = element.text or ""
        for child in element.iterchildren("*"):
            if _is_block(child):
                yield from _paragraph(said, indent)
                yield from self._block(child, indent)
                said = ""
            else:
                said += self._inline(child)
            said += child.tail or ""
        yield from _paragraph(said, indent)

    def _block(self, element: HtmlElement, indent: str) -> Iterator[str]:
        if _has(element, ON_SCREEN_ONLY):
            return
        if element.tag in UNDERLINES:
            yield from self._heading(element, indent)
        elif element.tag in ("ul", "ol"):
            yield from self._list(element, indent)
        else:
            yield from self.lines(element, indent + " " * 4 * _has(element, *SET_IN))

    def _heading(self, element: HtmlElement, indent: str) -> Iterator[str]:
        lines = list(_paragraph(self._said(element), indent))[:-1]
        longest = max(map(len, lines), default=len(indent)) - len(indent)
        yield from ["", *lines, indent + UNDERLINES[element.tag] * longest, ""]

    def _list(self, element: HtmlElement, indent: str) -> Iterator[str]:
        for number, item in enumerate(element.iterchildren("li"), 1):
            mark = f"{number}. " if element.tag == "ol" else "- "
            lines = [line for line in self.lines(item, indent + " " * len(mark)) if line.strip()]
            yield from [indent + mark + lines[0].strip(), *lines[1:]] if lines else []
        yield ""

    def _inline(self, element: HtmlElement) -> str:
        if element.tag == "br":
            return BREAK
        said = self._said(element)
        if _has(element, *UNBROKEN):
            said = WHITE.sub(HARD_SPACE, said)
        target = element.get("href") or "#"
        parent = element.getparent()
        if target.startswith(("#", "tel:")) or (parent is not None and _has(parent, CITATION)):
            return said
        address = self._address(target)
        return f"{said} <{address}>" if address else said

    def _said(self, element: HtmlElement) -> str:
        parts = (self._inline(child) + (child.tail or "") for child in element.iterchildren("*"))
        return (element.text or "") + "".join(parts)


def _paragraph(said: str, indent: str) -> Iterator[str]:
    parts = [part.strip(" ") for part in WHITE.sub(" ", said).split(BREAK)]
    if any(parts):
        for part in parts:
            yield from _wrapped(part, indent)
        yield ""


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _is_block(element: HtmlElement) -> bool:
    return element.tag in BLOCKS or _has(element, LINES)


def _has(element: HtmlElement, *names: str) -> bool:
    return bool(set(names) & set(element.get("class", "").split()))
