"""The checks that go on from a result."""

from app.asking import Progress
from app.asking.others import OtherCheck, other_checks
from app.web.i18n import gettext as _


def others_of(progress: Progress, *, cares: bool) -> tuple[OtherCheck, ...]:
    titles = {"pay": _("See what care would cost"), "needs": _("Check if the council could help")}
    carers = {"carer": _("Check what help a carer could get")} if cares else {}
    return other_checks(progress, titles | carers)
