"""The checks that go on from a result. What both ask is handed over, so that nobody is asked twice."""

from dataclasses import dataclass

from app.web.i18n import gettext as _
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class OtherCheck:
    title: str
    url: str


def others_of(check: str) -> tuple[OtherCheck, ...]:
    """Each takes the sealed answers of this one."""
    titles = {
        "plan": _("Check what the plan must hold"),
        "review": _("Check if a review is due"),
        "needs": _("Check if the council could help"),
        "pay": _("See what care would cost"),
    }
    after = {"plan": ("review", "pay"), "review": ("plan",), "prepare": ("needs", "pay")}
    return tuple(OtherCheck(titles[each], local(f"/check/{each}")) for each in after[check])
