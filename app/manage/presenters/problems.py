from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.entries.problems import Problem
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ProblemLine:
    field: str
    text: str


def told(problems: Iterable[Problem], names: Mapping[str, str] | None = None) -> tuple[ProblemLine, ...]:
    """`names` of boxes, by their ids, where a form has several of a kind."""
    return tuple(ProblemLine(each.field, _named(said(each), (names or {}).get(each.field))) for each in problems)


def _named(text: str, name: str | None) -> str:
    return f"{name}: {text}" if name else text


def said(problem: Problem) -> str:
    says = _(problem.says, about=problem.about) if problem.about else _(problem.says)
    if not problem.row:
        return says
    return _("Row %(row)s, column “%(column)s”: %(says)s", row=problem.row, column=problem.column, says=says)
