from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.entries.problems import Problem
from app.domain.entries.verdicts import LONGEST_NOTE, WHYS
from app.manage.presenters.problems import said
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class WhyChoice:
    value: str
    text: str
    is_chosen: bool


def _choices(chosen: str = "") -> tuple[WhyChoice, ...]:
    return tuple(WhyChoice(why, _(text), why == chosen) for why, text in WHYS.items())


@dataclass(frozen=True, slots=True)
class VerdictForm:
    whys: tuple[WhyChoice, ...] = field(default_factory=_choices)
    note: str = ""
    lacks_why: str = ""
    #: what is wrong with the note
    problem: str = ""
    most: int = LONGEST_NOTE

    @classmethod
    def again(cls, typed: Mapping[str, str], problem: Problem) -> "VerdictForm":
        lacks_why = said(problem) if problem.field == "why" else ""
        about_note = "" if lacks_why else said(problem)
        return cls(_choices(typed.get("why", "")), typed.get("note", ""), lacks_why, about_note)


def why(refused_for: str | None, note: str | None) -> str:
    """For its provider, where something was sent back."""
    words = [_(text) for value, text in WHYS.items() if value == refused_for]
    return " ".join([*words, note or ""]).strip()
