"""What is missing, by name, and what would make a result firmer."""

from collections.abc import Iterable

from app.domain.figures import figures
from app.paying.presenters.told import Told
from app.web.i18n import gettext as _

#: what the rules call an answer that they lack
ANSWERS = ("cost", "savings")
NO_RULE = "no-rule:"


def gap_name(gap: str, told: Told) -> str:
    """Of an answer, of a figure of the law, or of a rule that did not count on the day."""
    if gap in ANSWERS:
        return {
            "cost": _("What the care costs a week"),
            "savings": told.either(_("How much you have in savings"), _("How much they have in savings")),
        }[gap]
    if gap.startswith(NO_RULE):
        return _("The rules of this day: we only have those of other days")
    series = figures().get(gap)
    return _(series.label) if series else told.name(gap)


def figure_gaps(gaps: Iterable[str], told: Told) -> tuple[str, ...]:
    return tuple(gap_name(gap, told) for gap in gaps if gap not in ANSWERS)
