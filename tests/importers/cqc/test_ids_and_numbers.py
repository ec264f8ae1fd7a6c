import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.cqc import ids, numbers
from importers.cqc.cells import CellError, squeeze
from importers.cqc.places import region_name, town_of
from importers.cqc.ratings import read_rating


@pytest.mark.parametrize(
    ("text", "id_"), [("1-123456789", "1-123456789"), ("rxx01", "RXX01"), (" 1-1000026 ", "1-1000026")]
)
def test_ids_of_both_kinds_are_read(text: str, id_: str) -> None:
    assert ids.read_id(text) == id_


@pytest.mark.parametrize(
    "text", ["", "1-", "Mill Lane House", "1-12 or 1-13", "https://www.cqc.org.uk/location/1-123456789"]
)
def test_what_is_no_id_is_an_error(text: str) -> None:
    with pytest.raises(CellError):
        ids.read_id(text if text else "?")


def test_a_dash_means_no_brand() -> None:
    assert ids.read_brand_id("-") is None
    assert ids.read_brand_id("BD140") == "BD140"


@pytest.mark.parametrize(
    ("text", "number"),
    [("15756430    ", "15756430"), ("5032795", "05032795"), ("oc301234", "OC301234"), ("n/a", None), ("0", None)],
)
def test_company_numbers_get_their_noughts_back(text: str, number: str | None) -> None:
    assert ids.read_company_number(text) == number


@pytest.mark.parametrize(("text", "postcode"), [("ls1 4dy", "LS1 4DY"), ("M1  1AA", "M1 1AA"), ("SW1A1AA", "SW1A 1AA")])
def test_postcodes_are_written_as_people_do(text: str, postcode: str) -> None:
    assert ids.read_postcode(text) == postcode


@pytest.mark.parametrize(("text", "beds"), [("0", 0), ("42", 42), ("42.0", 42), ("1,024", 1024)])
def test_beds_are_whole_numbers(text: str, beds: int) -> None:
    assert numbers.read_beds(text) == beds


@pytest.mark.parametrize("text", ["-1", "3.5", "many", "999999"])
def test_impossible_numbers_of_beds_are_errors(text: str) -> None:
    with pytest.raises(CellError):
        numbers.read_beds(text)


@pytest.mark.parametrize("text", ["0", "-1.5", "north", "nan", "inf", "91"])
def test_a_latitude_outside_the_country_is_an_error(text: str) -> None:
    with pytest.raises(CellError) as caught:
        numbers.read_latitude(text)
    assert caught.value.code == "point_outside_uk"


@given(st.integers(1, 999_999_999_999))
def test_a_uprn_loses_only_its_noughts(number: int) -> None:
    assert numbers.read_uprn(f"{number:012}") == str(number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Requires Improvement", "Requires improvement"),
        ("GOOD", "Good"),
        ("not rated", "Not Rated"),
        ("Insufficient evidence to rate", "Insufficient evidence to rate"),
        ("Bad", "Bad"),
    ],
)
def test_ratings_keep_the_words_of_the_regulator(text: str, value: str) -> None:
    assert read_rating(text) == value


def test_hidden_spaces_go_and_shouting_stays() -> None:
    assert squeeze(" \ufeffRODERICKS\u00a0 LTD\u200b ") == "RODERICKS LTD"


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("21-23 Chapel Park Road, St Leonards On Sea", "St Leonards On Sea"),
        ("185 Angel Place, Fore Street", None),
        ("The Old House", None),
        ("1 High Street, Unit 4", None),
    ],
)
def test_the_town_is_the_last_part_unless_it_is_a_street(address: str, town: str | None) -> None:
    assert town_of(address) == town


def test_regions_have_one_name() -> None:
    assert region_name("Yorkshire & Humberside") == region_name("Yorkshire and The Humber")
