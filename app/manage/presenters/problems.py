from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries.problems import Problem
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

#: of a table, in which each row may be wrong
MOST_TOLD = 12


@dataclass(frozen=True, slots=True)
class ProblemLine:
    field: str
    text: str


def told(problems: Iterable[Problem], names: Mapping[str, str] | None = None) -> tuple[ProblemLine, ...]:
    """`names` of boxes, by their ids, where a form has several of a kind."""
    lines = [ProblemLine(each.field, _named(said(each), (names or {}).get(each.field))) for each in problems]
    return (*lines[:MOST_TOLD], *_more(lines[MOST_TOLD:]))


def _more(left: Sequence[ProblemLine]) -> Iterable[ProblemLine]:
    if left:
        text = ngettext("%(num)s more like these.", "%(num)s more like these.", len(left))
        yield ProblemLine(left[0].field, text)


def _named(text: str, name: str | None) -> str:
    return f"{name}: {text}" if name else text


def said(problem: Problem) -> str:
    says = _(problem.says, about=problem.about) if problem.about else _(problem.says)
    if not problem.row:
        return says
    return _("Row %(row)s, column “%(column)s”: %(says)s", row=problem.row, column=problem.column, says=says)


def at_boxes(problems: Iterable[Problem]) -> dict[str, str]:
    """The first of each box, by its id."""
    found: dict[str, str] = {}
    for problem in problems:
        found.setdefault(problem.field, said(problem))
    return found
