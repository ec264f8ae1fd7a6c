from datetime import date

import pytest

from app.directory.presenters.cards import ResultCard
from app.domain.vocabularies import BAND_BITS, mask
from tests.unit.presenters.made_up import TODAY, row


def card(**changes: object) -> ResultCard:
    return ResultCard.of(row(**changes), 7, TODAY)


def test_a_card_says_what_a_person_asks_first() -> None:
    shown = card()
    assert (shown.number, shown.name, shown.url) == (7, "Oakwood House", "/place/abcd1234")
    assert (shown.kind, shown.beds, shown.distance) == ("Care home with nursing", "40 beds", "1.2 miles away")
    assert (shown.where, shown.council) == ("Leeds, LS8 2QR", "Leeds City Council")


def test_a_rating_bears_its_date_in_words_and_its_age() -> None:
    shown = card()
    assert (shown.rating, shown.rating_when) == ("Good", "2 March 2021, 5 years ago")
    assert shown.rating_class == "care-tag care-tag--good"


def test_what_is_not_a_rating_is_shown_verbatim_without_a_colour() -> None:
    shown = card(rating="Insufficient evidence to rate")
    assert shown.rating == "Insufficient evidence to rate"
    assert shown.rating_class == "care-tag"


def test_a_missing_rating_is_said_not_hidden() -> None:
    shown = card(rating=None, rating_on=None)
    assert (shown.rating, shown.rating_when) == ("No rating published", "")


def test_the_phone_number_can_be_read_out_and_tapped() -> None:
    assert (card().phone, card().phone_link) == ("0113 496 0123", "tel:01134960123")
    assert (card(phone=None).phone, card(phone=None).phone_link) == ("", "")


def test_no_distance_without_a_place_to_measure_from() -> None:
    assert card(distance=None).distance == ""
    assert card(distance=0.0).distance == "less than 0.1 miles away"


@pytest.mark.parametrize(("beds", "shown"), [(None, ""), (0, ""), (1, "1 bed"), (2, "2 beds")])
def test_beds_are_counted_in_plain_words(beds: int | None, shown: str) -> None:
    assert card(beds=beds).beds == shown


def test_many_groups_of_people_are_cut_and_counted() -> None:
    everyone = mask(["children", "dementia", "mental-health", "older-people", "eating-disorder"], BAND_BITS)
    assert card(bands=everyone).people == "children, dementia, a mental health condition, older people and 1 more"


def test_an_unknown_kind_does_not_break_the_list() -> None:
    assert card(primary_kind=None).kind == "Kind of care not published"


def test_an_organisation_of_the_same_name_is_not_named_twice() -> None:
    assert card(organisation_name="Oakwood House").run_by == ""
    assert card().run_by == "Oak Care Ltd"


def test_a_rating_of_this_month_is_not_called_old() -> None:
    assert card(rating_on=date(2026, 11, 1)).rating_when == "1 November 2026, less than a month ago"
