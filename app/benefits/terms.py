"""Plain words for the benefits and for what they want: content/checks/benefits/terms.yaml."""

from functools import lru_cache

from app.asking.terms import TermEntry, read_terms, term_error
from app.domain.asking.wording import Text
from app.domain.rules.benefits import benefits

FOLDER = "benefits"
#: what each of the three kinds of entries must say
OF_A_BENEFIT, OF_A_WANT = ("name", "says", "how", "guide"), ("if_yes", "if_unknown", "if_no")
OF_AN_ADDITION = ("says",)


class TermWords(TermEntry):
    """Of a benefit: `says` what it is, `how` to ask for it, `warns` what to bear in mind first. Of a want: the reason
    to ask, what is open, or what speaks against it. Of an addition: `says` for whom, `warns` what couples must know."""

    name: Text | None = None
    says: Text | None = None
    how: Text | None = None
    warns: Text | None = None
    if_yes: Text | None = None
    if_unknown: Text | None = None
    if_no: Text | None = None


@lru_cache
def terms() -> dict[str, TermWords]:
    needed = _needed()
    found = read_terms(FOLDER, TermWords, needed)
    for id_, keys in needed.items():
        if lacking := [key for key in keys if not getattr(found[id_], key)]:
            raise term_error(FOLDER, id_, f"lacks {', '.join(lacking)}")
    return found


def _needed() -> dict[str, tuple[str, ...]]:
    wants = {want.id: OF_A_WANT for each in benefits().values() for want in each.wants}
    additions = (name for each in benefits().values() for name in each.additions)
    return {**dict.fromkeys(benefits(), OF_A_BENEFIT), **wants, **dict.fromkeys(additions, OF_AN_ADDITION)}
