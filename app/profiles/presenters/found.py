"""What others than the regulator found, with the reason where there is nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.evidence import Evidence, Held
from app.profiles.presenters.facts import why_missing
from app.profiles.presenters.others import (
    Finding,
    decision_findings,
    food_findings,
    mark_findings,
    report_findings,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Entries of one kind; `missing` says why there are none."""

    findings: tuple[Finding, ...]
    missing: str

    def __bool__(self) -> bool:
        return bool(self.findings)


@dataclass(frozen=True, slots=True)
class Findings:
    marks: Found
    complaints: Found
    #: about the organisation, where the Ombudsman named no place
    of_organisation: tuple[Finding, ...]
    reports: Found
    food: Found

    @classmethod
    def of(cls, evidence: Evidence, today: date) -> "Findings":
        return cls(
            marks=Found(mark_findings(evidence.marks, today), why_none(evidence.marks)),
            complaints=Found(decision_findings(evidence.decisions.facts), why_none(evidence.decisions)),
            of_organisation=decision_findings(evidence.organisation_decisions),
            reports=Found(report_findings(evidence.local_reports), why_none(evidence.local_reports)),
            food=Found(food_findings(evidence.food), why_none(evidence.food)),
        )


def why_none(held: Held[Any]) -> str:
    return "" if held else why_missing(held.missing)
