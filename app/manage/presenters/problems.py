from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.entries.problems import Problem
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ProblemLine:
    field: str
    text: str


def told(problems: Iterable[Problem]) -> tuple[ProblemLine, ...]:
    return tuple(ProblemLine(each.field, said(each)) for each in problems)


def said(problem: Problem) -> str:
    return _(problem.says, about=problem.about) if problem.about else _(problem.says)
