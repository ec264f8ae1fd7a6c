"""Easy Read: there, short, with a picture for each thought, and no number that the page itself lacks."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from app.domain.guides import Guide
from app.guidance.checks.digits import in_pieces
from app.guidance.checks.finding import Finding, Weight
from app.guidance.checks.manuscript import Piece
from app.guidance.checks.marks import as_read, directives_in
from app.guidance.checks.sentences import WORD
from app.guidance.checks.shelf import Page, Shelf
from app.guidance.formats.easy_text import PICTURES, EasyBlock
from app.guidance.rendering import InlineWriter
from app.guidance.rendering.glosses import Glosser

NAME = "easy read"
FEWEST_WORDS, MOST_WORDS = 60, 150
#: where the page has a card of danger signs: a warning that is left out to be short may cost a life
MOST_WORDS_WITH_WARNINGS = 250
MOST_SENTENCES = 3
#: aimed at, and the most
SHORT, LONGEST = 10, 15
#: every page says them, in each format
ON_EVERY_PAGE = {("phone", "emergency"), ("phone", "nhs-111")}


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    path = shelf.easy_path(page)
    if page.easy is None:
        mend = f"Write content/easy_read/{page.language}/{page.slug}.md."
        yield Finding(page.path, 1, NAME, "the page has no Easy Read text.", mend)
        return
    pieces = [Piece(n, line, ()) for block in page.easy for n, line in block.numbered()]
    for block in page.easy:
        yield from _of_block(path, block)
    for piece in pieces:
        yield from _of_sentence(path, piece)
    yield from _length(path, pieces, MOST_WORDS_WITH_WARNINGS if _warns(page) else MOST_WORDS)
    yield from in_pieces(path, pieces, page.language)
    if page.guide and page.is_source:
        yield from _can_be_shown(path, pieces, page.guide, shelf.day)
    yield from _only_what_the_page_has(path, pieces, page)


def _of_block(path: Path, block: EasyBlock) -> Iterator[Finding]:
    def found(what: str, mend: str) -> Finding:
        return Finding(path, block.line, NAME, what, mend)

    if block.heading is not None:
        if block.sentences:
            yield found("a heading stands alone.", "Leave an empty line after it.")
        return
    if block.picture is None:
        yield found("the block names no picture.", "Begin it with one, such as [phone].")
    elif block.picture not in PICTURES:
        yield found(f"there is no picture “{block.picture}”.", f"Use one of {', '.join(PICTURES)}.")
    if not 1 <= len(block.sentences) <= MOST_SENTENCES:
        yield found(f"the block has {len(block.sentences)} lines.", f"Give each picture 1 to {MOST_SENTENCES} lines.")


def _of_sentence(path: Path, piece: Piece) -> Iterator[Finding]:
    length = len(WORD.findall(as_read(piece.text)))
    if length > SHORT:
        weight = Weight.FAULT if length > LONGEST else Weight.NOTE
        yield Finding(path, piece.line, NAME, f"a line has {length} words.", f"Aim at {SHORT} or fewer.", weight)
    for directive in directives_in(piece.text):
        if directive.kind not in ("figure", "phone"):
            mend = "Take it out: the page itself says where it stands in law."
            yield Finding(path, piece.line, NAME, f"“{{{directive.kind} …}}” has no place here.", mend)


def _warns(page: Page) -> bool:
    return bool(page.guide and page.guide.meta.urgent) or any(fence.name == "urgent" for fence in page.text.fences)


def _length(path: Path, pieces: Iterable[Piece], most: int) -> Iterator[Finding]:
    words = sum(len(WORD.findall(as_read(piece.text))) for piece in pieces)
    if not FEWEST_WORDS <= words <= most:
        mend = f"Keep it between {FEWEST_WORDS} and {most}."
        yield Finding(path, 1, NAME, f"the text has {words} words.", mend)


def _can_be_shown(path: Path, pieces: Iterable[Piece], guide: Guide, day: date) -> Iterator[Finding]:
    nation, language = guide.meta.jurisdictions[0], guide.language
    for piece in pieces:
        writer = InlineWriter(guide, nation=nation, language=language, day=day, glosser=Glosser(language))
        writer.line(piece.text)
        for fault in writer.faults:
            yield Finding(path, piece.line, NAME, fault.says, "")


def _only_what_the_page_has(path: Path, pieces: Iterable[Piece], page: Page) -> Iterator[Finding]:
    """What stands in one nation's block alone would be wrong for readers in the other one."""
    held = {nation: _named(page.text.seen_in(nation)) for nation in page.nations}
    for piece in pieces:
        for kind, name in sorted(_named([piece]) - ON_EVERY_PAGE):
            for nation in [nation for nation, has in held.items() if (kind, name) not in has]:
                what = f"{kind} “{name}” is not in the page as {nation.title()} reads it."
                mend = "Take it out: the end of the Easy Read page adds what each nation needs."
                yield Finding(path, piece.line, NAME, what, mend)


def _named(pieces: Iterable[Piece]) -> set[tuple[str, str]]:
    return {(d.kind, d.name) for p in pieces for d in directives_in(p.text) if d.kind in ("figure", "phone")}
