"""Plain words for the benefits and for what they want: content/checks/benefits/terms.yaml."""

from functools import lru_cache

from app.domain.asking.wording import CHECKS, Text
from app.domain.content_files import ContentError, Entry, read_entries
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.domain.rules.benefits import benefits

FILE = CHECKS / "benefits" / "terms.yaml"
#: what each of the two kinds of entries must say
OF_A_BENEFIT, OF_A_WANT = ("name", "says", "how", "guide"), ("if_yes", "if_unknown", "if_no")


class TermWords(Entry):
    """Of a benefit: `says` what it is, `how` to ask for it, `warns` what to bear in mind first. Of a want: the reason
    to ask, what is open, or what speaks against it."""

    id: str
    name: Text | None = None
    says: Text | None = None
    how: Text | None = None
    warns: Text | None = None
    guide: str = ""
    if_yes: Text | None = None
    if_unknown: Text | None = None
    if_no: Text | None = None


@lru_cache
def terms() -> dict[str, TermWords]:
    found, needed = read_entries(FILE, TermWords, key="id"), _needed()
    if missing := sorted(needed.keys() - found.keys()):
        raise _error(missing[0], "has no words. Add an entry")
    if strangers := sorted(found.keys() - needed.keys()):
        raise _error(strangers[0], "is named by no rule of conditions.yaml. Take it out")
    for id_, keys in needed.items():
        _check(found[id_], keys)
    return found


def _needed() -> dict[str, tuple[str, ...]]:
    wants = {want.id: OF_A_WANT for each in benefits().values() for want in each.wants}
    return {**dict.fromkeys(benefits(), OF_A_BENEFIT), **wants}


def _check(term: TermWords, keys: tuple[str, ...]) -> None:
    if lacking := [key for key in keys if not getattr(term, key)]:
        raise _error(term.id, f"lacks {', '.join(lacking)}")
    if term.guide and term.guide not in guides(SOURCE_LANGUAGE):
        raise _error(term.id, f"leads to no guide “{term.guide}”")


def _error(id_: str, fault: str) -> ContentError:
    return ContentError(f"content/checks/benefits/terms.yaml: “{id_}” {fault}.")
