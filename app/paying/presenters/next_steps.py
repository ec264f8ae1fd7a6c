"""What to do now: whom to phone and what to say, what to read."""

from dataclasses import dataclass

from flask import url_for

from app.domain.rules.charging import Charge, Setting
from app.guidance.presenters.links import GuideLink
from app.paying.presenters.told import Told
from app.signposting.local import Local
from app.signposting.needs import NEW_NEED
from app.signposting.presenters.answer import Answer
from app.signposting.presenters.council import notes_of
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.languages import local as local_address

#: the check that takes on who, where and nothing else
BENEFITS = "/check/benefits"


@dataclass(frozen=True, slots=True)
class NextSteps:
    """`now` is none without a council; then `council_url` leads to the page that finds one."""

    council: str
    council_url: str
    now: Answer | None
    notes: tuple[str, ...]
    say: tuple[str, ...]
    guides: tuple[GuideLink, ...]
    benefits_url: str


def next_steps(charge: Charge, told: Told, local: Local | None) -> NextSteps:
    return NextSteps(
        council=council_name(local.council.name) if local else "",
        council_url=url_for("signposting.council_page", slug=local.council.slug)
        if local
        else url_for("signposting.council"),
        now=local.whom(NEW_NEED) if local else None,
        notes=notes_of(local.found, local.council) if local else (),
        say=_say(told),
        guides=tuple(link for slug in _guides(charge) if (link := told.guide_called(slug))),
        benefits_url=local_address(BENEFITS),
    )


def _say(told: Told) -> tuple[str, ...]:
    return (
        told.either(
            _("“I would like a care needs assessment and a financial assessment.”"),
            _("“I am calling for someone else. They need a care needs assessment and a financial assessment.”"),
        ),
        _("“Please send us the sum in writing, line by line.”"),
    )


def _guides(charge: Charge) -> tuple[str, ...]:
    wanted = {
        "paying-for-care-at-home": charge.setting is Setting.HOME,
        "paying-for-a-care-home": charge.setting is not Setting.HOME,
        "your-home-and-care-fees": any(line.slug == "home" for line in charge.lines),
        "when-savings-run-out": True,
        "savings-and-gifts": True,
        "top-ups": charge.top_up.is_some,
    }
    return tuple(slug for slug, fits in wanted.items() if fits)
