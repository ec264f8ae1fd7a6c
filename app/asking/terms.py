"""Plain words for what the rules of a check name: content/checks/<folder>/terms.yaml, one entry for each id.

The site does not start while one is missing, stands for nothing or leads nowhere.
"""

from collections.abc import Iterable
from typing import TypeVar

from app.domain.asking.wording import CHECKS, Text
from app.domain.content_files import ContentError, Entry, read_entries
from app.domain.guides import SOURCE_LANGUAGE, guides


class TermEntry(Entry):
    """`guide` is the slug of the guide that tells more."""

    id: str
    guide: str = ""


class Term(TermEntry):
    """`name` stands in a list: "Food and drink". `says` are whole sentences: what the law asks or gives."""

    name: Text
    says: Text | None = None


T = TypeVar("T", bound=TermEntry)


def read_terms(folder: str, kind: type[T], named: Iterable[str]) -> dict[str, T]:
    """`named` are the ids that a result may show."""
    found, wanted = read_entries(CHECKS / folder / "terms.yaml", kind, key="id"), set(named)
    if missing := sorted(wanted - found.keys()):
        raise term_error(folder, missing[0], "has no words. Add an entry")
    if strangers := sorted(found.keys() - wanted):
        raise term_error(folder, strangers[0], "is named by no rule. Take it out")
    for each in found.values():
        if each.guide and each.guide not in guides(SOURCE_LANGUAGE):
            raise term_error(folder, each.id, f"leads to no guide “{each.guide}”")
    return found


def term_error(folder: str, id: str, fault: str) -> ContentError:
    return ContentError(f"content/checks/{folder}/terms.yaml: “{id}” {fault}.")
