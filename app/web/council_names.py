"""A council's name in the reader's language: those of Wales have one in Welsh."""

from app.domain.council_names import council_names
from app.web.languages import ENGLISH, current


def council_name(name: str) -> str:
    """Councils of England and Scotland keep theirs."""
    entry = council_names(current().code).get(name)
    return entry.name if entry else name


def council_name_language(name: str) -> str:
    """What a title's `lang` says where the name is not in the language of the page; else empty."""
    here = current()
    is_own = here is ENGLISH or name in council_names(here.code)
    return "" if is_own else ENGLISH.lang
