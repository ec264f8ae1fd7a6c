"""Rows of a comparison: one thing each, with what differs said in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from app.compare.gathering import Candidate
from app.compare.presenters.cells import Cell
from app.domain.comparison.sameness import Compared, Sameness, compare
from app.web.i18n import gettext as _

LETTERS = "ABCDEF"


@dataclass(frozen=True, slots=True)
class CompareRow:
    """`for_all`: why it is missing, where it is missing for all of them and for one reason: said once, not in each
    cell."""

    id: str
    label: str
    difference: str
    css: str
    cells: tuple[Cell, ...]
    for_all: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cell.note for cell in self.cells if cell.note and not cell.is_missing))

    @property
    def shared_source(self) -> str:
        """Where all have it from one source: the page says so once."""
        return self.sources[0] if len(self.sources) == 1 else ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    id: str
    title: str
    rows: tuple[CompareRow, ...]
    note: str = ""


def row(id_: str, label: str, candidates: Iterable[Candidate], make: Callable[[Candidate], Cell]) -> CompareRow:
    return row_of(id_, label, [make(candidate) for candidate in candidates])


def row_of(id_: str, label: str, cells: Sequence[Cell]) -> CompareRow:
    if len(cells) < 2:
        return CompareRow(id_, label, "", "", tuple(cells))
    reasons = {cell.note for cell in cells if cell.is_missing}
    if len(reasons) == 1 and all(cell.is_missing for cell in cells):
        return CompareRow(id_, label, "", "", tuple(cells), _("For all: %(why)s", why=reasons.pop()))
    return _marked(CompareRow(id_, label, "", "", tuple(cells)), compare([cell.same_as for cell in cells]))


def without_chance(made: CompareRow) -> CompareRow:
    """For a row of numbers that cannot be told apart: where they are not the same, it says so."""
    same = {cell.same_as for cell in made.cells if not cell.is_missing}
    return _marked(made, Compared(Sameness.NOT_CLEAR)) if len(same) > 1 else made


def _marked(made: CompareRow, compared: Compared) -> CompareRow:
    css = f"care-diff--{compared.sameness.value.replace('_', '-')}"
    return replace(made, difference=in_words(compared.sameness, compared.odd), css=css)


def in_words(sameness: Sameness, odd: int | None) -> str:
    letter = LETTERS[odd] if odd is not None else ""
    return {
        Sameness.SAME: _("The same for all"),
        Sameness.DIFFERS: _("They differ"),
        Sameness.ONE_DIFFERS: _("Only %(letter)s differs", letter=letter),
        Sameness.ONE_KNOWN: _("Known only for %(letter)s", letter=letter),
        Sameness.SAME_WHERE_KNOWN: _("The same where we know it"),
        Sameness.NONE_KNOWN: _("Not known for any"),
        Sameness.NOT_CLEAR: _("No clear difference"),
    }[sameness]
