from dataclasses import replace
from datetime import date

import pytest

from app.config import ROOT
from app.domain.evidence import FoodMatch, Held
from app.domain.profile import Missing
from app.domain.quality import DecisionRecord, LocalReportRecord, MarkRecord, Match
from app.profiles.presenters import ProfilePage
from app.profiles.presenters.others import decision_findings, food_findings, mark_findings, report_findings
from app.profiles.presenters.sections import titles
from tests.unit.presenters.made_up import TODAY, profile
from tests.unit.presenters.made_up_beside import beside, held

MARK = MarkRecord("1-1", "gold-standards-framework", date(2024, 5, 1), date(2027, 5, 1), "Beacon")
DECISION = DecisionRecord("22 001", "1-1", date(2025, 6, 3), "upheld", "Notice to leave", "https://lgo.example/22001")
KITCHEN = FoodMatch("77", "Oakwood", "5", date(2026, 2, 2), "Leeds", Match.CERTAIN, "name and postcode are the same")


def test_a_mark_says_who_gives_it_and_what_it_does_not_mean() -> None:
    (shown,) = mark_findings(held(MARK), TODAY)
    assert shown.title == "Gold Standards Framework accreditation: Beacon"
    assert shown.when == "From 1 May 2024 until 1 May 2027."
    assert shown.says[0] == "Given by: The Gold Standards Framework Centre"
    assert len(shown.says) == 3


def test_a_mark_that_ended_is_not_shown_as_held() -> None:
    (shown,) = mark_findings(held(replace(MARK, expires_on=date(2026, 5, 1))), TODAY)
    assert shown.when == "From 1 May 2024. It ended on 1 May 2026."


def test_a_mark_without_an_end_says_since_when() -> None:
    (shown,) = mark_findings(held(replace(MARK, expires_on=None)), TODAY)
    assert shown.when == "Since 1 May 2024."


def test_a_mark_that_the_catalogue_does_not_know_keeps_its_name() -> None:
    (shown,) = mark_findings(held(replace(MARK, scheme="new-mark", level=None)), TODAY)
    assert (shown.title, shown.says) == ("new-mark", ())


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("upheld", "Upheld: the Ombudsman found that something was done wrong."),
        ("not_upheld", "Not upheld: the Ombudsman did not find that something was done wrong."),
        ("closed", "Closed: the Ombudsman looked at it and stopped without a finding."),
        ("something new", "something new"),
    ],
)
def test_a_decision_says_its_outcome_in_words(outcome: str, said: str) -> None:
    (shown,) = decision_findings(held(replace(DECISION, outcome=outcome)).facts)
    assert shown.says == (said,)
    assert (shown.link, shown.url) == ("Read decision 22 001", "https://lgo.example/22001")


def test_a_report_names_who_visited_and_when() -> None:
    report = LocalReportRecord("1-1", "Healthwatch Leeds", "At tea time", date(2025, 11, 2), "javascript:alert(1)")
    (shown,) = report_findings(held(report))
    assert (shown.when, shown.says, shown.url) == ("Healthwatch Leeds visited on 2 November 2025.", (), "")


@pytest.mark.parametrize(
    ("rating", "said"),
    [
        ("5", "5 out of 5: hygiene is very good"),
        ("0", "0 out of 5: urgent improvement is required"),
        ("AwaitingInspection", "Waiting for its inspection"),
        ("Exempt", "Exempt from rating"),
        ("Something new", "Something new"),
    ],
)
def test_food_hygiene_keeps_the_agencys_words(rating: str, said: str) -> None:
    assert food_findings(held(replace(KITCHEN, rating=rating)))[0].title == said


def test_food_hygiene_says_how_sure_the_match_is() -> None:
    (sure,), (likely,) = (food_findings(held(replace(KITCHEN, match=match))) for match in (Match.CERTAIN, Match.LIKELY))
    assert sure.says[0] == (
        "The Food Standards Agency lists it as “Oakwood”. "
        "We are sure that this is the same place: name and postcode are the same."
    )
    assert likely.says[0] == (
        "The Food Standards Agency lists “Oakwood”. It is probably this place: name and postcode are the same."
    )


def test_sections_are_there_for_what_is_known_and_the_rest_gives_its_reasons() -> None:
    nothing = ProfilePage.from_place(profile(), TODAY)
    assert [line.note for line in nothing.looked_for] == ["Not collected: we have no list of this yet."] * 5
    assert "looked-for" in {section.id for section in nothing.sections}
    shown = ProfilePage.from_place(
        profile(),
        TODAY,
        beside(
            marks=held(MARK),
            decisions=Held(missing=Missing.NONE_LISTED),
            local_reports=Held(missing=Missing.NONE_LISTED),
            food=Held(missing=Missing.NOT_MATCHED),
            measures=Held(missing=Missing.NOT_FROM_PROVIDER),
        ),
    )
    assert [(line.label.split()[0], line.note) for line in shown.looked_for] == [
        ("Numbers", "Not published by those who run it."),
        ("Complaints", "The list we have names none for this place."),
        ("Visits", "The list we have names none for this place."),
        ("Food", "Not matched: no entry in the list is surely this place."),
    ]
    assert "marks" in {section.id for section in shown.sections}


def test_every_section_has_its_template() -> None:
    parts = ROOT / "app/profiles/templates/profiles/parts"
    assert "ratings" in titles()
    assert [id_ for id_ in titles() if not (parts / f"{id_}.html").exists()] == []
