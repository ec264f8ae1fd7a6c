"""A plan in words. Councils with the same hours are answered alike but for their names and numbers, so each such answer
is worked out once, with marks in place of numbers: for the nation that is forty times less work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.contacts import Purpose
from app.domain.geography import Nation
from app.signposting.choosing import Choice, Line
from app.signposting.needs import Need
from app.signposting.plans import Window, plan
from app.signposting.presenters.answer import no_number
from app.signposting.presenters.messages import Message, message_of
from app.signposting.presenters.phoning import standing_in_words, what_else
from app.signposting.presenters.spoken import otherwise_spoken, standing_spoken


@dataclass(frozen=True, slots=True)
class Said:
    """`line` is its place among the council's phones, or -1; numbers are told as {0}, {1} for the same places."""

    line: int
    status: str
    what_else: str
    hours: str
    otherwise: str
    message: Message


class Timelines:
    def __init__(self, window: Window) -> None:
        self.window = window
        self._known: dict[object, list[tuple[int, Said]]] = {}

    def steps(self, phones: Sequence[Line], need: Need, nation: Nation, site: str) -> list[tuple[int, Said]]:
        """(minute, what is said from then on)"""
        alike = (need.slug, nation, site, *((line.purpose, line.hours) for line in phones))
        if alike not in self._known:
            self._known[alike] = list(self._work_out(marked(phones), need, nation, site))
        return self._known[alike]

    def _work_out(self, phones: Sequence[Line], need: Need, nation: Nation, site: str) -> list[tuple[int, Said]]:
        steps: list[tuple[int, Said]] = []
        for minute, choice, moment in plan(phones, need, self.window):
            said = say(choice, moment, phones, need, nation, site)
            if not steps or steps[-1][1] != said:
                steps.append((minute, said))
        return steps


def marked(phones: Sequence[Line]) -> list[Line]:
    """With {0}, {1} in place of numbers, until the council is known."""
    return [replace(line, value=f"{{{place}}}") for place, line in enumerate(phones)]


def say(choice: Choice, moment: datetime, phones: Sequence[Line], need: Need, nation: Nation, site: str) -> Said:
    duty = next((line for line in phones if line.purpose is Purpose.OUT_OF_HOURS), None)
    return Said(
        line=phones.index(choice.line) if choice.line else -1,
        status=standing_in_words(choice.line, moment) if choice.line else no_number(nation),
        what_else=what_else(choice, moment, need),
        hours=standing_spoken(choice, moment),
        otherwise=otherwise_spoken(choice, moment, need),
        message=message_of(choice, duty, need, nation, moment, website=site),
    )
