"""The page of a council, and the box that leads to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.areas.models import Council, CouncilAssessment, CouncilLink
from app.domain.contacts import Purpose
from app.domain.geography import Nation
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line
from app.signposting.finding import Found, How
from app.signposting.needs import NEEDS, NEW_NEED, Need
from app.signposting.presenters.answer import (
    Answer,
    StandingLine,
    WebsiteLink,
    answer_of,
    standing_lines,
    websites_of,
)
from app.signposting.presenters.council_context import CouncilContext
from app.signposting.presenters.desk import Other
from app.signposting.presenters.elsewhere import Nearby, about_nation
from app.signposting.presenters.guides import GuideLink, guide_links
from app.signposting.presenters.scripts import asking
from app.signposting.presenters.wording import purpose_names
from app.web.i18n import gettext as _

#: always shown, with a number or with what to do without one
ALWAYS = (Purpose.NEEDS_ASSESSMENT, Purpose.CARERS_ASSESSMENT, Purpose.SAFEGUARDING, Purpose.OUT_OF_HOURS)


@dataclass(frozen=True, slots=True)
class PurposePart:
    """`lines` is empty where we have no number for it; then `websites` lead on."""

    id: str
    title: str
    lines: tuple[StandingLine, ...]
    websites: tuple[WebsiteLink, ...]
    say: str


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """Of one council. `now` says whom to phone at this minute."""

    name: str
    slug: str
    shown: str
    notes: tuple[str, ...]
    others: tuple[Other, ...]
    now: Answer
    parts: tuple[PurposePart, ...]
    about: Nearby | None
    context: CouncilContext
    guides: tuple[GuideLink, ...]
    is_served: bool

    @classmethod
    def of(
        cls,
        found: Found,
        council: Council,
        lines: Sequence[Line],
        links: Sequence[CouncilLink],
        assessment: CouncilAssessment | None,
        counts: Mapping[str | None, int],
        at: datetime,
    ) -> "CouncilPage":
        nation = Nation(council.nation)
        return cls(
            council.name,
            council.slug,
            found.shown if found.how is not How.NAME else "",
            notes_of(found, council),
            tuple(Other(each.slug, each.name) for each in found.others),
            answer_of(council, lines, links, NEW_NEED, at),
            tuple(_parts(council, lines, links, at)),
            about_nation(nation),
            CouncilContext.of(council, assessment, counts),
            guide_links(nation),
            nation in (Nation.ENGLAND, Nation.WALES),
        )


def _parts(council: Council, lines: Sequence[Line], links: Sequence[CouncilLink], at: datetime) -> list[PurposePart]:
    known = [purpose for purpose in Purpose if any(line.purpose is purpose for line in lines)]
    shown = [*ALWAYS, *(purpose for purpose in known if purpose not in ALWAYS)]
    return [_part(purpose, council, lines, links, at) for purpose in shown]


def _part(
    purpose: Purpose, council: Council, lines: Sequence[Line], links: Sequence[CouncilLink], at: datetime
) -> PurposePart:
    today: date = at.astimezone(LONDON).date()
    need = next((need for need in NEEDS if need.purposes[0] is purpose), None)
    return PurposePart(
        purpose.replace("_", "-"),
        purpose_names()[purpose],
        standing_lines([line for line in lines if line.purpose is purpose], at),
        websites_of(council, links, [purpose], today),
        _say(need, council),
    )


def _say(need: Need | None, council: Council) -> str:
    return asking(need, Nation(council.nation)) if need else ""


def notes_of(found: Found, council: Council) -> tuple[str, ...]:
    """How sure it is that this is the council."""
    shown, name = found.shown, council.name
    said = {
        How.NEAR: _("We do not know %(shown)s. This is the council of most addresses near it.", shown=shown),
        How.PART: _("This goes by %(shown)s alone. Type the whole postcode to be sure.", shown=shown),
        How.TOWN: _("%(council)s arranges care in %(shown)s.", council=name, shown=shown),
        How.DISTRICT: _(
            "The council of %(shown)s is not the one for care. Care there is with %(council)s.",
            shown=shown,
            council=name,
        ),
    }.get(found.how)
    ended = _("%(shown)s is no longer in use. Check the postcode.", shown=shown) if found.is_ended else ""
    near = _("Close to a boundary: it could also be one of these. You pay council tax to the right one.")
    return tuple(note for note in (said, ended, near if found.others else "") if note)
