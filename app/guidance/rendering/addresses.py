"""Where a guide's links lead. A link to another guide stays in the nation that one reads about."""

from app.domain.glossary import glossary
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.web.guide_addresses import guide_address, prefix

#: what “page:…” may name
PAGES = {
    "home": "/",
    "council": "/council",
    "desk": "/desk",
    "find-care": "/find-care",
    "compare": "/compare",
    "check": "/check",
    "check-needs": "/check/needs",
    "check-carer": "/check/carer",
    "check-pay": "/check/pay",
    "check-plan": "/check/plan",
    "glossary": "/glossary",
    "search": "/search",
    "guides": "/guides",
}


class DeadLinkError(LookupError):
    """Says what to write instead."""


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
