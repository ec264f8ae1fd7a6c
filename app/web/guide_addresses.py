"""The address of a guide: in the reader's language, and about one nation's law or both."""

from app.domain.guides import Guide
from app.web.languages import BY_CODE, WELSH

BOTH = "both"


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
