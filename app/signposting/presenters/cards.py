"""A caller's card: one council, one need, to keep by the telephone. Paper says when a line is open, never "now"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.areas.models import Council
from app.domain.contacts import Purpose
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line, public_phones
from app.signposting.needs import Need
from app.signposting.presenters.answer import Answer
from app.signposting.presenters.numbers import Check, NumberRow, number_rows
from app.web.council_names import council_name_language


@dataclass(frozen=True, slots=True)
class CardPage:
    """`first` are the lines for the need: the one of the daytime, then the emergency duty team's."""

    answer: Answer
    name_language: str
    first: tuple[NumberRow, ...]
    others: tuple[NumberRow, ...]
    check: Check
    #: how to say the code on the telephone: "leeds 2"
    spoken: str

    @classmethod
    def of(cls, council: Council, answer: Answer, need: Need, lines: Sequence[Line], at: datetime) -> "CardPage":
        phones = public_phones(lines)
        check = Check.of(phones, at.astimezone(LONDON).date())
        first = _first(phones, need)
        others = [line for line in phones if line not in first]
        return cls(
            answer=answer,
            name_language=council_name_language(council.name),
            first=number_rows(first, lines, at, check),
            others=number_rows(others, lines, at, check),
            check=check,
            spoken=answer.card.code.replace("-", " "),
        )


def _first(phones: Sequence[Line], need: Need) -> list[Line]:
    daytime = [line for purpose in need.purposes for line in phones if line.purpose is purpose]
    duty = [line for line in phones if line.purpose is Purpose.OUT_OF_HOURS]
    return [*daytime[:1], *duty[:1]]
