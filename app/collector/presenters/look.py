"""What a person looks at before it is sent, and what may help them where it tells of danger."""

from dataclasses import dataclass

from flask import url_for

from app.collector.draft import Draft, close
from app.collector.presenters.form import action_of
from app.collector.presenters.titles import in_window
from app.domain.feedback.danger import Danger
from app.domain.feedback.question import ANSWERS, ASPECTS, QUESTION, RELATIONS, WHY
from app.domain.feedback.said import Said
from app.domain.geography import Nation
from app.domain.guides import guides
from app.domain.helplines import helplines
from app.signposting.local import Local
from app.signposting.needs import BY_SLUG
from app.signposting.presenters.answer import Answer as Phoning
from app.web.guide_addresses import guide_address
from app.web.i18n import gettext as _
from app.web.languages import ENGLISH, current
from app.web.words import month_of_year, phone_in_groups

SAFEGUARDING = BY_SLUG["safeguarding"]


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Service:
    """One to phone."""

    name: str
    shown: str
    link: str


@dataclass(frozen=True, slots=True)
class Help:
    """Offered where words or answers tell of danger. `council` is none where we do not know whom to phone."""

    #: what follows speaking up is then spoken of first
    is_fear: bool
    council: Phoning | None
    council_url: str
    regulator: Service
    childline: Service | None
    to_talk: Service
    advocates: str
    for_staff: Service


@dataclass(frozen=True, slots=True)
class Guides:
    complaints: str
    safety: str


@dataclass(frozen=True, slots=True)
class LookPage:
    title: str
    place: str
    action: str
    sealed: str
    proof_of: str
    lines: tuple[Line, ...]
    text: str
    why: str
    help: Help | None
    guides: Guides
    ombudsman: Service
    is_edit: bool
    note: str = ""
    shows: str = "look"

    @property
    def window_title(self) -> str:
        return in_window(self.title, is_wrong=bool(self.note))


def look_page(draft: Draft, said: Said, local: Local | None, dangers: frozenset[Danger], note: str = "") -> LookPage:
    nation = nation_of(local)
    return LookPage(
        title=_("Look at it before you send it"),
        place=draft.name,
        action=action_of(draft),
        sealed=close(draft),
        proof_of=draft.form_key,
        lines=tuple(_lines(said)),
        text=said.text,
        why=_(WHY),
        help=help_for(dangers, local) if dangers else None,
        guides=guides_of(nation),
        ombudsman=service("psow" if nation is Nation.WALES else "lgsco"),
        is_edit=bool(draft.receipt),
        note=note,
    )


def guides_of(nation: Nation) -> Guides:
    return Guides(complaints=_guide("complaints", nation), safety=_guide("staying-safe", nation))


def _guide(slug: str, nation: Nation) -> str:
    law, language = ("wales" if nation is Nation.WALES else "england"), current().code
    return guide_address((guides(language) or guides(ENGLISH.code))[slug], law, language)


def service(slug: str) -> Service:
    line = helplines()[slug]
    return Service(_(line.name), phone_in_groups(line.phone), f"tel:{line.phone.replace(' ', '')}")


def _lines(said: Said) -> list[Line]:
    lines = [Line(_(QUESTION), _(ANSWERS[said.answer])), Line(_("Who you are"), _(RELATIONS[said.relation]))]
    lines.append(Line(_("When"), month_of_year(said.experienced_in) if said.experienced_in else _("Not said")))
    lines += [Line(_(ASPECTS[each]), _(ANSWERS[answer])) for each, answer in said.aspects.items()]
    if said.is_under_16:
        lines.append(Line(_("Your age"), _("Under 16")))
    return lines


def nation_of(local: Local | None) -> Nation:
    return Nation(local.council.nation) if local else Nation.ENGLAND


def help_for(dangers: frozenset[Danger], local: Local | None) -> Help:
    nation = nation_of(local)
    return Help(
        is_fear=Danger.FEAR in dangers,
        council=local.whom(SAFEGUARDING) if local else None,
        council_url=_council_url(local),
        regulator=service("ciw" if nation is Nation.WALES else "cqc"),
        childline=service("childline") if Danger.CHILD in dangers else None,
        to_talk=service("hourglass"),
        advocates=_guide("advocates", nation),
        for_staff=service("protect"),
    )


def _council_url(local: Local | None) -> str:
    if local is None:
        return url_for("signposting.council")
    return url_for("signposting.council_page", slug=local.council.slug)
