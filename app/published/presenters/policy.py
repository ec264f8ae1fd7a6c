"""What the policy says in figures, each taken from the code that does it."""

from dataclasses import dataclass

from app.domain.feedback.counting import FEWEST, MONTHS_SHOWN
from app.domain.feedback.question import MOST_LETTERS
from app.domain.feedback.retention import NETWORKS_FOR, YEARS
from app.domain.feedback.states import REASONS
from app.web import words
from app.web.cited import Rests, citations
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.waits import how_long

LAW = ("dmcca-2024-sch20", "cma208", "nhs-fft")


@dataclass(frozen=True, slots=True)
class PolicyPage:
    reasons: tuple[str, ...]
    longest: str
    how_long: str
    kept: str
    networks: str
    fewest: str
    months: str
    rests: Rests

    @classmethod
    def of(cls, weeks_waited: int | None) -> "PolicyPage":
        return cls(
            reasons=tuple(_(reason) for reason in REASONS.values()),
            longest=words.number(MOST_LETTERS),
            how_long=how_long(weeks_waited),
            kept=ngettext("%(num)s year", "%(num)s years", YEARS),
            networks=ngettext("%(num)s day", "%(num)s days", NETWORKS_FOR.days),
            fewest=words.number(FEWEST),
            months=ngettext("%(num)s month", "%(num)s months", MONTHS_SHOWN),
            rests=Rests((), citations(LAW)),
        )
