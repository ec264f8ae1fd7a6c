"""A guide's Markdown as pieces: what stands in it for whom. Knows no figure, no language and no day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from app.domain.guides import Guide
from app.guidance.rendering import directives

NATIONS = ("england", "wales")
CARDS = ("say", "urgent", "example")
NEXT = "next"
BLOCKS = (*NATIONS, *CARDS, NEXT)
BREAKS = ("softbreak", "hardbreak")
OPEN, CLOSE = "container_block_open", "container_block_close"
_FENCE = re.compile(r":{3,}")
#: what a guide has no use for; html, because only our own may reach a page
_OFF = ("code", "fence", "hr", "html_block", "html_inline", "lheading", "reference", "image", "autolink", "backticks")


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` counts from the start of the file."""

    line: int
    says: str


@dataclass(frozen=True, slots=True)
class Piece:
    """`block` is none for the text that is the same for everyone, else "england", "wales" or "next"."""

    block: str | None
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    pieces: tuple[Piece, ...]
    faults: tuple[Fault, ...]


def _markdown() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False}).disable(_OFF)
    container_plugin(md, "block", validate=lambda params, *_: params.strip() in BLOCKS)
    directives.plug_in(md)
    return md


markdown = _markdown()


@lru_cache(maxsize=512)
def parse(guide: Guide) -> Parsed:
    tokens = markdown.parse(guide.body)
    pieces = tuple(_pieces(tokens))
    faults = [*_block_faults(tokens, guide), *_text_faults(tokens, guide), *_next_faults(pieces, guide)]
    return Parsed(pieces, tuple(sorted(faults, key=lambda fault: fault.line)))


def as_html(tokens: Sequence[Token]) -> str:
    """Its own text escaped; not yet what a page may show, see `app.guidance.rendering.cleaning`."""
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Blocks for a nation and the one at the end stand apart; cards stay where they are."""
    common: list[Token] = []
    at = 0
    while at < len(tokens):
        block = block_of(tokens[at])
        if block not in (*NATIONS, NEXT):
            common.append(tokens[at])
            at += 1
            continue
        if common:
            yield Piece(None, tuple(common))
            common = []
        end = _end_of(tokens, at)
        yield Piece(block, tuple(tokens[at + 1 : end]))
        at = end + 1
    if common:
        yield Piece(None, tuple(common))


def block_of(token: Token) -> str | None:
    return token.info.strip() if token.type == OPEN else None


def _end_of(tokens: Sequence[Token], at: int) -> int:
    return next(
        i for i in range(at + 1, len(tokens)) if tokens[i].type == CLOSE and tokens[i].level == tokens[at].level
    )


def line_of(guide: Guide, token: Token) -> int:
    """Where a block begins in the file. The breaks in a paragraph tell the lines of its pieces."""
    return guide.first_line + (token.map[0] if token.map else 0)


def _block_faults(tokens: Sequence[Token], guide: Guide) -> Iterator[Fault]:
    lines = guide.body.splitlines()
    around: list[str] = []
    for token in tokens:
        if token.type == CLOSE:
            around.pop()
        if token.type == "heading_open" and token.tag == "h2" and around:
            yield Fault(line_of(guide, token), f"“##” stands inside “{around[-1]}”. Write “###” in a block.")
        block = block_of(token)
        if block is None:
            continue
        line = line_of(guide, token)
        end = (token.map or [0, 0])[1]
        if end >= len(lines) or not _FENCE.fullmatch(lines[end].strip()):
            yield Fault(line, f"the block “{block}” is not closed. End it with a line “:::”.")
        if around and not (block in CARDS and len(around) == 1 and around[0] in NATIONS):
            yield Fault(line, f"“{block}” stands inside “{around[-1]}”. Close that block before this one begins.")
        around.append(block)


def _text_faults(tokens: Sequence[Token], guide: Guide) -> Iterator[Fault]:
    for token in tokens:
        if token.type == "heading_open" and token.tag not in ("h2", "h3"):
            yield Fault(line_of(guide, token), "headings have two or three #. The title in the head is the first one.")
        line = line_of(guide, token)
        for child in token.children or []:
            line += child.type in BREAKS
            if child.type == "text" and (says := _wrong_with(child.content)):
                yield Fault(line, says)


def _wrong_with(text: str) -> str:
    if text.startswith(":::"):
        known = ", ".join(BLOCKS)
        return f"“{text[:40]}” is no block that we know, or closes none. Blocks are: {known}."
    if found := directives.UNREADABLE.search(text):
        return f"“{found.group()}” cannot be read. Write {{figure NAME}}, {{cite SLUG}} or {{phone SLUG}}."
    return ""


def _next_faults(pieces: Sequence[Piece], guide: Guide) -> Iterator[Fault]:
    last = guide.first_line + guide.body.count("\n")
    found = [piece for piece in pieces if piece.block == NEXT]
    if len(found) != 1:
        yield Fault(last, f"a guide has one block “::: next”, at its end; this one has {len(found)}.")
    elif pieces[-1] is not found[0]:
        yield Fault(last, "the block “next” is not the last thing on the page. Move it to the end.")
