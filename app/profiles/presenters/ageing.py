"""What usually comes after a rating that is as old as this one: counts of what did, never a forecast for one place."""

from dataclasses import dataclass

from app.domain.evidence import LONGEST_GAP, Ageing
from app.profiles.presenters.facts import source_words
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


@dataclass(frozen=True, slots=True)
class AgeingSentence:
    text: str
    note: str

    @classmethod
    def of(cls, ageing: Ageing | None) -> "AgeingSentence | None":
        if ageing is None:
            return None
        said = {
            "cases": words.number(ageing.cases),
            "rating": words.as_published(ageing.value),
            "gap": _gap(ageing.years),
            "lower": words.number(ageing.lower),
            "same": words.number(ageing.same),
            "higher": words.number(ageing.higher),
        }
        text = _(
            "Of %(cases)s services rated “%(rating)s” whose next rating came %(gap)s, "
            "%(lower)s were rated lower, %(same)s the same and %(higher)s higher.",
            **said,
        )
        return cls(text, source_words(ageing.source, ageing.as_of))


def _gap(years: int) -> str:
    if years == 0:
        return _("within a year")
    if years >= LONGEST_GAP:
        return _("%(years)s or more years later", years=years)
    return ngettext("%(num)s year later", "%(num)s years later", years)
