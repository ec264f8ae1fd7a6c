"""A plan in words. Councils with the same hours are answered alike but for their numbers, so each such answer is worked
out once: for the nation that is forty times less work."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.signposting.choosing import Choice, Line
from app.signposting.needs import Need
from app.signposting.plans import Window, plan
from app.signposting.presenters.answer import no_number
from app.signposting.presenters.phoning import standing_in_words, what_else
from app.web.words import phone_in_groups

#: (minute, place of the line among the council's phones or -1, whether it is open, what else to do)
Step = tuple[int, int, str, str]


class Timelines:
    def __init__(self, window: Window) -> None:
        self.window = window
        self._known: dict[object, list[Step]] = {}

    def steps(self, phones: Sequence[Line], need: Need) -> list[Step]:
        alike = (need.slug, *((line.purpose, line.hours, line.opening and line.opening.nation) for line in phones))
        if alike not in self._known:
            self._known[alike] = list(self._work_out(phones, need))
        numbers = {_mark(place): phone_in_groups(line.value) for place, line in enumerate(phones)}
        return [(minute, line, status, _filled(more, numbers)) for minute, line, status, more in self._known[alike]]

    def _work_out(self, phones: Sequence[Line], need: Need) -> list[Step]:
        marked = [replace(line, value=_mark(place)) for place, line in enumerate(phones)]
        steps: list[Step] = []
        for minute, choice, moment in plan(marked, need, self.window):
            said = _said(choice, moment, marked)
            if not steps or steps[-1][1:] != said:
                steps.append((minute, *said))
        return steps


def _mark(place: int) -> str:
    """Stands for a number until the council is known."""
    return f"{{{place}}}"


def _filled(text: str, numbers: dict[str, str]) -> str:
    if "{" in text:
        for mark, number in numbers.items():
            text = text.replace(mark, number)
    return text


def _said(choice: Choice, moment: datetime, phones: Sequence[Line]) -> tuple[int, str, str]:
    if choice.line is None:
        return -1, no_number(), ""
    return phones.index(choice.line), standing_in_words(choice.line, moment), what_else(choice, moment)
