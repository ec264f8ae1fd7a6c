"""How likely it is, in one sentence that never decides in the council's place."""

from dataclasses import dataclass

from app.asking.laws import law_name
from app.domain.rules.results import Level
from app.selfcheck.presenters.told import Told
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Headline:
    """`kind` is the level, for the eye alone; `title` says it and `decides` who decides. `ask` heads what to do."""

    kind: str
    title: str
    decides: str
    ask: str
    law: str

    @classmethod
    def of(cls, level: Level, told: Told) -> "Headline":
        is_carer = told.is_carer
        return cls(
            kind=level.value.replace("_", "-"),
            title=_carer_title(level, told) if is_carer else _needs_title(level, told),
            decides=_("Only the council can decide."),
            ask=_("Ask the council for a carer’s assessment") if is_carer else _("Ask the council for an assessment"),
            law=law_name(told.nation),
        )


def _needs_title(level: Level, told: Told) -> str:
    match level:
        case Level.LIKELY:
            return told.either(
                _("You are likely to qualify for care and support"),
                _("They are likely to qualify for care and support"),
            )
        case Level.POSSIBLE:
            return told.either(
                _("You may qualify for care and support"),
                _("They may qualify for care and support"),
            )
    return told.either(
        _("You are less likely to qualify for care and support – but ask"),
        _("They are less likely to qualify for care and support – but ask"),
    )


def _carer_title(level: Level, told: Told) -> str:
    match level:
        case Level.LIKELY:
            return told.either(
                _("You are likely to qualify for support as a carer"),
                _("They are likely to qualify for support as a carer"),
            )
        case Level.POSSIBLE:
            return told.either(
                _("You may qualify for support as a carer"),
                _("They may qualify for support as a carer"),
            )
    return told.either(
        _("You are less likely to qualify for support as a carer – but ask"),
        _("They are less likely to qualify for support as a carer – but ask"),
    )
