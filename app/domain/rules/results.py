"""What a rule may answer, and how it refuses."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.figures import Certainty, figure_on


class Level(StrEnum):
    """Never a yes or a no: the council decides."""

    LIKELY = "likely"
    POSSIBLE = "possible"
    LESS_LIKELY = "less_likely"


class NotInForceError(LookupError):
    """Nothing is worked out for a day on which the law was not in force."""


class AnswerError(ValueError):
    """An answer that nobody could have given. The message names the question and what it takes."""


@dataclass(frozen=True, slots=True)
class Needed:
    """How many the law asks for, as far as we are sure of it: `least` and `most` are the same for a confirmed number.

    With an unconfirmed or stale number anything from one to all of them may be right."""

    figure: str | None
    certainty: Certainty
    least: int
    most: int


def needed_on(figure: str | None, listed: int, day: date) -> Needed:
    """Without a figure the law itself says "any": one is enough, and no number can go out of date."""
    if figure is None:
        return Needed(None, Certainty.CONFIRMED, 1, 1)
    held = figure_on(figure, day)
    if held.certainty is Certainty.CONFIRMED and held.value is not None:
        return Needed(figure, held.certainty, int(held.value), int(held.value))
    return Needed(figure, held.certainty, 1, listed)
