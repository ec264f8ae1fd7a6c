"""Plain words for the points of the checklists: content/checks/<check>/terms.yaml, beside the conditions."""

from functools import lru_cache

from app.domain.asking.wording import CHECKS, Text
from app.domain.content_files import ContentError, Entry, read_entries
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.domain.rules.plans import checklists


class TermWords(Entry):
    """`name` stands in a list: "A copy of the plan". `says` are whole sentences: what is owed, or why it belongs on
    the list. `guide` is the slug of the guide that tells more."""

    id: str
    name: Text
    says: Text
    guide: str = ""


def read_terms() -> None:
    """At the start, so that no page is the first to miss a word."""
    for check in checklists():
        terms_of(check)


@lru_cache
def terms_of(check: str) -> dict[str, TermWords]:
    where = f"content/checks/{check}/terms.yaml"
    found = read_entries(CHECKS / check / "terms.yaml", TermWords, key="id")
    points = {point.id for point in checklists()[check].points}
    if missing := sorted(points - found.keys()):
        raise ContentError(f"{where}: “{missing[0]}” has no words. Add an entry.")
    if strangers := sorted(found.keys() - points):
        raise ContentError(f"{where}: “{strangers[0]}” is no point of conditions.yaml.")
    for each in found.values():
        if each.guide and each.guide not in guides(SOURCE_LANGUAGE):
            raise ContentError(f"{where}: “{each.id}” leads to no guide “{each.guide}”.")
    return found
