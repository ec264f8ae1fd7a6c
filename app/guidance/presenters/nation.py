"""Which nation's law counts at a postcode, where we cannot simply show the guide for it."""

from dataclasses import dataclass

from app.domain import postcodes
from app.domain.geography import Nation
from app.domain.guides import Guide
from app.guidance.presenters.guide import NationLink, nation_links
from app.web.i18n import gettext as _

#: a person types this much at most
LONGEST = 40
VARIANTS = {Nation.ENGLAND: "england", Nation.WALES: "wales"}


@dataclass(frozen=True, slots=True)
class NationPage:
    """`lines` say what we know, `error` stands beside the field. `is_elsewhere`: another nation has its own law."""

    title: str
    slug: str
    typed: str
    error: str
    lines: tuple[str, ...]
    is_elsewhere: bool
    picker: tuple[NationLink, ...]

    @classmethod
    def of(cls, guide: Guide, typed: str | None, nation: Nation | None, *, language: str) -> "NationPage":
        """`typed` is none for who was not asked yet."""
        code = postcodes.normalise(typed or "")
        lines = _elsewhere(postcodes.display(code), nation) if code else ()
        return cls(
            title=guide.meta.title,
            slug=guide.slug,
            typed=(typed or "")[:LONGEST],
            error="" if lines or typed is None else _error(code),
            lines=lines,
            is_elsewhere=bool(lines),
            picker=nation_links(guide, "", language),
        )


def _error(code: str | None) -> str:
    if code is None:
        return _("Enter a full postcode, such as SW1A 1AA")
    shown = postcodes.display(code)
    return _("We do not know the postcode %(code)s. Check it, or choose England or Wales yourself", code=shown)


def _elsewhere(code: str, nation: Nation | None) -> tuple[str, ...]:
    said = {
        Nation.SCOTLAND: _("%(code)s is in Scotland.", code=code),
        Nation.NORTHERN_IRELAND: _("%(code)s is in Northern Ireland.", code=code),
        Nation.CHANNEL_ISLANDS: _("%(code)s is in the Channel Islands.", code=code),
        Nation.ISLE_OF_MAN: _("%(code)s is on the Isle of Man.", code=code),
    }
    if nation not in said:
        return ()
    return said[nation], _("The law on care is different there. Our guides are about England and Wales only.")
