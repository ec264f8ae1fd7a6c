"""A guide for somebody: their nation's law, their language, the numbers of that day.

`render` gives the page's text as safe HTML with all that the text rests on; `faults_of` tells editors what is wrong.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from app.domain.content_files import ContentError
from app.domain.guides import Guide
from app.guidance.rendering.blocks import BlockWriter
from app.guidance.rendering.cleaning import clean
from app.guidance.rendering.collected import Heading, HelplineLine, RenderedGuide
from app.guidance.rendering.glosses import Glosser
from app.guidance.rendering.inline import InlineWriter
from app.guidance.rendering.parsing import NATIONS, NEXT, Fault, Piece, parse
from app.guidance.rendering.whose import with_whose
from app.web.cited import CitationLine, FigureLine
from app.web.guide_addresses import BOTH, guide_address, nation_to_show
from app.web.languages import BY_CODE, speaking

__all__ = [
    "BOTH",
    "CitationLine",
    "FigureLine",
    "Heading",
    "InlineWriter",
    "RenderedGuide",
    "check",
    "faults_of",
    "guide_address",
    "nation_to_show",
    "render",
]


def render(guide: Guide, *, nation: str, language: str, day: date) -> RenderedGuide:
    """`language` is the one that the reader reads; the text itself is in the guide's own, and so are its numbers."""
    shown = nation_to_show(guide, nation, language)
    glosser = Glosser(guide.language, without=guide.meta.explains)
    inline = InlineWriter(guide, nation=shown, language=language, day=day, glosser=glosser)
    blocks = BlockWriter(inline)
    parsed = parse(guide)
    # English text on a Welsh page has English numbers; its links lead to Welsh pages all the same.
    with speaking(BY_CODE[guide.language]):
        html = clean(_body(parsed.pieces, blocks, inline))
        headings = tuple(blocks.headings)
        next_html = clean(blocks.html(chain.from_iterable(p.tokens for p in parsed.pieces if p.block == NEXT)))
    return RenderedGuide(
        guide=guide,
        nation=shown,
        html=html,
        next_html=next_html,
        headings=headings,
        figures=tuple(FigureLine.of(figure) for figure in inline.figures.values()),
        citations=tuple(CitationLine.of(source) for source in inline.citations.values()),
        helplines=tuple(HelplineLine.of(line) for line in inline.helplines.values()),
        terms=tuple(glosser.explained),
        faults=(*parsed.faults, *inline.faults),
    )


def faults_of(guide: Guide, day: date) -> tuple[Fault, ...]:
    """Side by side holds what each of the nations has. Text whose blocks are not in order cannot be rendered."""
    if faults := parse(guide).faults:
        return faults
    nation = BOTH if len(guide.meta.jurisdictions) > 1 else guide.meta.jurisdictions[0]
    rendered = render(guide, nation=nation, language=guide.language, day=day)
    return tuple(sorted(rendered.faults, key=lambda fault: fault.line))


@lru_cache(maxsize=512)
def check(guide: Guide, day: date) -> None:
    """Once for each file, however many sites a process builds."""
    if faults := faults_of(guide, day):
        name = f"guidance/{guide.language}/{guide.slug}.md"
        raise ContentError("\n".join(f"{name}, line {fault.line}: {fault.says}" for fault in faults))


def _body(pieces: Sequence[Piece], blocks: BlockWriter, inline: InlineWriter) -> str:
    if inline.nation == BOTH:
        return "".join(_beside(pieces, blocks))
    mine = [piece for piece in pieces if piece.block in (None, inline.nation)]
    return blocks.html(with_whose(mine, inline.guide, nation=inline.nation, language=inline.language))


def _beside(pieces: Sequence[Piece], blocks: BlockWriter) -> Iterator[str]:
    """A block for England and one for Wales that follow each other are a pair."""
    at = 0
    while at < len(pieces):
        if pieces[at].block is None:
            yield blocks.html(pieces[at].tokens)
            at += 1
        elif pieces[at].block in NATIONS:
            pair = pieces[at : at + 1 + _is_pair(pieces, at)]
            yield blocks.side_by_side(sorted(pair, key=lambda piece: str(piece.block)))
            at += len(pair)
        else:
            at += 1


def _is_pair(pieces: Sequence[Piece], at: int) -> bool:
    return {piece.block for piece in pieces[at : at + 2]} == set(NATIONS)
