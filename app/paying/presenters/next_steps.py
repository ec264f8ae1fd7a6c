"""What to do now: what to say to the council, what to read."""

from dataclasses import dataclass

from app.domain.rules.charging import Charge, Setting
from app.guidance.presenters.links import GuideLink, guide_links
from app.paying.presenters.told import Told
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class NextSteps:
    say: tuple[str, ...]
    guides: tuple[GuideLink, ...]


def next_steps(charge: Charge, told: Told) -> NextSteps:
    return NextSteps(
        say=_say(told),
        guides=guide_links(_guides(charge), told.nation),
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
