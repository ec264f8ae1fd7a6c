from dataclasses import replace
from datetime import date

from app.domain.tenures import Tenure, tenure_of, tenures
from tests.unit.presenters.made_up import RATING
from tests.unit.presenters.made_up_beside import entry

ELM = entry("1-1", "Elm", date(2011, 1, 1), date(2018, 3, 31), reason="New Provider")
ASH = entry("1-2", "Ash", date(2018, 4, 1), date(2026, 6, 30), reason="Legal Entity Change")
OAK = entry("1-3", "Oak", date(2026, 7, 1))


def rating(number: str, day: date | None, value: str = "Good", **changes: object) -> object:
    return replace(RATING, registration=number, published_on=day, value=value, **changes)  # type: ignore[arg-type]


def owners(*entries: object, ratings: tuple[object, ...] = ()) -> list[tuple[str, str | None]]:
    made = tenures(entries, ratings)  # type: ignore[arg-type]
    return [(tenure.owner, tenure.rating.value if tenure.rating else None) for tenure in made]


def test_owners_stand_in_order_of_time_each_with_its_last_rating() -> None:
    given = (
        rating("1-1", date(2013, 1, 1), "Inadequate"),
        rating("1-1", date(2016, 1, 1), "Requires improvement"),
        rating("1-2", date(2024, 1, 1), "Outstanding"),
    )
    assert owners(ELM, ASH, OAK, ratings=given) == [
        ("Elm", "Requires improvement"),
        ("Ash", "Outstanding"),
        ("Oak", None),
    ]


def test_the_reason_is_that_of_the_change_before() -> None:
    assert [tenure.reason for tenure in tenures((ELM, ASH, OAK), ())] == [None, "New Provider", "Legal Entity Change"]


def test_an_end_without_a_beginning_still_comes_before_the_present_owner() -> None:
    unknown = replace(ELM, since=None)
    assert [owner for owner, _rating in owners(OAK, unknown)] == ["Elm", "Oak"]


def test_registrations_of_one_owner_in_a_row_are_one_time() -> None:
    again = entry("1-4", "Oak", date(2026, 9, 1))
    (only,) = tenures((replace(OAK, until=date(2026, 8, 31), is_current=False), again), ())
    assert (only.since, only.until, only.ids) == (date(2026, 7, 1), None, ("1-3", "1-4"))


def test_an_owner_who_comes_back_has_two_times() -> None:
    before = entry("1-0", "Oak", date(2010, 1, 1), date(2010, 12, 31))
    assert [owner for owner, _rating in owners(before, ELM, OAK)] == ["Oak", "Elm", "Oak"]


def test_a_second_id_beside_the_first_is_no_time_of_its_own() -> None:
    second = entry("1-9", "Oak Nursing", date(2012, 1, 1), dual_of="1-3", is_current=False)
    (only,) = tenures((second, OAK), [rating("1-9", date(2026, 8, 1))])  # type: ignore[list-item]
    assert (only.owner, only.ids) == ("Oak", ("1-3", "1-9"))
    assert only.rating is not None


def test_a_second_id_whose_first_is_unknown_stands_for_itself() -> None:
    assert owners(entry("1-9", "Oak Nursing", date(2012, 1, 1), dual_of="1-77")) == [("Oak Nursing", None)]


def whose(given: object, *entries: object) -> str | None:
    found: Tenure | None = tenure_of(given, tenures(entries, ()))  # type: ignore[arg-type]
    return found.owner if found else None


def test_a_rating_older_than_its_registration_was_given_under_the_one_before() -> None:
    assert whose(rating("1-3", date(2024, 1, 1)), ELM, ASH, OAK) == "Ash"
    assert whose(rating("1-3", date(2024, 1, 1)), OAK) is None


def test_an_inherited_rating_is_never_the_present_owners() -> None:
    assert whose(rating("1-3", date(2026, 8, 1), is_inherited=True), ASH, OAK) == "Ash"
    assert whose(rating("1-3", None, is_inherited=True), ASH, OAK) is None


def test_a_rating_without_a_day_is_that_of_its_registration() -> None:
    assert whose(rating("1-2", None), ELM, ASH, OAK) == "Ash"


def test_ratings_of_parts_and_of_single_services_are_not_the_owners_rating() -> None:
    part = rating("1-3", date(2026, 8, 1), question="Safe")
    service = rating("1-3", date(2026, 8, 1), service_group="Surgery")
    assert owners(OAK, ratings=(part, service)) == [("Oak", None)]
