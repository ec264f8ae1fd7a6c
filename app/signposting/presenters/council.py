"""The page of a council, and the box that leads to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.areas.models import Council, CouncilAssessment, CouncilLink
from app.domain.contacts import Purpose
from app.domain.geography import Nation
from app.domain.opening import OpeningTimes
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line, public_phones
from app.signposting.finding import Found, How
from app.signposting.needs import NEW_NEED
from app.signposting.presenters.answer import Answer, WebsiteLink, answer_of, websites_of
from app.signposting.presenters.council_context import CouncilContext
from app.signposting.presenters.desk import Other
from app.signposting.presenters.elsewhere import Nearby, about_nation
from app.signposting.presenters.guides import GuideLink, guide_links
from app.signposting.presenters.numbers import Check, NumberRow, need_of, number_rows, usual_hours, usual_opening
from app.signposting.presenters.scripts import asking
from app.signposting.presenters.wording import purpose_names
from app.web.council_names import council_name, council_name_language
from app.web.i18n import gettext as _

#: always shown, with a number or with what to do without one
ALWAYS = (
    Purpose.NEEDS_ASSESSMENT,
    Purpose.CARERS_ASSESSMENT,
    Purpose.SAFEGUARDING,
    Purpose.OUT_OF_HOURS,
    Purpose.HOSPITAL_DISCHARGE,
)


@dataclass(frozen=True, slots=True)
class PurposePart:
    """`missing` says what we do not have; then `rows` hold the number to use instead, or else `websites` lead on."""

    id: str
    title: str
    rows: tuple[NumberRow, ...]
    missing: str
    websites: tuple[WebsiteLink, ...]
    say: str


@dataclass(frozen=True, slots=True)
class _Told:
    """What each part of the page is made of; `check` and `usual` are what the page says once for all of them."""

    council: Council
    lines: Sequence[Line]
    links: Sequence[CouncilLink]
    at: datetime
    check: Check
    usual: OpeningTimes | None


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """Of one council. `now` says whom to phone at this minute."""

    name: str
    name_language: str
    slug: str
    shown: str
    notes: tuple[str, ...]
    others: tuple[Other, ...]
    now: Answer
    parts: tuple[PurposePart, ...]
    check: Check
    hours: str
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
        check = Check.of(lines, at.astimezone(LONDON).date())
        usual = usual_opening(lines)
        return cls(
            name=council_name(council.name),
            name_language=council_name_language(council.name),
            slug=council.slug,
            shown=found.shown if found.how is not How.NAME else "",
            notes=notes_of(found, council),
            others=tuple(Other(each.slug, council_name(each.name)) for each in found.others),
            now=answer_of(council, lines, links, NEW_NEED, at),
            parts=tuple(_parts(_Told(council=council, lines=lines, links=links, at=at, check=check, usual=usual))),
            check=check,
            hours=usual_hours(usual),
            about=about_nation(nation),
            context=CouncilContext.of(council, assessment, counts),
            guides=guide_links(nation),
            is_served=nation in (Nation.ENGLAND, Nation.WALES),
        )


def _parts(told: "_Told") -> list[PurposePart]:
    known = [purpose for purpose in Purpose if any(line.purpose is purpose for line in told.lines)]
    shown = [*ALWAYS, *(purpose for purpose in known if purpose not in ALWAYS)]
    return [_part(purpose, told) for purpose in shown]


def _part(purpose: Purpose, told: "_Told") -> PurposePart:
    own, need = [line for line in told.lines if line.purpose is purpose], need_of(purpose)
    other = _other_phone(purpose, told.lines) if not public_phones(own) else []
    websites = websites_of(told.council, told.links, [purpose], told.at.astimezone(LONDON).date())
    return PurposePart(
        id=purpose.replace("_", "-"),
        title=purpose_names()[purpose],
        rows=number_rows([*other, *own], told.lines, told.at, told.check, told.usual),
        missing=_missing(own, other),
        # the front page leads nowhere that the number does not
        websites=tuple(each for each in websites if each.age) if other or own else websites,
        say=asking(need, Nation(told.council.nation)) if need else "",
    )


def _other_phone(purpose: Purpose, lines: Sequence[Line]) -> list[Line]:
    """The line that serves the need, where it has none of its own."""
    need = need_of(purpose)
    phones = public_phones(lines)
    return [line for each in need.purposes for line in phones if line.purpose is each][:1] if need else []


def _missing(own: Sequence[Line], other: Sequence[Line]) -> str:
    if other:
        return _("We know no number for this alone. Use this one:")
    return "" if own else _("We do not have this number.")


def notes_of(found: Found, council: Council) -> tuple[str, ...]:
    """How sure it is that this is the council."""
    shown, name = found.shown, council_name(council.name)
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
