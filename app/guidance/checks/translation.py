"""A language that falls behind: pages of Wales in Welsh, of the English that stands there today."""

from collections import Counter
from collections.abc import Iterator

from app.domain.guides import fingerprint_of
from app.guidance.checks.finding import Finding
from app.guidance.checks.marks import directives_in, links_in
from app.guidance.checks.shelf import Page, Shelf

NAME = "translation"
NATION_OF = {"cy": "wales"}


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.is_source:
        yield from _is_there(page, shelf)
        return
    english = shelf.page(page.slug)
    if english is None:
        mend = "Take it out, or write the English page."
        yield Finding(page.path, 1, NAME, "there is no English page of this name.", mend)
        return
    yield from _is_of_today(page, english)
    yield from _says_the_same(page, english)


def _is_there(page: Page, shelf: Shelf) -> Iterator[Finding]:
    for language, nation in NATION_OF.items():
        if nation in page.nations and shelf.page(page.slug, language) is None:
            mend = f"Write content/guidance/{language}/{page.slug}.md."
            yield Finding(page.path, 1, NAME, f"the page is for {nation.title()} and not in its language.", mend)


def _is_of_today(page: Page, english: Page) -> Iterator[Finding]:
    if page.guide is None:
        return
    line, now = page.text.line_saying("translation"), fingerprint_of(english.path)
    made_of = page.guide.meta.translation
    if made_of is None:
        yield Finding(page.path, line, NAME, "the head does not say of which text.", f"Add translation: {{of: {now}}}.")
    elif made_of.of != now:
        mend = f"Bring the translation up to date, then write “of: {now}”."
        yield Finding(page.path, line, NAME, "the English page has changed since.", mend)


def _says_the_same(page: Page, english: Page) -> Iterator[Finding]:
    for what, here, there in (
        ("directives", _directives(page), _directives(english)),
        ("links", _links(page), _links(english)),
        ("blocks", _blocks(page), _blocks(english)),
        ("headings", _headings(page), _headings(english)),
    ):
        lacking, surplus = sorted((there - here).elements()), sorted((here - there).elements())
        if lacking:
            yield Finding(page.path, 1, NAME, f"{what} lack {', '.join(lacking)}.", "Put in what the English page has.")
        if surplus:
            said = f"{what} have {', '.join(surplus)} too often."
            yield Finding(page.path, 1, NAME, said, "Take out what the English page lacks.")


def _directives(page: Page) -> Counter[str]:
    found = [d for piece in page.text.pieces for d in directives_in(piece.text)]
    return Counter(f"{{{' '.join(filter(None, (d.kind, d.name, d.option)))}}}" for d in found)


def _links(page: Page) -> Counter[str]:
    return Counter(link.target for piece in page.text.pieces for link in links_in(piece.text))


def _blocks(page: Page) -> Counter[str]:
    return Counter(fence.name for fence in page.text.fences)


def _headings(page: Page) -> Counter[str]:
    return Counter("#" * piece.level for piece in page.text.pieces if piece.level)
