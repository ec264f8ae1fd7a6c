"""The numbers and provisions that a result rests on, each once, as the guides show theirs."""

from app.domain.rules.charging import Charge, Line
from app.domain.rules.charging.results import Note
from app.paying.presenters.told import Told
from app.web.cited import Rests, citations


def rests_of(charge: Charge, told: Told) -> Rests:
    parts: tuple[Line | Note, ...] = (*charge.lines, *charge.notes)
    used = dict.fromkeys(figure for each in parts for figure in each.figures)
    return Rests(
        figures=told.figures(used),
        citations=citations(slug for each in parts for slug in each.citations),
    )
