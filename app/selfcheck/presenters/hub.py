"""The page that leads to every check."""

from dataclasses import dataclass

from app.web.i18n import gettext as _
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class CheckLink:
    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class CheckGroup:
    title: str
    links: tuple[CheckLink, ...]


def check_groups() -> tuple[CheckGroup, ...]:
    return (
        CheckGroup(_("Could I get help?"), (_needs(), _carer())),
        CheckGroup(_("What about money?"), (_pay(), _benefits())),
        CheckGroup(_("I have an assessment or a plan"), (_prepare(), _plan(), _review())),
    )


def _needs() -> CheckLink:
    title, text = _("Help with daily life"), _("See if you, or someone you help, may qualify for care and support.")
    return CheckLink(title, text, local("/check/needs"))


def _carer() -> CheckLink:
    title, text = _("Help for carers"), _("You look after someone. See if you may qualify for support.")
    return CheckLink(title, text, local("/check/carer"))


def _pay() -> CheckLink:
    title, text = _("What would I pay?"), _("See who would pay for care, and how long savings would last.")
    return CheckLink(title, text, local("/check/pay"))


def _benefits() -> CheckLink:
    title, text = _("Benefits to ask about"), _("See which benefits are worth a claim, and why.")
    return CheckLink(title, text, local("/check/benefits"))


def _prepare() -> CheckLink:
    title, text = _("Prepare for an assessment"), _("Make a list of what to say and what to take along.")
    return CheckLink(title, text, local("/check/prepare"))


def _plan() -> CheckLink:
    title, text = _("Check my plan"), _("See what the law says must be in a care and support plan.")
    return CheckLink(title, text, local("/check/plan"))


def _review() -> CheckLink:
    title, text = _("Check my review"), _("See when the council must look at a plan again.")
    return CheckLink(title, text, local("/check/review"))
