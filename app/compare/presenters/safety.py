"""Is it safe: what the regulator and others found, each with its own date."""

from collections.abc import Sequence
from datetime import date

from app.compare.gathering import Candidate
from app.compare.presenters.cells import Cell, cell, day_cell, gap, source_note, why_missing
from app.compare.presenters.rows import CompareRow, row, without_chance
from app.compare.weighing import OVERALL, STAFF_MEASURE, measure_of, question
from app.domain.catalogue import MeasureKind
from app.domain.chance import can_be_told_apart
from app.domain.evidence import ComparedMeasure
from app.domain.profile import Fact, Missing, PublishedRating
from app.domain.quality import Outcome
from app.domain.text import slug
from app.domain.vocabularies import KEY_QUESTIONS, RATINGS
from app.web import words
from app.web.content import catalogue
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

#: shown where any of the places has them; the one about staff always, so that its gap is seen
MEASURES = ("falls", "medication-errors", "pressure-sores", "staff-training", STAFF_MEASURE, "staff-vacancies")


def rows_of(candidates: Sequence[Candidate], today: date) -> tuple[CompareRow, ...]:
    overall = row("overall", _("CQC’s overall rating"), candidates, lambda each: _overall(each, today))
    questions = [_question_row(name, candidates, today) for name in KEY_QUESTIONS]
    checked = row("checked", _("Last checked by CQC"), candidates, lambda each: _checked(each, today))
    shown = [slug for slug in MEASURES if slug == STAFF_MEASURE or any(measure_of(c, slug) for c in candidates)]
    measures = [_measure_row(catalogue().measures[slug], candidates) for slug in shown]
    food = row("food", _("Food hygiene, from 5 (best) to 0"), candidates, lambda each: _food(each, today))
    complaints = row("complaints", _("Complaints decided by the Ombudsman"), candidates, _complaints)
    return (overall, *questions, checked, *measures, food, complaints)


def _question_row(name: str, candidates: Sequence[Candidate], today: date) -> CompareRow:
    labels = {
        "Safe": _("Safe: are people kept from harm?"),
        "Effective": _("Effective: does the care work?"),
        "Caring": _("Caring: are staff kind?"),
        "Responsive": _("Responsive: does it fit each person?"),
        "Well-led": _("Well-led: is it run well?"),
    }
    return row(slug(name), labels[name], candidates, lambda each: _answer(each, name, today))


def _overall(candidate: Candidate, today: date) -> Cell:
    fact = candidate.profile.rating
    if fact.value is None:
        return gap(_no_rating(candidate, fact.missing))
    return _rated(fact.value, fact.source, fact.as_of, today)


def _no_rating(candidate: Candidate, missing: Missing | None) -> str:
    """Since 2026 a place with several services may be rated service by service alone."""
    if any(rating.question == OVERALL and rating.service_group != OVERALL for rating in candidate.profile.ratings):
        return _("Rated service by service: see its page")
    return why_missing(missing)


def _answer(candidate: Candidate, name: str, today: date) -> Cell:
    rating = question(candidate.profile, name)
    if rating is None and candidate.profile.rating.value is None:
        return gap(_no_rating(candidate, candidate.profile.rating.missing))
    if rating is None:
        known = any(each.question in KEY_QUESTIONS for each in candidate.profile.ratings)
        return gap(why_missing(Missing.NOT_PUBLISHED if known else Missing.NOT_IN_SOURCE))
    return _rated(rating, rating.source, rating.as_of, today)


def _rated(rating: PublishedRating, source: str | None, as_of: date | None, today: date) -> Cell:
    day = rating.published_on
    when, ago = (words.in_words(day), words.ago(day, today)) if day else (_("no date published"), "")
    lines = [words.as_published(rating.value), when]
    is_old = day is not None and words.is_old(day, today)
    lines += [_("Old: %(ago)s", ago=ago)] if is_old else []
    lines += [_("Given to an earlier registration")] if rating.is_inherited else []
    css = f"care-tag care-tag--{slug(rating.value)}" if rating.value in RATINGS else "care-tag"
    details = (ago,) if ago and not is_old else ()
    return Cell(tuple(lines), source_note(source, as_of), rating.value.casefold(), css, details=details)


def _checked(candidate: Candidate, today: date) -> Cell:
    return day_cell(candidate.profile.last_inspected_on, today)


def _measure_row(kind: MeasureKind, candidates: Sequence[Candidate]) -> CompareRow:
    label = _("%(measure)s, %(unit)s", measure=kind.label, unit=kind.unit)
    made = row(kind.slug, label, candidates, lambda each: _measure(each, kind))
    counts = [counts for each in candidates if (counts := _counts(each, kind))]
    return made if len(counts) < 2 or can_be_told_apart(counts, is_share=kind.is_share) else without_chance(made)


def _counts(candidate: Candidate, kind: MeasureKind) -> tuple[float, float] | None:
    """Of what is shown."""
    found = _given(candidate, kind)
    one = found.value if found else None
    return (one.numerator, one.denominator) if one and not kind.is_too_few(one.numerator, one.denominator) else None


def _given(candidate: Candidate, kind: MeasureKind) -> Fact[ComparedMeasure] | None:
    return next((f for f in candidate.evidence.measures.facts if f.value and f.value.measure == kind.slug), None)


def _measure(candidate: Candidate, kind: MeasureKind) -> Cell:
    fact = _given(candidate, kind)
    if fact is None or fact.value is None:
        return gap(why_missing(candidate.evidence.measures.missing or Missing.NOT_FROM_PROVIDER))
    count, of = fact.value.numerator, fact.value.denominator
    if kind.is_too_few(count, of):
        return gap(why_missing(Missing.TOO_FEW))
    rate = f"{kind.rate(count, of):.1f}"
    counts = _("%(count)s of %(of)s", count=words.number(round(count)), of=words.number(round(of)))
    period = words.period(fact.value.period_from, fact.value.period_to)
    return cell(fact, rate, counts, period, same_as=rate)


def _food(candidate: Candidate, today: date) -> Cell:
    held = candidate.evidence.food
    if not held:
        return gap(why_missing(held.missing))
    fact = held.facts[0]
    match = fact.value
    if match is None:
        return cell(fact)
    day = match.rated_on
    when, ago = ([words.in_words(day)], (words.ago(day, today),)) if day else ([], ())
    return cell(fact, match.rating, *when, same_as=match.rating, details=ago)


def _complaints(candidate: Candidate) -> Cell:
    held = candidate.evidence.decisions
    if not held:
        return gap(why_missing(held.missing))
    upheld = sum(fact.value is not None and fact.value.outcome == Outcome.UPHELD for fact in held.facts)
    decided = ngettext("%(num)s decided", "%(num)s decided", len(held.facts))
    found = _("%(upheld)s found right to complain", upheld=upheld)
    return cell(held.facts[0], decided, found)


def local_report(candidate: Candidate) -> Cell:
    held = candidate.evidence.local_reports
    if not held:
        return gap(why_missing(held.missing))
    fact = held.facts[0]
    if fact.value is None:
        return cell(fact)
    visited = _("Visited on %(day)s", day=words.in_words(fact.value.visited_on))
    return cell(fact, visited, details=(fact.value.publisher,))
