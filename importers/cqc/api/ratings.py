"""The ratings of one response, from both of CQC's frameworks.

Inspections stand in `currentRatings` and `historicRatings`; assessments under the single assessment framework stand in
`assessment[]` alone, and a reader of the former would show ratings years old. Of each question and service group the
newest counts, and of two of one day the assessment's; what it replaces is history.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.records import RatingRecord
from importers.cqc.api.fields import Fields, items, part, text_of
from importers.cqc.dates import read_day
from importers.cqc.ratings import OVERALL, find_question, read_rating

ASSESSMENTS = "Single assessment framework"
#: general practices were rated for these until 2022; in old entries their names are no longer beside the codes
POPULATION_GROUPS = {
    "conditions": "People with long term conditions",
    "mothers": "Families, children and young people",
    "old": "Older people",
    "population": "Working age people (including those recently retired and students)",
    "problems": "People experiencing poor mental health (including people with dementia)",
    "vulnerable": "People whose circumstances may make them vulnerable",
}
Response = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ratings:
    current: tuple[RatingRecord, ...]
    history: tuple[RatingRecord, ...]


def read_ratings(fields: Fields, location_id: str) -> Ratings:
    reader = _Reader(fields, location_id, _group_names(fields.response))
    inspected = list(reader.inspected(part(fields.response, "currentRatings"), None, None))
    past = [rating for report in items(fields.response, "historicRatings") for rating in reader.reported(report)]
    assessed, replaced = reader.assessed((*inspected, *past))
    current = _newest(inspected, assessed)
    kept = {_key(rating) for rating in current}
    others = {_key(rating): rating for rating in (*past, *replaced, *inspected, *assessed)}
    return Ratings(tuple(current), tuple(rating for key, rating in others.items() if key not in kept))


def _newest(inspected: list[RatingRecord], assessed: list[RatingRecord]) -> list[RatingRecord]:
    found: dict[tuple[str, str], RatingRecord] = {(r.question, r.service_group): r for r in inspected}
    for rating in assessed:
        before = found.get((rating.question, rating.service_group))
        if before is None or (rating.published_on or date.min) >= (before.published_on or date.min):
            found[rating.question, rating.service_group] = rating
    return list(found.values())


def _key(rating: RatingRecord) -> tuple[str, str, date | None, str]:
    return rating.question, rating.service_group, rating.published_on, rating.value


def _group_names(response: Response) -> Mapping[str, str]:
    """Service groups are named by codes ("chsadults"); the response has their names beside its ratings."""
    areas = (*items(response, "inspectionAreas"), *items(response, "providerInspectionAreas"))
    named = ((text_of(area, "inspectionAreaId"), text_of(area, "inspectionAreaName", 120)) for area in areas)
    return POPULATION_GROUPS | {code: name for code, name in named if code and name}


@dataclass(frozen=True, slots=True)
class _Reader:
    fields: Fields
    location_id: str
    groups: Mapping[str, str]

    def inspected(self, said: Response, day: date | None, owner: str | None) -> Iterator[RatingRecord]:
        """The overall rating, its key questions, and those of each service group."""
        yield from self._with_questions(part(said, "overall"), OVERALL, day, owner)
        for group in items(said, "serviceRatings"):
            code = text_of(group, "name", 120)
            if code:
                yield from self._with_questions(group, self.groups.get(code, code), day, owner)

    def reported(self, report: Response) -> Iterator[RatingRecord]:
        """One entry of the history. With an `organisationId` it belonged to an earlier registration."""
        return self.inspected(report, self._day(report, "reportDate"), text_of(report, "organisationId"))

    def assessed(self, before: tuple[RatingRecord, ...]) -> tuple[list[RatingRecord], list[RatingRecord]]:
        """The newest assessment of each service, and the ones that it replaced. A location with one service has its
        own rating there; with several each has one, and the location none."""
        found = [
            (self._assessed_on(plan, one), one)
            for plan in items(self.fields.response, "assessment")
            for one in items(part(plan, "ratings"), "asgRatings")
        ]
        found.sort(key=lambda pair: (pair[0] or date.min, _is_current(pair[1])))
        newest = {text_of(one, "name", 120) or OVERALL: (day, one) for day, one in found}
        has_one = len(newest) == 1
        current: list[RatingRecord] = []
        replaced: list[RatingRecord] = []
        for day, one in found:
            name = text_of(one, "name", 120) or OVERALL
            into = current if newest[name][1] is one else replaced
            into += self._assessment(one, OVERALL if has_one else name, day, before)
        return current, replaced

    def _assessment(
        self, one: Response, group: str, day: date | None, before: tuple[RatingRecord, ...]
    ) -> Iterator[RatingRecord]:
        url = reports_page(self.location_id)
        for question, said in ((OVERALL, one), *((_question(said), said) for said in items(one, "keyQuestionRatings"))):
            value = self.fields.read_in(said, "rating", read_rating)
            if not (question and value):
                continue
            rating = RatingRecord(question, value, day, group, False, url, ASSESSMENTS)
            is_carried = question != OVERALL and (text_of(said, "status") or "").casefold() == "not assessed"
            yield _carried(rating, before) if is_carried else rating

    def _with_questions(
        self, said: Response, group: str, day: date | None, owner: str | None
    ) -> Iterator[RatingRecord]:
        judged = ((OVERALL, said), *((_question(one), one) for one in items(said, "keyQuestionRatings")))
        for question, one in judged:
            value = self.fields.read_in(one, "rating", read_rating)
            if question and value:
                belonged = text_of(one, "organisationId") or owner
                on = self._day(one, "reportDate") or day
                is_reported = text_of(one, "reportLinkId") or on
                yield RatingRecord(
                    question=question,
                    value=value,
                    published_on=on,
                    service_group=group,
                    is_inherited=belonged not in {None, self.location_id},
                    report_url=reports_page(belonged or self.location_id) if is_reported else None,
                )

    def _assessed_on(self, plan: Response, one: Response) -> date | None:
        """The day it was published, else the day of the assessment."""
        return self._day(plan, "assessmentPlanPublishedDateTime") or self._day(one, "assessmentDate")

    def _day(self, said: Response, field: str) -> date | None:
        return self.fields.read_in(said, field, read_day)


def reports_page(location_id: str) -> str:
    """CQC's public page of reports. The report itself, which `reportLinkId` and `reportUri` name, is given by the API
    alone, and to holders of a key: a reader of our pages could not open it."""
    return f"https://www.cqc.org.uk/location/{location_id}/reports"


def _question(said: Response) -> str | None:
    """By its name, never by its place in the list."""
    name = text_of(said, "name", 20)
    return (find_question(name) or name) if name else None


def _is_current(one: Response) -> bool:
    return (text_of(one, "status") or "current").casefold() == "current"


def _carried(rating: RatingRecord, before: tuple[RatingRecord, ...]) -> RatingRecord:
    """The assessment did not look at this question and kept the rating it had: that is as old as it was."""
    same = (rating.question, rating.service_group, rating.value)
    earlier = [one for one in before if (one.question, one.service_group, one.value) == same and one.published_on]
    if not earlier:
        return rating
    newest = max(earlier, key=lambda one: one.published_on or date.min)
    return replace(rating, published_on=newest.published_on, is_inherited=newest.is_inherited, framework=None)
