"""What comes before everything else, where an answer calls for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.helplines import helplines
from app.domain.law import law
from app.domain.rules.eligibility.result import Result, UrgentFlag
from app.guidance.presenters.links import GuideLink, guide_link
from app.guidance.rendering.collected import HelplineLine
from app.selfcheck.presenters.told import Told
from app.signposting.local import Local
from app.signposting.needs import BY_SLUG, NEW_NEED
from app.signposting.presenters.answer import Answer
from app.web.cited import CitationLine
from app.web.i18n import gettext as _

#: who helps beside the council, by name: for people of any age first, for these checks ask nobody's age
SAFEGUARDING_LINES = ("domestic-abuse-england", "live-fear-free", "hourglass", "samaritans")
ORDER = ("emergency", "safeguarding", "urgent_care")


@dataclass(frozen=True, slots=True)
class UrgentPart:
    """`calls_999` puts that number first. `now` is the council's line for it, none where no postcode says which, or
    where the part after this one has it."""

    route: str
    title: str
    says: str
    calls_999: bool
    now: Answer | None
    asks_council: bool
    lines: tuple[HelplineLine, ...]
    guide: GuideLink | None
    law: CitationLine | None


def urgent_of(result: Result, local: Local | None, told: Told) -> tuple[UrgentPart, ...]:
    flags = sorted(result.urgent, key=lambda each: ORDER.index(each.rule.route))
    routes = [each.rule.route for each in flags]
    is_told_twice = "emergency" in routes and "safeguarding" in routes
    return tuple(_part(each, None if is_told_twice and each is flags[0] else local, told) for each in flags)


def _part(flag: UrgentFlag, local: Local | None, told: Told) -> UrgentPart:
    route, nation = flag.rule.route, told.nation
    need = NEW_NEED if route == "urgent_care" else BY_SLUG["safeguarding"]
    return UrgentPart(
        route=route,
        title=_title(route),
        says=_says(flag),
        calls_999=route == "emergency",
        now=local.whom(need) if local else None,
        asks_council=route != "emergency",
        lines=tuple(lines_for(nation)) if route == "safeguarding" else (),
        guide=guide_link(told.guide(flag.rule.id), nation) if route == "safeguarding" else None,
        law=None if route == "emergency" else CitationLine.of(law()[flag.rule.citation]),
    )


def lines_for(nation: str) -> Iterable[HelplineLine]:
    known = (helplines()[slug] for slug in SAFEGUARDING_LINES)
    return (HelplineLine.of(each) for each in known if nation in each.nations)


def _title(route: str) -> str:
    return {
        "emergency": _("Is someone in danger now? Call 999"),
        "safeguarding": _("Is someone being hurt, or not looked after? Tell the council"),
        "urgent_care": _("Is help needed today? Tell the council that it cannot wait"),
    }[route]


def _says(flag: UrgentFlag) -> str:
    match flag.rule.route, flag.is_sure:
        case "emergency", True:
            return _("You told us that someone is in danger. Call now. It is free, day and night.")
        case "emergency", False:
            return _("You were not sure if someone is in danger. If they are, call now. You need not be certain.")
        case "safeguarding", True:
            return _(
                "You told us that someone may be at risk. If they need care and cannot keep safe, the council must look"
                " into it, whatever this page says."
            )
        case "safeguarding", False:
            return _("Someone may be at risk. If you worry, tell the council. You need no proof.")
        case _, True:
            return _("The council may help at once, before any assessment. Say why it cannot wait.")
    return _("If it cannot wait, say so. The council may help at once, before any assessment.")
