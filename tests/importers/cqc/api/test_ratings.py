"""Ratings of both frameworks: which is current, from which day, and whose it is."""

from datetime import date
from pathlib import Path
from typing import Any

from app.domain.records import RatingRecord
from importers.cqc.api.ratings import ASSESSMENTS
from tests.importers.cqc.api.made_up import record_of

OVERALL = ("Overall", "Overall")


def question(name: str, rating: str, day: str | None = None, **says: Any) -> dict[str, Any]:
    return {"name": name, "rating": rating, **({"reportDate": day, "reportLinkId": "r"} if day else {}), **says}


def current(rating: str, day: str | None = None, *questions: dict[str, Any], **says: Any) -> dict[str, Any]:
    dated = {"reportDate": day, "reportLinkId": "r"} if day else {}
    return {"overall": {"rating": rating, **dated, "keyQuestionRatings": list(questions)}, **says}


def assessment(*services: dict[str, Any], published: str | None = "2024-09-17 15:19:48") -> dict[str, Any]:
    plan: dict[str, Any] = {"ratings": {"asgRatings": list(services)}}
    return plan | ({"assessmentPlanPublishedDateTime": published} if published else {})


def service(name: str, rating: str, *questions: dict[str, Any], **says: Any) -> dict[str, Any]:
    return {"name": name, "rating": rating, "status": "Current", "keyQuestionRatings": list(questions), **says}


def said(ratings: tuple[RatingRecord, ...]) -> dict[tuple[str, str], tuple[str, date | None]]:
    return {(one.question, one.service_group): (one.value, one.published_on) for one in ratings}


def test_each_key_question_bears_the_day_of_its_own_report(tmp_path: Path) -> None:
    rated = current(
        "Good", "2023-06-01", question("Safe", "Good", "2023-06-01"), question("Caring", "Outstanding", "2019-02-03")
    )
    assert said(record_of(tmp_path, currentRatings=rated).ratings) == {
        OVERALL: ("Good", date(2023, 6, 1)),
        ("Safe", "Overall"): ("Good", date(2023, 6, 1)),
        ("Caring", "Overall"): ("Outstanding", date(2019, 2, 3)),
    }


def test_key_questions_are_told_by_name_in_any_order_and_spelling(tmp_path: Path) -> None:
    rated = current(
        "Requires Improvement", "2023-06-01", question("well led", "GOOD", "2023-06-01"), question("safe", "inadequate")
    )
    found = said(record_of(tmp_path, currentRatings=rated).ratings)
    assert found[OVERALL][0] == "Requires improvement"
    assert (found["Well-led", "Overall"][0], found["Safe", "Overall"][0]) == ("Good", "Inadequate")


def test_words_that_are_no_rating_stand_as_they_are(tmp_path: Path) -> None:
    for words in ("No published rating", "Insufficient evidence to rate", "Regulations met", "Something quite new"):
        assert said(record_of(tmp_path, currentRatings=current(words)).ratings)[OVERALL] == (words, None)


def test_service_groups_have_the_names_that_the_response_gives_them(tmp_path: Path) -> None:
    group = {"name": "urgent", "rating": "Good", "reportDate": "2022-01-01", "reportLinkId": "r"}
    group["keyQuestionRatings"] = [question("Safe", "Requires improvement", "2022-01-01")]  # type: ignore[assignment]
    areas = [{"inspectionAreaId": "urgent", "inspectionAreaName": "Urgent and emergency services"}]
    rated = current("Good", "2022-01-01", serviceRatings=[group])
    found = said(record_of(tmp_path, currentRatings=rated, inspectionAreas=areas).ratings)
    assert found["Overall", "Urgent and emergency services"] == ("Good", date(2022, 1, 1))
    assert found["Safe", "Urgent and emergency services"] == ("Requires improvement", date(2022, 1, 1))


def test_a_rating_of_an_earlier_registration_is_inherited_and_its_report_is_there(tmp_path: Path) -> None:
    rated = current("Good", "2021-01-01", question("Safe", "Good", "2021-01-01"))
    rated["overall"]["organisationId"] = "1-300000003"
    overall, safe = record_of(tmp_path, currentRatings=rated).ratings
    assert (overall.is_inherited, overall.report_url) == (True, "https://www.cqc.org.uk/location/1-300000003/reports")
    assert (safe.is_inherited, safe.report_url) == (False, "https://www.cqc.org.uk/location/1-100000001/reports")


