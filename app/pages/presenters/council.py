"""Which council is responsible for adult social care at a postcode."""

from dataclasses import dataclass

from app.areas.models import Council
from app.domain import postcodes
from app.domain.geography import Nation
from app.web.i18n import gettext as _

#: a person types this much at most
LONGEST = 40


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """`error` where nothing can be answered; `name` where a council was found; neither before anything was typed."""

    title: str
    typed: str
    error: str = ""
    name: str = ""
    website: str = ""
    lines: tuple[str, ...] = ()

    @classmethod
    def empty(cls) -> "CouncilPage":
        return cls(_("Find your council"), "")

    @classmethod
    def unreadable(cls, typed: str) -> "CouncilPage":
        error = _("Enter a full postcode, such as SW1A 1AA")
        return cls(_("Find your council"), typed[:LONGEST], error)

    @classmethod
    def of(cls, code: str, council: Council | None, *, is_exact: bool) -> "CouncilPage":
        shown = postcodes.display(code)
        if council is None:
            return cls(_("Find your council"), shown, _none_known(shown))
        lines = [] if is_exact else [_("We do not know %(code)s. This is the council near it.", code=shown)]
        if council.nation == Nation.ENGLAND:
            lines.append(_("It must help anyone who may need care, whatever money they have. Asking is free."))
        return cls(council.name, shown, name=council.name, website=council.website or "", lines=tuple(lines))


def _none_known(code: str) -> str:
    if code[:2] == "BT":
        return _("In Northern Ireland, your local Health and Social Care Trust arranges care")
    return _("We do not know which council covers %(code)s. Check the postcode", code=code)
