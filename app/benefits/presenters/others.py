"""The checks that go on from a result. What both ask is handed over, so that nobody is asked twice."""

from dataclasses import dataclass

from app.web.i18n import gettext as _
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class OtherCheck:
    title: str
    url: str


def others_of(*, cares: bool) -> tuple[OtherCheck, ...]:
    """Each takes the sealed answers of this one."""
    titles = {"pay": _("See what care would cost"), "needs": _("Check if the council could help")}
    carers = {"carer": _("Check what help a carer could get")} if cares else {}
    return tuple(OtherCheck(title, local(f"/check/{check}")) for check, title in (titles | carers).items())
