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
class Level:
    """`names` of one place, or of several that are level; `number` of the first of them."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrioritiesSection:
    levels: tuple[Level, ...]
    unplaced: str
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


def section(names: Sequence[str], values: Sequence[Values], order: Order, weights: Weights) -> PrioritiesSection | None:
    if not weights:
        return None
    unplaced = words.list_in_words([names[n] for n in order.unplaced])
    firm = firmness_of(values, weights, order.first)
    return PrioritiesSection(
        levels=tuple(_levels(names, order)),
        unplaced=_("We know nothing of what you chose about %(names)s.", names=unplaced) if unplaced else "",
        firm=tuple(_firm(names, order, firm)),
        gaps=tuple(_gaps(names, values, weights)),
    )


def _levels(names: Sequence[str], order: Order) -> Iterator[Level]:
    number = 1
    for level in order.levels:
        yield Level(number, tuple(names[n] for n in level))
        number += len(level)


def _firm(names: Sequence[str], order: Order, firm: Firm | None) -> Iterator[str]:
    if len(order.first) > 1:
        yield _("We cannot put one first. What you chose does not part the first ones.")
    if firm is None:
        return
    yield how_firm(firm.firmness, names[order.first[0]])
    if firm.firmness is not Firmness.ALWAYS:
        yield from (_turn(names, turn) for turn in firm.turns)


def how_firm(firmness: Firmness, name: str) -> str:
    return {
        Firmness.ALWAYS: _("%(name)s stays first whatever you choose.", name=name),
        Firmness.NEARLY_ALWAYS: _("%(name)s stays first for nearly all other choices.", name=name),
        Firmness.MOSTLY: _("%(name)s stays first for most other choices.", name=name),
        Firmness.HALF: _("%(name)s stays first for about half of other choices.", name=name),
        Firmness.SELDOM: _("%(name)s is first for your choices, but not for most others.", name=name),
    }[firmness]


def _turn(names: Sequence[str], turn: Turn) -> str:
    first = words.list_in_words([names[n] for n in turn.first])
    return _(
        "If %(thing)s mattered more than all the rest, first would be: %(names)s.",
        thing=in_a_sentence(turn.priority),
        names=first,
    )


def _gaps(names: Sequence[str], values: Sequence[Values], weights: Weights) -> Iterator[str]:
    weighed = [priority for priority in Priority if weights.get(priority)]
    nowhere = [priority for priority in weighed if not any(priority in each for each in values)]
    for priority in nowhere:
        yield _("We do not know %(thing)s for any of them. So it changes nothing.", thing=in_a_sentence(priority))
    for name, known in zip(names, values, strict=True):
        lacking = [in_a_sentence(each) for each in weighed if each not in known and each not in nowhere]
        if lacking:
            yield _("%(name)s: we do not know %(things)s.", name=name, things=words.list_in_words(lacking))


def in_a_sentence(priority: Priority) -> str:
    return {
        Priority.RATING: _("the overall rating"),
        Priority.SAFE: _("the rating for “Safe”"),
        Priority.RECENT: _("when CQC last looked"),
        Priority.DISTANCE: _("the distance"),
        Priority.FEES: _("the fee"),
        Priority.STAFF: _("how many staff leave"),
    }[priority]
