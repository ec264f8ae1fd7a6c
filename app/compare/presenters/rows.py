"""Rows of a comparison: one thing each, with what differs said in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.compare.gathering import Candidate
from app.compare.presenters.cells import Cell
from app.domain.comparison.sameness import Sameness, compare
from app.web.i18n import gettext as _

LETTERS = "ABCDEF"


@dataclass(frozen=True, slots=True)
class CompareRow:
    """`sources`: each note of its cells once, for print, where there is no room for them in every cell."""

    id: str
    label: str
    difference: str
    css: str
    cells: tuple[Cell, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    id: str
    title: str
    rows: tuple[CompareRow, ...]
    note: str = ""


def row(id_: str, label: str, candidates: Iterable[Candidate], make: Callable[[Candidate], Cell]) -> CompareRow:
    return row_of(id_, label, [make(candidate) for candidate in candidates])


def row_of(id_: str, label: str, cells: Sequence[Cell]) -> CompareRow:
    compared = compare([cell.same_as for cell in cells]) if len(cells) > 1 else None
    difference = in_words(compared.sameness, compared.odd) if compared else ""
    css = f"care-diff--{compared.sameness.value.replace('_', '-')}" if compared else ""
    notes = dict.fromkeys(cell.note for cell in cells if cell.note and not cell.is_missing)
    return CompareRow(id_, label, difference, css, tuple(cells), tuple(notes))


def in_words(sameness: Sameness, odd: int | None) -> str:
    letter = LETTERS[odd] if odd is not None else ""
    return {
        Sameness.SAME: _("The same for all"),
        Sameness.DIFFERS: _("They differ"),
        Sameness.ONE_DIFFERS: _("Only %(letter)s differs", letter=letter),
        Sameness.ONE_KNOWN: _("Known only for %(letter)s", letter=letter),
        Sameness.SAME_WHERE_KNOWN: _("The same where we know it"),
        Sameness.NONE_KNOWN: _("Not known for any"),
    }[sameness]
