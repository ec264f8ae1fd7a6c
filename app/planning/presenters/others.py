"""The checks that go on from a result."""

from app.asking import Progress
from app.asking.others import OtherCheck, other_checks
from app.web.i18n import gettext as _

AFTER = {"plan": ("review", "pay"), "review": ("plan",), "prepare": ("needs", "pay")}


def others_of(progress: Progress, check: str) -> tuple[OtherCheck, ...]:
    titles = {
        "plan": _("Check what the plan must hold"),
        "review": _("Check if a review is due"),
        "needs": _("Check if the council could help"),
        "pay": _("See what care would cost"),
    }
    return other_checks(progress, {each: titles[each] for each in AFTER[check]})
