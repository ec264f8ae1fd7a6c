"""Which other answers would change the result. What is told here was found by the rules; no sentence knows a rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.rules.eligibility.changing import Choice, Move
from app.domain.rules.eligibility.result import Change, Result
from app.domain.rules.results import Level
from app.selfcheck.presenters.told import Told
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

#: shown at once; the others wait behind a press
SHOWN = 2


@dataclass(frozen=True, slots=True)
class Options:
    """Some of these answers, or all where `lead` is empty. `is_any`: one of them is enough."""

    lead: str
    texts: tuple[str, ...]
    is_any: bool = False


@dataclass(frozen=True, slots=True)
class WayView:
    """Answers that change it together. `areas`: in one of these parts of life, it does not matter which. `stands_for`
    is what the rules found."""

    areas: tuple[str, ...]
    options: tuple[Options, ...]
    stands_for: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One result that other answers would lead to."""

    level: Level
    title: str
    first: tuple[WayView, ...]
    more: tuple[WayView, ...]
    more_title: str


def turns_of(result: Result, told: Told) -> tuple[Turn, ...]:
    """Those to a better chance first."""
    by_level = groupby(result.would_change, lambda each: each.to)
    return tuple(_turn(to, list(changes), told) for to, changes in by_level)


def _turn(to: Level, changes: Sequence[Change], told: Told) -> Turn:
    ways = sorted(_ways(changes, told), key=_length)
    more = tuple(ways[SHOWN:])
    return Turn(
        level=to,
        title=_title(to),
        first=tuple(ways[:SHOWN]),
        more=more,
        more_title=ngettext("One more way", "%(num)s more ways", len(more)),
    )


def _title(to: Level) -> str:
    return {
        Level.LIKELY: _("It would be “likely” if this were so:"),
        Level.POSSIBLE: _("It would be “possible” if this were so:"),
        Level.LESS_LIKELY: _("It would be “less likely” if this were so:"),
    }[to]


def _ways(changes: Sequence[Change], told: Told) -> list[WayView]:
    """Ways that differ in nothing but the part of life are one way to a reader."""
    alike: dict[object, list[Change]] = {}
    for change in changes:
        area = _only_area(change)
        key = (area != "", _shape(change, area) if area else change)
        alike.setdefault(key, []).append(change)
    return [_way(group, told) for group in alike.values()]


def _way(changes: Sequence[Change], told: Told) -> WayView:
    areas = [area for each in changes if (area := _only_area(each))]
    is_told_by_area = len(areas) > 1 or bool(areas and _asked_about(changes[0]))
    if is_told_by_area and _is_managing_alone(changes[0]):
        move = changes[0].way[0].of[0]
        lead = _several(1, told, unable=move.to == "unable")
        return WayView((), (Options(lead, tuple(told.name(area) for area in areas), is_any=True),), tuple(changes))
    return WayView(
        areas=tuple(told.name(area) for area in areas) if is_told_by_area else (),
        options=tuple(each for choice in changes[0].way for each in _options(choice, told, is_told_by_area)),
        stands_for=tuple(changes),
    )


def _is_managing_alone(change: Change) -> bool:
    return not _asked_about(change) and len(_moves(change)) == 1


def _length(way: WayView) -> int:
    return sum(len(text) for each in way.options for text in each.texts)


def _area_of(key: str) -> str:
    """Of a question that is asked about each need: "self_care.others_can_meet"."""
    return key.partition(".")[0] if "." in key else ""


def _only_area(change: Change) -> str:
    """The one part of life that a way is about."""
    moves = _moves(change)
    about = _asked_about(change) | {move.key for move in moves if move.to in ("able", "unable")}
    return about.pop() if len(about) == 1 else ""


def _asked_about(change: Change) -> set[str]:
    """The parts of life of which a step is to be answered otherwise."""
    return {_area_of(move.key) for move in _moves(change)} - {""}


def _moves(change: Change) -> list[Move]:
    return [move for choice in change.way for move in choice.of]


def _shape(change: Change, area: str) -> object:
    return tuple(
        (choice.take, tuple((move.key.replace(area, "*", 1), move.to) for move in choice.of)) for choice in change.way
    )


def _options(choice: Choice, told: Told, is_one_area: bool) -> list[Options]:
    if choice.take == len(choice.of):
        return [Options("", (_sentence(move, told, is_one_area),)) for move in choice.of]
    to = {move.to for move in choice.of}
    if to in ({"unable"}, {"able"}):
        lead = _several(choice.take, told, unable=to == {"unable"})
        return [Options(lead, tuple(told.name(move.key) for move in choice.of), choice.take == 1)]
    lead = ngettext("One of these were so:", "%(num)s of these were so:", choice.take)
    return [Options(lead, tuple(_sentence(move, told, is_one_area) for move in choice.of), choice.take == 1)]


def _several(number: int, told: Told, *, unable: bool) -> str:
    if unable:
        return told.either(
            ngettext("You could not manage one of these:", "You could not manage %(num)s of these:", number),
            ngettext("They could not manage one of these:", "They could not manage %(num)s of these:", number),
        )
    return told.either(
        ngettext("You could manage one of these:", "You could manage %(num)s of these:", number),
        ngettext("They could manage one of these:", "They could manage %(num)s of these:", number),
    )


def _sentence(move: Move, told: Told, is_one_area: bool) -> str:
    if move.to in ("able", "unable"):
        return _managing(move, told, is_one_area)
    area = _area_of(move.key)
    said = told.after(move.key.rpartition(".")[2], move.to)
    return _("%(area)s: %(said)s", area=told.name(area), said=said) if area and not is_one_area else said


def _managing(move: Move, told: Told, is_one_area: bool) -> str:
    if is_one_area:
        return (
            told.either(_("You could not manage this alone."), _("They could not manage this alone."))
            if move.to == "unable"
            else told.either(_("You could manage this alone."), _("They could manage this alone."))
        )
    name = told.name(move.key)
    if move.to == "unable":
        return told.either(
            _("You could not manage this: %(name)s", name=name), _("They could not manage this: %(name)s", name=name)
        )
    return told.either(
        _("You could manage this: %(name)s", name=name), _("They could manage this: %(name)s", name=name)
    )
