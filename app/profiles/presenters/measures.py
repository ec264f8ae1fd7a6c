"""What a place counts about itself: the number with its period and both counts, and what is usual elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.catalogue import MeasureKind
from app.domain.chance import FEWEST_PLACES, Difference, difference
from app.domain.evidence import ComparedMeasure, Held, Total
from app.domain.profile import Fact, Missing
from app.profiles.presenters.facts import source_note, why_missing
from app.web import words
from app.web.content import catalogue
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """`value` is empty where `missing` says why."""

    label: str
    explanation: str
    value: str
    missing: str
    period: str
    counts: tuple[str, ...]
    comparisons: tuple[str, ...]
    bear_in_mind: str
    note: str


def measure_lines(held: Held[ComparedMeasure], area: str) -> tuple[MeasureLine, ...]:
    """In the order of the catalogue; a kind that is not given is named as missing where another is given."""
    if not held:
        return ()
    given = {fact.value.measure: fact for fact in held.facts if fact.value}
    return tuple(_line(kind, given.get(slug), area) for slug, kind in catalogue().measures.items())


def _line(kind: MeasureKind, fact: Fact[ComparedMeasure] | None, area: str) -> MeasureLine:
    one = fact.value if fact else None
    if fact is None or one is None:
        return _without(kind, why_missing(Missing.NOT_FROM_PROVIDER))
    if kind.is_too_few(one.numerator, one.denominator):
        return _without(kind, why_missing(Missing.TOO_FEW), source_note(fact), _period(one))
    return MeasureLine(
        label=kind.label,
        explanation=kind.explanation,
        value=f"{rate(kind, one.numerator, one.denominator)} {kind.unit}",
        missing="",
        period=_period(one),
        counts=(f"{count(one.numerator)}: {kind.numerator}", f"{count(one.denominator)}: {kind.denominator}"),
        comparisons=tuple(_comparisons(kind, one, area)),
        bear_in_mind=kind.bear_in_mind,
        note=source_note(fact),
    )


def _without(kind: MeasureKind, missing: str, note: str = "", period: str = "") -> MeasureLine:
    return MeasureLine(kind.label, kind.explanation, "", missing, period, (), (), "", note)


def _period(one: ComparedMeasure) -> str:
    first, last = words.in_words(one.period_from), words.in_words(one.period_to)
    return _("%(first)s to %(last)s", first=first, last=last)


def rate(kind: MeasureKind, numerator: float, denominator: float) -> str:
    return f"{kind.rate(numerator, denominator):,.1f}"


def count(value: float) -> str:
    """1,210, or 12.5 of staff, where a part-time job is a part."""
    return f"{value:,.1f}".removesuffix(".0")


def _comparisons(kind: MeasureKind, one: ComparedMeasure, area: str) -> Iterator[str]:
    if area:
        yield _against(kind, one, one.area, area)
    yield _against(kind, one, one.england, _("England"))


def _against(kind: MeasureKind, one: ComparedMeasure, total: Total | None, where: str) -> str:
    if total is None or total.places < FEWEST_PLACES or kind.is_too_few(total.numerator, total.denominator):
        return _("%(where)s: too few places give this number to compare.", where=where)
    usual = rate(kind, total.numerator, total.denominator)
    said = {"where": where, "usual": usual, "places": words.number(total.places)}
    found = difference(one.numerator, one.denominator, total.numerator / total.denominator, is_share=kind.is_share)
    return _("%(where)s: %(usual)s, over %(places)s places.", **said) + " " + _differences()[found]


@once_a_language
def _differences() -> dict[Difference, str]:
    return {
        Difference.LOWER: _("Here it is lower."),
        Difference.HIGHER: _("Here it is higher."),
        Difference.NOT_CLEAR: _("No clear difference."),
    }


def is_worse(one: ComparedMeasure) -> bool:
    """Than is usual in England, by more than chance."""
    kind, england = catalogue().measures.get(one.measure), one.england
    if kind is None or england is None or england.places < FEWEST_PLACES or kind.better == "neither":
        return False
    if kind.is_too_few(one.numerator, one.denominator) or not england.denominator:
        return False
    usual = england.numerator / england.denominator
    found = difference(one.numerator, one.denominator, usual, is_share=kind.is_share)
    return found is (Difference.HIGHER if kind.better == "lower" else Difference.LOWER)


def worse_words(one: ComparedMeasure) -> str:
    kind = catalogue().measures[one.measure]
    said = {"measure": kind.label, "value": rate(kind, one.numerator, one.denominator), "unit": kind.unit}
    if kind.better == "lower":
        return _("%(measure)s: %(value)s %(unit)s, which is higher than in England.", **said)
    return _("%(measure)s: %(value)s %(unit)s, which is lower than in England.", **said)
