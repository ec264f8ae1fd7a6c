"""A page for two nations says what differs, or cites the law of both."""

from collections.abc import Collection, Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.shelf import Page, Shelf
from app.guidance.rendering.parsing import NATIONS

NAME = "nations"


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.guide is None or len(page.nations) < len(NATIONS):
        return
    blocks = {fence.name for fence in page.text.fences} & set(NATIONS)
    if len(blocks) == 1:
        lacking = next(nation for nation in NATIONS if nation not in blocks)
        mend = f"Add a block “{lacking}” that says what counts there, or that nothing of the kind does."
        yield Finding(page.path, 1, NAME, f"there is no block for {lacking.title()}.", mend)
    if not blocks and not _cites_both(page.guide.meta.sources, shelf):
        mend = "Add blocks for England and Wales, or cite the provision of each where the law is the same."
        yield Finding(page.path, 1, NAME, "the page is for both nations and shows the law of one at most.", mend)


def _cites_both(sources: Collection[str], shelf: Shelf) -> bool:
    cited = {shelf.law[slug].jurisdiction for slug in sources if slug in shelf.law}
    return "england_and_wales" in cited or cited >= set(NATIONS)
