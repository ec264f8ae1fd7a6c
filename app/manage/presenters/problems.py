from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.entries.problems import Problem
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ProblemLine:
    field: str
    text: str


def told(problems: Iterable[Problem], kinds: Mapping[str, str] | None = None) -> tuple[ProblemLine, ...]:
    """`kinds`: what each group of boxes is called, where several have the same boxes."""
    return tuple(ProblemLine(each.field, _with_kind(each, kinds or {})) for each in problems)


def _with_kind(problem: Problem, kinds: Mapping[str, str]) -> str:
    kind, text = kinds.get(problem.kind), said(problem)
    return f"{kind}: {text}" if kind else text


def said(problem: Problem) -> str:
    says = _(problem.says, about=problem.about) if problem.about else _(problem.says)
    if not problem.row:
        return says
    return _("Row %(row)s, column “%(column)s”: %(says)s", row=problem.row, column=problem.column, says=says)
