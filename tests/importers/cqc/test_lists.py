import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.vocabularies import (
    BAND_BITS,
    REGULATED_ACTIVITIES,
    SERVICE_BITS,
    SERVICE_TYPES,
    USER_BANDS,
    mask,
)
from importers.cqc.lists import Masks, read_services, read_specialisms
from importers.cqc.terms import BAND_NAMES, SERVICE_NAMES

INJURY = "Treatment of disease, disorder or injury"
HOSPITALS = SERVICE_TYPES[21]


def test_the_directory_and_the_register_mean_the_same_services() -> None:
    directory = read_services("Homecare agencies|Nursing homes|Supported housing")
    register = read_services("Domiciliary care service|Care home service with nursing|Extra Care housing services")
    assert directory == register == Masks(services=mask(("home-care", "nursing-home", "extra-care"), SERVICE_BITS))


def test_specialisms_hold_bands_and_activities() -> None:
    found = read_specialisms(f"Dementia|Caring for adults over 65 yrs|{INJURY}")
    assert found.bands == mask(("dementia", "older-people"), BAND_BITS)
    assert found.activities == 1 << REGULATED_ACTIVITIES.index(INJURY)


@pytest.mark.parametrize(
    "text",
    [f"Dementia,{INJURY},Personal care", f"{INJURY},Dementia,Personal care", f"Personal care, Dementia, {INJURY}"],
)
def test_commas_within_a_value_do_not_split_it(text: str) -> None:
    found = read_specialisms(text)
    assert found.is_complete
    assert found.activities == 1 << REGULATED_ACTIVITIES.index(INJURY) | 1 << REGULATED_ACTIVITIES.index(
        "Personal care"
    )


def test_a_value_of_commas_alone_in_its_cell_is_one_value() -> None:
    assert read_services(HOSPITALS.name) == Masks(services=SERVICE_BITS[HOSPITALS.slug])


def test_an_unknown_value_is_told_and_the_others_kept() -> None:
    assert read_services("Homecare agencies|Teleportation") == Masks(
        services=SERVICE_BITS["home-care"], is_complete=False
    )
    assert read_specialisms("Dementia,Something new, with a comma").bands == BAND_BITS["dementia"]


def test_case_does_not_count() -> None:
    assert read_specialisms("LEARNING DISABILITIES OR AUTISTIC SPECTRUM DISORDER").bands


def test_every_band_but_dementia_has_another_name() -> None:
    assert set(BAND_NAMES.values()) == {term.slug for term in USER_BANDS} - {"dementia"}


def test_every_other_name_of_a_service_leads_to_a_service() -> None:
    assert all(slug in SERVICE_BITS for slugs in SERVICE_NAMES.values() for slug in slugs)


@given(st.lists(st.sampled_from(SERVICE_TYPES), min_size=1, unique=True), st.sampled_from(["|", ",", ", "]))
def test_any_list_of_services_comes_back(terms: list[object], joiner: str) -> None:
    found = read_services(joiner.join(term.name for term in terms))  # type: ignore[attr-defined]
    assert found == Masks(services=mask((term.slug for term in terms), SERVICE_BITS))  # type: ignore[attr-defined]
