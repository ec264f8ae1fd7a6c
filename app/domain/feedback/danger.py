"""What a page offers help for before a feedback is sent. It asks nothing, tells nobody and stops nothing: the person
decides. It would rather offer help once too often."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from app.domain.feedback.flags.phrases import find
from app.domain.feedback.question import Answer, Aspect


class Danger(StrEnum):
    """In the order in which a page speaks of them."""

    #: a life may be at risk now: 999
    LIFE = "life"
    #: somebody may be hurt, neglected or robbed: the council's safeguarding team, and the regulator
    HARM = "harm"
    #: the person fears what follows if they speak
    FEAR = "fear"
    #: a child is writing
    CHILD = "child"


class Answers(Protocol):
    """Of what was said, all that tells of danger."""

    @property
    def answer(self) -> Answer: ...
    @property
    def aspects(self) -> Mapping[Aspect, Answer]: ...
    @property
    def is_under_16(self) -> bool: ...


def danger_in(said: Answers, text: str) -> frozenset[Danger]:
    signs = {
        Danger.LIFE: _tells_of("harm.yaml", text, "life"),
        Danger.HARM: _tells_of("harm.yaml", text) or _has_no_dignity(said),
        Danger.FEAR: _tells_of("fear.yaml", text),
        Danger.CHILD: said.is_under_16,
    }
    return frozenset(danger for danger, is_there in signs.items() if is_there)


def _tells_of(file: str, text: str, group: str | None = None) -> bool:
    return any(True for _ in find(file, text, only=group, unless_denied=file == "harm.yaml"))


def _has_no_dignity(said: Answers) -> bool:
    return said.answer is Answer.VERY_POOR and said.aspects.get(Aspect.DIGNITY) is Answer.VERY_POOR
