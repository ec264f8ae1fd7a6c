"""Whose numbers they are, said before the first: who chose no nation is shown England's, and may live in Wales."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from markupsafe import escape

from app.domain import figures as numbers
from app.domain.figures import Unit
from app.domain.guides import Guide
from app.guidance.rendering.directives import DIRECTIVE
from app.guidance.rendering.parsing import NATIONS, Piece
from app.paper.paper import SCREEN_ONLY
from app.web.guide_addresses import guide_address, postcode_address
from app.web.i18n import gettext as _


def with_whose(pieces: Sequence[Piece], guide: Guide, *, nation: str, language: str) -> Iterator[Token]:
    """What stands in the pieces, for one nation."""
    held = [set(_units(piece)) if piece.block == nation else set() for piece in pieces]
    first = next((at for at, units in enumerate(held) if units), None)
    is_money = any(unit.value.startswith("pounds") for units in held for unit in units)
    for at, piece in enumerate(pieces):
        if at == first and len(guide.meta.jurisdictions) > 1:
            yield _note(guide, nation, language, is_money=is_money)
        yield from piece.tokens


def _units(piece: Piece) -> Iterator[Unit]:
    """Of its sums and time limits. How many things a list has, nobody takes for a rule of money."""
    known = numbers.figures()
    marks = (child.meta.get(DIRECTIVE) for token in piece.tokens for child in token.children or ())
    names = (mark.name for mark in marks if mark and mark.verb == "figure" and mark.name in known)
    return (known[name].unit for name in names if known[name].unit is not Unit.COUNT)


def _note(guide: Guide, nation: str, language: str, *, is_money: bool) -> Token:
    other = next(each for each in NATIONS if each != nation)
    said = escape(_sums(nation) if is_money else _rules(nation))
    leads = {"england": _("Read the page for England"), "wales": _("Read the page for Wales")}[other]
    page = _link(guide_address(guide, other, language), leads)
    postcode = _link(postcode_address(guide, language), _("Not sure? Enter a postcode"))
    html = f'<p class="care-whose"><strong>{said}</strong> {page} <span class="{SCREEN_ONLY}">{postcode}</span></p>\n'
    return Token("html_block", "", 0, content=html)


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>.'


def _sums(nation: str) -> str:
    return {
        "england": _("These sums are for England. In Wales they differ."),
        "wales": _("These sums are for Wales. In England they differ."),
    }[nation]


def _rules(nation: str) -> str:
    return {
        "england": _("These rules are for England. In Wales they may differ."),
        "wales": _("These rules are for Wales. In England they may differ."),
    }[nation]
