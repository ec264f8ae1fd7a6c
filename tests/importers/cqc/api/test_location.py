"""One response of a location, field by field."""

from datetime import date
from pathlib import Path

import orjson
import pytest

from app.domain.quality import LinkRecord
from app.domain.vocabularies import BAND_BITS, REGULATED_ACTIVITIES, SERVICE_BITS, USER_BANDS
from tests.importers.cqc.api.made_up import PERSON, folder, location, provider, read, record_of

#: as the API words them
SPECIALISMS = {
    "Caring for children": "children",
    "Dementia": "dementia",
    "Learning disabilities": "learning-disabilities",
    "Mental health conditions": "mental-health",
    "Caring for adults over 65 yrs": "older-people",
    "Caring for people whose rights are restricted under the Mental Health Act": "detained",
    "Substance misuse problems": "substance-misuse",
    "Eating disorders": "eating-disorder",
    "Physical disabilities": "physical-disability",
    "Sensory impairment": "sensory-impairment",
    "Services for everyone": "everyone",
    "Caring for adults under 65 yrs": "younger-adults",
}


def test_every_field_of_a_response_is_read(tmp_path: Path) -> None:
    found = record_of(tmp_path)
    assert (found.regulator_id, found.name, found.ods_code, found.uprn) == (
        "1-100000001",
        "Larkmead House",
        "VL001",
        "72010203",
    )
    assert (found.address, found.town, found.county, found.postcode) == (
        "1 Mill Lane, Headingley",
        "Leeds",
        "West Yorkshire",
        "LS6 1AA",
    )
    assert (found.region, found.local_authority, found.latitude, found.longitude) == (
        "Yorkshire and The Humber",
        "Leeds",
        53.82,
        -1.57,
    )
    assert (found.phone, found.website, found.beds, found.is_care_home, found.is_dormant) == (
        "0113 496 0123",
        "http://www.example.org",
        24,
        True,
        False,
    )
    assert (found.sector, found.inspection_category) == ("Social Care Org", "Residential social care")
    assert found.services == SERVICE_BITS["residential-home"]
    assert found.bands == BAND_BITS["dementia"] | BAND_BITS["older-people"]
    assert found.activities == 1
    assert (found.registered_on, found.last_inspected_on) == (date(2010, 10, 1), date(2023, 1, 10))
    assert found.url == "https://www.cqc.org.uk/location/1-100000001"
    assert found.deregistered_on is None


def test_the_provider_comes_from_its_own_response(tmp_path: Path) -> None:
    organisation = record_of(tmp_path, brandId="BD226", brandName="BRAND Voyage").organisation
    assert (organisation.regulator_id, organisation.name, organisation.ownership) == (
        "1-200000001",
        "Larkmead Care Limited",
        "Organisation",
    )
    assert (organisation.companies_house_number, organisation.registered_on) == ("03175855", date(2010, 9, 30))
    assert (organisation.brand_id, organisation.brand_name) == ("BD226", "BRAND Voyage")


def test_without_its_response_the_providers_name_comes_from_the_list(tmp_path: Path) -> None:
    named = {"providers": [{"providerId": "1-200000001", "providerName": "Named Care Ltd"}]}
    records, _errors = read(folder(tmp_path / "saved", location(), providers=named))
    assert records[0].organisation.name == "Named Care Ltd"


def test_a_provider_that_nobody_names_is_called_by_its_number(tmp_path: Path) -> None:
    records, _errors = read(folder(tmp_path / "saved", location()))
    assert records[0].organisation.name == "Provider 1-200000001"


def test_a_location_without_a_brand_does_not_take_its_providers(tmp_path: Path) -> None:
    saved = folder(
        tmp_path / "saved",
        location("1-100000001", brandId="BD226", brandName="BRAND Voyage"),
        location("1-100000002"),
    )
    records, _errors = read(saved)
    assert [record.organisation.brand_id for record in records] == ["BD226", "BD226"]


def test_no_persons_name_is_read(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(), provider())
    records, errors = read(saved)
    assert PERSON.encode() not in orjson.dumps([records, [error.message for error in errors]])


@pytest.mark.parametrize(("specialism", "band"), SPECIALISMS.items())
def test_a_specialism_is_the_user_band_of_the_same_meaning(tmp_path: Path, specialism: str, band: str) -> None:
    assert record_of(tmp_path, specialisms=[{"name": specialism}]).bands == BAND_BITS[band]


