"""The regulator's numbers and telephone numbers in the search box."""

from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.domain.results import TroubleKind
from tests.integration.directory.conftest import Ask, names


@pytest.mark.parametrize(
    ("typed", "said", "meant"),
    [
        ("1-800011", "1-800011", "CQC’s number for a place"),
        ("https://www.cqc.org.uk/location/1-800011", "1-800011", "CQC’s number for a place"),
    ],
)
def test_the_regulators_number_leads_to_the_place(ask: Ask, typed: str, said: str, meant: str) -> None:
    result = ask(typed)
    assert names(result) == ["Minster View"]
    assert [(piece.said, piece.meant) for piece in result.interpretation.understood] == [(said, meant)]


def test_a_providers_number_leads_to_all_its_places(ask: Ask) -> None:
    result = ask("1-700002")
    assert names(result) == ["Leeds Road Care Home", "Minster View"]
    assert result.interpretation.understood[0].meant == "CQC’s number for a provider"


@pytest.mark.parametrize("typed", ["0113 496 0123", "01134960123", "tel: (0113) 4960123", "+44 113 496 0123"])
def test_a_phone_number_in_any_grouping_leads_to_the_place(ask: Ask, typed: str) -> None:
    result = ask(typed)
    assert names(result) == ["Guy Street Surgery"]
    assert not result.care_only
    assert result.interpretation.understood[0].meant == "a phone number"


def test_a_number_wins_over_a_place_that_the_address_holds(ask: Ask) -> None:
    result = ask("1-800011", near="settlement:3", within=1)
    assert (names(result), result.within) == (["Minster View"], None)


def test_a_filter_beside_a_number_can_be_given_up(ask: Ask) -> None:
    (offer,) = ask("1-800011", kinds=("dentist",)).relaxations
    assert (offer.label, offer.count) == ("Any kind of care", 1)


@pytest.mark.parametrize("typed", ["1-800016", "01904 960123"])
def test_the_number_of_a_place_that_is_gone_leads_to_its_page(ask: Ask, typed: str) -> None:
    result = ask(typed)
    (trouble,) = result.interpretation.troubles
    assert result.places.total == 0
    assert trouble.kind is TroubleKind.NO_LONGER_REGISTERED
    assert [(place.ref, place.name) for place in trouble.gone] == [("place016", "Gone Grange")]


@pytest.mark.parametrize("typed", ["1-800011", "1-999999", "0113 496 0123"])
def test_no_number_makes_the_database_read_a_whole_table(country: Session, ask: Ask, typed: str) -> None:
    asked: list[tuple[str, Any]] = []
    engine = country.get_bind()
    event.listen(engine, "before_cursor_execute", lambda *call: asked.append(call[2:4]))
    ask(typed)
    connection = country.connection()
    plans = [
        row[-1]
        for statement, values in list(asked)
        if statement.lstrip().startswith("SELECT")
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
    ]
    assert [plan for plan in plans if plan.startswith(("SCAN place", "SCAN registration", "SCAN organisation"))] == []
    assert any("regulator" in plan or "phone" in plan for plan in plans)


@pytest.mark.parametrize("typed", ["1-999999", "0113 496 0999"])
def test_a_number_that_nobody_has_finds_nothing_and_says_so(ask: Ask, typed: str) -> None:
    result = ask(typed)
    (trouble,) = result.interpretation.troubles
    assert (trouble.kind, trouble.said, result.places.total) == (TroubleKind.NUMBER_UNKNOWN, typed, 0)