def test_history_is_kept_apart_with_its_days_and_owners(tmp_path: Path) -> None:
    past = [
        {"reportDate": "2016-05-04", "reportLinkId": "a", "overall": {"rating": "Inadequate"}},
        {"reportDate": "2014-03-02", "organisationId": "1-300000003", "overall": {"rating": "Good"}},
    ]
    found = record_of(tmp_path, currentRatings=current("Good", "2018-01-01"), historicRatings=past)
    assert said(found.ratings) == {OVERALL: ("Good", date(2018, 1, 1))}
    assert [(one.value, one.published_on, one.is_inherited) for one in found.history] == [
        ("Inadequate", date(2016, 5, 4), False),
        ("Good", date(2014, 3, 2), True),
    ]


def test_what_is_current_is_no_history_too(tmp_path: Path) -> None:
    past = [{"reportDate": "2018-01-01", "overall": {"rating": "Good"}}]
    found = record_of(tmp_path, currentRatings=current("Good", "2018-01-01"), historicRatings=past)
    assert (len(found.ratings), found.history) == (1, ())


def test_an_assessment_replaces_older_inspections_question_by_question(tmp_path: Path) -> None:
    rated = current("Requires improvement", "2019-07-17", question("Safe", "Inadequate", "2019-07-17"))
    assessed = assessment(service("Care Homes", "Good", question("Safe", "Good", status="Assessed")))
    found = record_of(tmp_path, currentRatings=rated, assessment=[assessed])
    assert said(found.ratings) == {
        OVERALL: ("Good", date(2024, 9, 17)),
        ("Safe", "Overall"): ("Good", date(2024, 9, 17)),
    }
    assert {one.framework for one in found.ratings} == {ASSESSMENTS}
    assert said(found.history)[OVERALL] == ("Requires improvement", date(2019, 7, 17))


def test_without_a_day_of_publication_the_day_of_the_assessment_counts(tmp_path: Path) -> None:
    assessed = assessment(service("Care Homes", "Good", assessmentDate="2024-07-15"), published=None)
    assert said(record_of(tmp_path, assessment=[assessed]).ratings)[OVERALL] == ("Good", date(2024, 7, 15))


def test_an_inspection_after_an_assessment_is_the_newer_word(tmp_path: Path) -> None:
    rated = current("Inadequate", "2025-03-01")
    assessed = assessment(service("Care Homes", "Good"))
    found = record_of(tmp_path, currentRatings=rated, assessment=[assessed])
    assert said(found.ratings)[OVERALL] == ("Inadequate", date(2025, 3, 1))
    assert said(found.history)[OVERALL] == ("Good", date(2024, 9, 17))


def test_of_several_assessments_the_newest_counts_wherever_it_stands(tmp_path: Path) -> None:
    plans = [
        assessment(service("Care Homes", "Good"), published="2025-01-02 10:00:00"),
        assessment(service("Care Homes", "Inadequate", status="Historic"), published="2024-03-04 10:00:00"),
    ]
    found = record_of(tmp_path, assessment=plans)
    assert said(found.ratings) == {OVERALL: ("Good", date(2025, 1, 2))}
    assert said(found.history) == {OVERALL: ("Inadequate", date(2024, 3, 4))}


def test_several_services_have_a_rating_each_and_the_location_none(tmp_path: Path) -> None:
    assessed = assessment(service("Care Homes", "Good"), service("Homecare", "Requires Improvement"))
    assert said(record_of(tmp_path, assessment=[assessed]).ratings) == {
        ("Overall", "Care Homes"): ("Good", date(2024, 9, 17)),
        ("Overall", "Homecare"): ("Requires improvement", date(2024, 9, 17)),
    }


def test_a_question_that_was_not_assessed_keeps_the_day_of_the_rating_it_kept(tmp_path: Path) -> None:
    rated = current("Good", "2020-12-18", question("Effective", "Good", "2020-12-18"))
    assessed = assessment(
        service(
            "Care Homes", "Good", question("Effective", "Good", status="Not Assessed"),
            question("Caring", "Good", status="Not Assessed"),
        )
    )  # fmt: skip
    found = said(record_of(tmp_path, currentRatings=rated, assessment=[assessed]).ratings)
    assert found["Effective", "Overall"] == ("Good", date(2020, 12, 18))
    assert found["Caring", "Overall"] == ("Good", date(2024, 9, 17)), "nothing older is known of it"


def test_a_dentist_meets_regulations_and_has_no_overall_rating(tmp_path: Path) -> None:
    assessed = assessment(service("Dental", "", question("Safe", "Regulations met", status="Assessed")))
    past = [{"reportDate": "2022-03-07", "overall": {"rating": "Inspected but not rated"}}]
    found = record_of(tmp_path, assessment=[assessed], historicRatings=past)
    assert said(found.ratings) == {("Safe", "Overall"): ("Regulations met", date(2024, 9, 17))}
    assert said(found.history)[OVERALL] == ("Inspected but not rated", date(2022, 3, 7))