def test_each_user_band_has_a_specialism() -> None:
    assert set(SPECIALISMS.values()) == {term.slug for term in USER_BANDS}


def test_the_newer_list_of_specialisms_is_read_too(tmp_path: Path) -> None:
    found = record_of(tmp_path, specialisms=None, specialism=[{"code": "D1", "name": "Dementia"}])
    assert found.bands == BAND_BITS["dementia"]


@pytest.mark.parametrize("activity", REGULATED_ACTIVITIES)
def test_an_activity_with_commas_is_one_activity(tmp_path: Path, activity: str) -> None:
    found = record_of(tmp_path, regulatedActivities=[{"code": "RA0", "name": activity}])
    assert found.activities == 1 << REGULATED_ACTIVITIES.index(activity)


def test_a_service_that_is_on_no_list_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    types = [{"description": "Dental service"}, {"description": "Moon clinic, with beds"}]
    records, errors = read(folder(tmp_path / "saved", location(gacServiceTypes=types)))
    assert records[0].services == SERVICE_BITS["dentist"]
    assert [(error.code, error.column, error.rejects) for error in errors] == [
        ("value_unknown", "gacServiceTypes", False)
    ]


def test_a_deregistered_location_says_since_when(tmp_path: Path) -> None:
    found = record_of(tmp_path, registrationStatus="Deregistered", deregistrationDate="2019-03-02")
    assert found.deregistered_on == date(2019, 3, 2)


def test_a_deregistered_location_without_its_day_ends_with_the_edition_and_is_told(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(registrationStatus="Deregistered"))
    records, errors = read(saved, as_of=date(2026, 9, 1))
    assert records[0].deregistered_on == date(2026, 9, 1)
    assert [(error.code, error.rejects) for error in errors] == [("end_missing", False)]


def test_a_day_of_deregistration_of_what_is_registered_ends_nothing(tmp_path: Path) -> None:
    assert record_of(tmp_path, deregistrationDate="2019-03-02").deregistered_on is None


def test_a_predecessor_came_before_and_a_successor_after(tmp_path: Path) -> None:
    related = [
        {"relatedLocationId": "1-300000003", "type": "HSCA Predecessor", "reason": "Location Move"},
        {"relatedLocationId": "rxx01", "type": "HSCA Successor", "reason": "NHS Transfer"},
        {"relatedLocationId": "1-500000005", "type": "Neighbour", "reason": "None"},
    ]
    assert record_of(tmp_path, relationships=related).links == (
        LinkRecord("1-100000001", "RXX01", "NHS Transfer"),
        LinkRecord("1-300000003", "1-100000001", "Location Move"),
    )


def test_cells_that_cannot_be_used_are_told_and_the_location_is_kept(tmp_path: Path) -> None:
    saved = folder(
        tmp_path / "saved",
        location(mainPhoneNumber="12 Evelyn", numberOfBeds=99999, onspdLatitude=5.0, website="javascript:alert(1)"),
    )
    records, errors = read(saved)
    assert (records[0].phone, records[0].beds, records[0].latitude, records[0].website) == (None, None, None, None)
    assert {(error.column, error.rejects) for error in errors} == {
        ("mainPhoneNumber", False),
        ("numberOfBeds", False),
        ("onspdLatitude", False),
        ("website", False),
    }
    assert not any(PERSON in error.message for error in errors)


@pytest.mark.parametrize("field", ["name", "providerId"])
def test_without_a_name_or_a_provider_the_response_is_rejected_and_what_is_held_stays(
    tmp_path: Path, field: str
) -> None:
    records, errors = read(folder(tmp_path / "saved", location(**{field: None})))
    assert records == []
    assert [(error.column, error.rejects, error.about) for error in errors] == [(field, True, "1-100000001")]


@pytest.mark.parametrize("odd", [None, [], {}, "words", 7, True])
def test_a_field_of_another_kind_than_expected_counts_as_absent(tmp_path: Path, odd: object) -> None:
    fields = (
        "currentRatings", "historicRatings", "assessment", "relationships", "specialisms", "gacServiceTypes",
        "lastInspection", "inspectionAreas", "inspectionCategories", "reports", "regulatedActivities",
    )  # fmt: skip
    found = record_of(tmp_path, **dict.fromkeys(fields, odd))
    assert (found.ratings, found.links, found.services) == ((), (), None)
