"""A guide's pieces as HTML: headings with addresses, cards, and two nations side by side."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from html import unescape

from markdown_it.token import Token
from markupsafe import escape

from app.guidance.rendering.collected import Heading
from app.guidance.rendering.inline import InlineWriter
from app.guidance.rendering.parsing import CLOSE, OPEN, Piece, as_html, block_of
from app.web.i18n import gettext as _

_CARD_CLASSES = {"say": "care-say", "urgent": "care-urgent-card", "example": "care-example"}
#: nothing may come between words to say, or between danger and what to do
_ALONE = {"say", "urgent"}
#: addresses of the page around the text
_TAKEN = {"main", "next", "phones", "numbers", "sources", "help-now", "postcode", "contents-title", "urgent-title"}
_TAG = re.compile(r"<[^>]*>")
#: under the title, which is the first level
_FIRST_LEVEL = 2


class BlockWriter:
    """Levels of headings go down one at a time, whatever stands around them, so that they can be listened through."""

    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline
        self.headings: list[Heading] = []
        self._ids = set(_TAKEN)
        self._level = 1
        #: how far the headings of a nation's column stand below where they would stand alone
        self._lowered = 0

    def html(self, tokens: Iterable[Token]) -> str:
        return as_html(list(self._written(tokens)))

    def side_by_side(self, pieces: Sequence[Piece]) -> str:
        """England and Wales; or the one that alone has something to say here, and that is said."""
        level = min(self._level + 1, 5)
        columns = "".join(self._column(piece, level, is_alone=len(pieces) == 1) for piece in pieces)
        self._level = level - 1
        return f'<div class="care-nations">{columns}</div>'

    def _column(self, piece: Piece, level: int, *, is_alone: bool) -> str:
        self._level, self._lowered = level, level - 2
        title = nation_alone(str(piece.block)) if is_alone else nation_name(str(piece.block))
        body = self.html(piece.tokens)
        self._lowered = 0
        heading = f'<h{level} class="care-nations__name">{escape(title)}</h{level}>'
        return f'<section class="care-nations__one">{heading}{body}</section>'

    def _written(self, tokens: Iterable[Token]) -> Iterator[Token]:
        cards: list[str] = []
        heading: Token | None = None
        for token in tokens:
            if token.type == OPEN:
                cards.append(str(block_of(token)))
                yield _html(f'<div class="{_CARD_CLASSES.get(cards[-1], "care-example")}">\n')
            elif token.type == CLOSE:
                cards.pop()
                yield _html("</div>\n")
            elif token.type == "heading_open":
                heading = self._heading(token)
                yield heading
            elif token.type == "heading_close":
                yield _with_tag(token, heading.tag if heading else token.tag)
                heading = None
            elif token.type == "inline":
                html = self._inline.html(token, with_glosses=heading is None and not _ALONE & set(cards))
                if heading:
                    self._name(heading, _text_of(html))
                yield Token("inline", "", 0, children=[Token("html_inline", "", 0, content=html)])
            else:
                yield token

    def _heading(self, token: Token) -> Token:
        asked = int(token.tag[1]) + (self._lowered if token.tag != "h2" else 0)
        self._level = min(max(asked, _FIRST_LEVEL), self._level + 1, 6)
        return _with_tag(token, f"h{self._level}")

    def _name(self, heading: Token, title: str) -> None:
        """Its address, in the tag that the renderer has not written yet."""
        slug = unique(slug_of(title), self._ids)
        heading.attrs = {"id": slug}
        if heading.tag == "h2":
            self.headings.append(Heading(slug, title))


def nation_name(nation: str) -> str:
    return {"england": _("England"), "wales": _("Wales")}[nation]


def nation_alone(nation: str) -> str:
    return {"england": _("Only in England"), "wales": _("Only in Wales")}[nation]


def slug_of(title: str) -> str:
    """In letters that may stand in an address: "Pwy sy’n talu?" -> "pwy-syn-talu"."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "part"


def _text_of(html: str) -> str:
    return unescape(_TAG.sub("", html))


def unique(slug: str, taken: set[str]) -> str:
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    taken.add(free)
    return free


def _with_tag(token: Token, tag: str) -> Token:
    token = copy(token)
    token.tag = tag
    token.attrs = dict(token.attrs)
    return token


def _html(text: str) -> Token:
    return Token("html_block", "", 0, content=text)
