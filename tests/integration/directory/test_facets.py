"""Every count is the number of places that its choice would give."""

from dataclasses import replace

import pytest

from app.domain.criteria import PARAMETERS, BedsBand, SearchCriteria
from app.domain.results import FacetValue, SearchResult
from tests.integration.directory.conftest import Ask

FIELDS = {name: PARAMETERS[name] for name in ("kind", "for", "rating", "within", "beds", "run-by", "new")}
SEARCHES: list[dict[str, object]] = [
    {"words": "LS1 4DY"},
    {"words": "nursing home in leeds"},
    {"words": "LS1 4DY", "kinds": ("care-homes",), "ratings": ("good", "outstanding"), "within": 5},
    {"words": "york", "bands": ("dementia",), "within": "council"},
    {"words": "oakwood"},
    {"kinds": ("nursing-home",), "beds": (BedsBand.LARGE,)},
    {"words": "LS1", "everything": True, "ownerships": ("partnership",)},
    {"words": "care homes in shropshire"},
]


def chosen(result: SearchResult, name: str, value: FacetValue) -> dict[str, object]:
    """The criteria with this value alone in its filter."""
    values: dict[str, object] = {"within": value.slug, "is_new": True}
    if name == "within" and value.slug.isdigit():
        values["within"] = int(value.slug)
    field = FIELDS[name]
    picked = values.get(field, (BedsBand(value.slug),) if name == "beds" else (value.slug,))
    criteria = replace(result.criteria, **{field: picked})
    return {name: getattr(criteria, name) for name in SearchCriteria.__dataclass_fields__}


@pytest.mark.parametrize("asked", SEARCHES, ids=str)
@pytest.mark.parametrize("name", list(FIELDS))
def test_a_count_is_what_the_choice_finds(ask: Ask, asked: dict[str, object], name: str) -> None:
    result = ask(**asked)
    for value in result.facets[name]:
        assert ask(**chosen(result, name, value)).places.total == value.count, value


def test_what_is_chosen_is_marked(ask: Ask) -> None:
    facets = ask("dementia nursing home in leeds", ratings=("good",)).facets
    marked = {name: [value.slug for value in values if value.selected] for name, values in facets.items()}
    assert marked == {
        "kind": ["nursing-home"],
        "for": ["dementia"],
        "rating": ["good"],
        "within": ["10"],
        "beds": [],
        "run-by": [],
        "new": [],
        "covers": [],
    }


def test_all_kinds_bands_and_ratings_are_offered(ask: Ask) -> None:
    facets = ask().facets
    assert {name: len(values) for name, values in facets.items()} == {
        "kind": 8 + 33,
        "for": 12,
        "rating": 5,
        "within": 0,
        "beds": 4,
        "run-by": 4,
        "new": 1,
        "covers": 0,
    }


def test_distances_are_offered_from_a_point_only(ask: Ask) -> None:
    assert [value.slug for value in ask("LS1").facets["within"]][-2:] == ["council", "any"]
    assert ask("shropshire").facets["within"] == ()


def test_the_kind_of_a_search_without_kinds_counts_doctors_too(ask: Ask) -> None:
    counts = {value.slug: value.count for value in ask("LS1").facets["kind"]}
    assert counts["doctors-consultation"] == counts["dentist"] == 1
