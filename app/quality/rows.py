"""Rows of the tables as the plain records that a profile shows."""

from typing import Any

from app.domain.evidence import ComparedMeasure, FoodMatch
from app.domain.quality import DecisionRecord, FeeRecord, LocalReportRecord, MarkRecord, Match


def measure(row: Any) -> ComparedMeasure:
    return ComparedMeasure(row.measure, row.period_from, row.period_to, row.numerator, row.denominator)


def mark(row: Any) -> MarkRecord:
    return MarkRecord(row.regulator_id, row.scheme, row.awarded_on, row.expires_on, row.level, row.url)


def decision(row: Any) -> DecisionRecord:
    return DecisionRecord(row.reference, row.regulator_id, row.decided_on, row.outcome, row.subject, row.url)


def local_report(row: Any) -> LocalReportRecord:
    return LocalReportRecord(
        row.regulator_id, row.publisher, row.title, row.visited_on, row.url, row.published_on, row.summary
    )


def fee(row: Any) -> FeeRecord:
    return FeeRecord(
        row.regulator_id, row.kind, row.lowest, row.highest, row.valid_from, row.includes, row.excludes, row.url
    )


def food(row: Any) -> FoodMatch:
    return FoodMatch(
        row.fhrs_id, row.business_name, row.rating, row.rated_on, row.authority, Match(row.match), row.matched_by
    )
