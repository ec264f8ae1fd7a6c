"""What matters to the person, and the order that comes of it, in words: the numbers behind it stay inside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.comparison.firmness import Firm, Firmness, Turn, firmness_of
from app.domain.comparison.outranking import Order, Values
from app.domain.comparison.priorities import Priority, Weights
from app.web import words
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class WeightChoice:
    name: str
    label: str
    hint: str
    #: (value, text, chosen)
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class PrioritiesSection:
    """Places go by their letters, which stand with their names right above. `standing` of each column: "1", "2, level",
    or nothing where it has no place in the order."""

    standing: tuple[str, ...]
    firm: tuple[str, ...]
    gaps: tuple[str, ...]


def choices(weights: Weights) -> tuple[WeightChoice, ...]:
    answers = (_("Not important"), _("A little"), _("Quite a lot"), _("A great deal"))
    labels = {
        Priority.RATING: (_("CQC’s overall rating"), _("Better ratings come first.")),
        Priority.SAFE: (_("CQC’s rating for “Safe”"), _("Better ratings come first.")),
        Priority.RECENT: (_("A recent check by CQC"), _("We count whole years since the last check or rating.")),
        Priority.DISTANCE: (_("Being near"), _("We count whole miles from the place you type above.")),
        Priority.FEES: (_("A lower fee"), _("We count steps of £50 in the lowest fee.")),
        Priority.STAFF: (_("Staff who stay"), _("We count steps of 5 in 100 staff who left.")),
    }
    return tuple(
        WeightChoice(
            priority.value,
            *labels[priority],
            tuple((str(n), answer, weights.get(priority, 0) == n) for n, answer in enumerate(answers)),
        )
        for priority in Priority
    )


def section(
    letters: Sequence[str], values: Sequence[Values], order: Order, weights: Weights
) -> PrioritiesSection | None:
    """`letters` as `values`, in the order of the list; `standing` in the order in which they are shown."""
    if not weights or len(values) < 2:
        return None
    firm = firmness_of(values, weights, order.first)
    return PrioritiesSection(
        standing=(*_standing(order), *[""] * len(order.unplaced)),
        firm=tuple(_firm(letters, order, firm)),
        gaps=tuple(_gaps(letters, values, order, weights)),
    )


def _standing(order: Order) -> Iterator[str]:
    number = 1
    for level in order.levels:
        said = _("%(number)s, level", number=number) if len(level) > 1 else str(number)
        yield from (said for _each in level)
        number += len(level)


def _firm(letters: Sequence[str], order: Order, firm: Firm | None) -> Iterator[str]:
    if len(order.first) > 1:
        yield _("We cannot put one first. By what you chose, the first ones are level.")
    if firm is None:
        return
    yield how_firm(firm.firmness, letters[order.first[0]])
    if firm.firmness is not Firmness.ALWAYS:
        yield from (_turn(letters, turn) for turn in firm.turns)


def how_firm(firmness: Firmness, letter: str) -> str:
    return {
        Firmness.ALWAYS: _("%(letter)s stays first whatever you choose.", letter=letter),
        Firmness.NEARLY_ALWAYS: _("%(letter)s stays first for nearly all other choices.", letter=letter),
        Firmness.MOSTLY: _("%(letter)s stays first for most other choices.", letter=letter),
        Firmness.HALF: _("%(letter)s stays first for about half of other choices.", letter=letter),
        Firmness.SELDOM: _("%(letter)s is first for your choices, but not for most others.", letter=letter),
    }[firmness]


def _turn(letters: Sequence[str], turn: Turn) -> str:
    first = words.list_in_words(sorted(letters[n] for n in turn.first))
    thing = in_a_sentence(turn.priority)
    return _("If %(thing)s mattered more than all the rest, %(letters)s would come first.", thing=thing, letters=first)


def _gaps(letters: Sequence[str], values: Sequence[Values], order: Order, weights: Weights) -> Iterator[str]:
    weighed = [priority for priority in Priority if weights.get(priority)]
    nowhere = [priority for priority in weighed if not any(priority in each for each in values)]
    if nowhere:
        things = words.list_in_words([in_a_sentence(each) for each in nowhere])
        yield _("For all: we do not know %(things)s. So it changes nothing.", things=things)
    for n, letter in sorted(enumerate(letters), key=lambda pair: pair[1]):
        lacking = [in_a_sentence(each) for each in weighed if each not in values[n] and each not in nowhere]
        if n in order.unplaced:
            yield _("%(letter)s: we know nothing of what you chose. So it has no place in this order.", letter=letter)
        elif lacking:
            yield _("%(letter)s: we do not know %(things)s.", letter=letter, things=words.list_in_words(lacking))


def in_a_sentence(priority: Priority) -> str:
    return {
        Priority.RATING: _("the overall rating"),
        Priority.SAFE: _("the rating for “Safe”"),
        Priority.RECENT: _("the date of the last check"),
        Priority.DISTANCE: _("the distance"),
        Priority.FEES: _("the fee"),
        Priority.STAFF: _("how many staff leave"),
    }[priority]
