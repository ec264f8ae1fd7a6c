"""Where a guide's links lead. A link to another guide stays in the nation that one reads about."""

from app.domain.glossary import glossary
from app.domain.guides import SOURCE_LANGUAGE, Guide, guides
from app.web.languages import BY_CODE, WELSH

BOTH = "both"
VARIANTS = ("england", "wales", BOTH)
#: what “page:…” may name
PAGES = {
    "home": "/",
    "council": "/council",
    "desk": "/desk",
    "find-care": "/find-care",
    "compare": "/compare",
    "glossary": "/glossary",
    "search": "/search",
    "guides": "/guides",
}


class DeadLinkError(LookupError):
    """Says what to write instead."""


def prefix(language: str) -> str:
    """Of the reader's language, also while English text is written for a page in another one."""
    return BY_CODE[language].prefix


def usual_nation(guide: Guide, language: str) -> str:
    """Whose law a guide tells of where nobody said: Wales for who reads Welsh, where it applies there."""
    preferred = "wales" if language == WELSH.code else "england"
    return preferred if guide.applies_in(preferred) else guide.meta.jurisdictions[0]


def nation_to_show(guide: Guide, asked: str | None, language: str) -> str:
    """The one asked for where the guide applies there, else the usual one."""
    if asked == BOTH and len(guide.meta.jurisdictions) > 1:
        return BOTH
    return asked if asked and guide.applies_in(asked) else usual_nation(guide, language)


def guide_address(guide: Guide, nation: str | None, language: str) -> str:
    """The short one where it shows the same: one page has one address."""
    shown = nation_to_show(guide, nation, language)
    path = f"/guides/{guide.slug}"
    return prefix(language) + (path if shown == usual_nation(guide, language) else f"{path}/{shown}")


def postcode_address(guide: Guide, language: str) -> str:
    """Where a postcode decides the nation."""
    return f"{prefix(language)}/guides/{guide.slug}/my-nation"


def resolve(target: str, nation: str, language: str) -> str:
    kind, colon, name = target.partition(":")
    if kind == "https" and colon:
        return target
    finders = {"guide": _guide, "page": _page, "term": _term}
    if not colon or kind not in finders:
        raise DeadLinkError(f"“{target}” is no address. Write guide:…, page:…, term:… or https://….")
    return finders[kind](name, nation, language)


def _guide(slug: str, nation: str, language: str) -> str:
    if slug not in guides(SOURCE_LANGUAGE):
        raise DeadLinkError(f"there is no guide “{slug}” in content/guidance/{SOURCE_LANGUAGE}.")
    return guide_address(guides(SOURCE_LANGUAGE)[slug], nation, language)


def _page(name: str, _nation: str, language: str) -> str:
    if name not in PAGES:
        raise DeadLinkError(f"“page:{name}” is no page of ours. There are: {', '.join(PAGES)}.")
    return prefix(language) + PAGES[name]


def _term(slug: str, _nation: str, language: str) -> str:
    if slug not in glossary(SOURCE_LANGUAGE):
        raise DeadLinkError(f"the glossary has no “{slug}”.")
    return f"{prefix(language)}/glossary#{slug}"
