"""The same answers under the laws of both nations, beside each other, and what moving would mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.answers import questions_of
from app.domain.rules.eligibility.loading import AnyMachine
from app.domain.rules.eligibility.mapping import CarriedOver, SideBySide
from app.domain.rules.eligibility.result import Result
from app.guidance.presenters.links import GuideLink, guide_link
from app.selfcheck.presenters.conditions import ConditionView, conditions_of
from app.selfcheck.presenters.headline import Headline
from app.selfcheck.presenters.told import Told
from app.web.cited import CitationLine, citations
from app.web.i18n import gettext as _

WITHIN_ENGLAND = ("ca-2014-s37", "ca-2014-s38")
WITHIN_WALES = ("sswba-2014-s56",)
ACROSS = ("ca-2014-sch1",)


@dataclass(frozen=True, slots=True)
class Carried:
    """An answer that came from answers to the other law's questions, named."""

    name: str
    from_: str


@dataclass(frozen=True, slots=True)
class Column:
    """One law. `is_asked`: the person answered its own questions. `carried` and `not_asked` say how little we know
    where they did not."""

    nation: str
    is_asked: bool
    headline: Headline
    conditions: tuple[ConditionView, ...]
    carried: tuple[Carried, ...]
    not_asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moving:
    title: str
    says: tuple[str, ...]
    laws: tuple[CitationLine, ...]


@dataclass(frozen=True, slots=True)
class BothView:
    columns: tuple[Column, ...]
    moving: tuple[Moving, ...]
    guide: GuideLink | None


def both_of(sides: SideBySide, asked: str, told: Sequence[Told]) -> BothView:
    """`asked` is the check whose questions were answered, and stands first; `told` holds how each law is told."""
    by_check = {each.check: each for each in told}
    results = sorted((sides.england, sides.wales), key=lambda each: each.check != asked)
    return BothView(
        columns=tuple(_column(each, sides.carried_over, by_check, asked) for each in results),
        moving=_moving(),
        guide=guide_link("moving-area", "both"),
    )


def _column(result: Result, carried: Iterable[CarriedOver], told: dict[str, Told], asked: str) -> Column:
    own, is_asked = told[result.check], result.check == asked
    mine = [each.key for each in carried if each.check == result.check]
    other = told[machine_of(result.check).adopts.check]
    return Column(
        nation=_("England") if own.nation == "england" else _("Wales"),
        is_asked=is_asked,
        headline=Headline.of(result.level, own),
        conditions=conditions_of(result, own),
        carried=tuple(_carried(key, result, own, other) for key in mine),
        not_asked=() if is_asked else tuple(own.name(key) for key in _open(result, mine, own)),
    )


def _carried(key: str, result: Result, own: Told, other: Told) -> Carried:
    sources = _sources(machine_of(own.check), key, result)
    return Carried(name=own.name(key), from_="; ".join(other.name(each) for each in sources))


def _sources(machine: AnyMachine, key: str, result: Result) -> tuple[str, ...]:
    """The answers of which each alone says "unable", or those that say "able" together."""
    is_hard = any(each.id == key and each.ticks for each in result.outcomes)
    asked = [each.asks for each in machine.adopts.questions if each.to == key]
    adopted = [each for each in machine.adopts.outcomes if each.to == key]
    lists = (each.unable_if_any if is_hard else each.able_if_all for each in adopted)
    return tuple(dict.fromkeys((*asked, *(source for each in lists for source in each))))


def _open(result: Result, carried: Sequence[str], own: Told) -> list[str]:
    """What this law asks and nobody answered: its questions, then its parts of daily life. A question that is asked of
    each need is one question to a reader."""
    machine = machine_of(own.check)
    beside = {each.asks for each in machine.urgent} | {each.asks for each in machine.ignored}
    asked = [key for key in questions_of(machine) if key not in beside]
    keys = [*asked, *(each.id for each in machine.outcomes)]
    return list(dict.fromkeys(key.rpartition(".")[2] for key in keys if key not in carried))


def _moving() -> tuple[Moving, ...]:
    return (
        Moving(
            _("Moving within England"),
            _within_england(),
            citations(WITHIN_ENGLAND),
        ),
        Moving(_("Moving within Wales"), _within_wales(), citations(WITHIN_WALES)),
        Moving(_("Moving between England and Wales"), _across(), citations(ACROSS)),
    )


def _within_england() -> tuple[str, ...]:
    return (
        _("When the new council is sure that you will move, it must assess you."),
        _("If it is not ready on the day, it must meet the needs that the old council met, until it has assessed you."),
    )


def _within_wales() -> tuple[str, ...]:
    return (_("The new council must assess you. Until then it must keep to the old plan as far as it can."),)


def _across() -> tuple[str, ...]:
    return (
        _("If you move by yourself, these rules stop at the border. The new council need not keep to the old plan."),
        _("It is not so if a council places you in a care home over the border. Then that council stays responsible."),
        _("Ask the new council for an assessment well before you move."),
        _("Ask both councils, in writing, who gives care on the first day."),
    )
