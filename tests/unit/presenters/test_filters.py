from app.directory.presenters.filters import Filter, filters_of
from app.domain.results import FacetValue, Interpretation
from tests.unit.presenters.made_up import result

NOTHING = Interpretation()


def shown(name: str, *values: FacetValue, meant: Interpretation = NOTHING) -> Filter:
    made = filters_of(result(facets={name: values}, interpretation=meant))
    return next(each for each in made if each.name == name)


def test_a_choice_that_gives_nothing_is_left_out_unless_it_is_chosen() -> None:
    values = (FacetValue("good", "Good", 0, True), FacetValue("inadequate", "Inadequate", 0, False))
    assert [choice.value for choice in shown("rating", *values).choices] == ["good"]


def test_counts_are_written_with_commas() -> None:
    assert shown("rating", FacetValue("good", "Good", 31_204, False)).choices[0].count == "31,204"


def test_kinds_stand_under_the_group_that_people_know() -> None:
    values = (
        FacetValue("care-homes", "Care homes", 98, False),
        FacetValue("nursing-home", "Care home with nursing", 29, True),
        FacetValue("residential-home", "Care home without nursing", 69, False),
        FacetValue("care-at-home", "Care at home", 83, False),
        FacetValue("home-care", "Home care", 83, False),
    )
    kinds = shown("kind", *values)
    assert [(choice.value, choice.is_part) for choice in kinds.choices] == [
        ("care-homes", False),
        ("residential-home", True),
        ("nursing-home", True),
        ("home-care", False),
    ]
    assert kinds.is_open


def test_what_came_from_the_words_is_marked() -> None:
    values = (FacetValue("dementia", "People with dementia", 3, True), FacetValue("children", "Children", 1, True))
    choices = shown("for", *values, meant=Interpretation(bands=("dementia",))).choices
    assert [(choice.value, choice.is_from_words) for choice in choices] == [("dementia", True), ("children", False)]


def test_a_filter_without_choices_is_not_shown() -> None:
    assert filters_of(result(facets={"beds": ()})) == ()


def test_every_choice_has_an_id_of_its_own() -> None:
    facets = {
        "rating": (FacetValue("none", "Not rated", 1, False),),
        "for": (FacetValue("none", "Nobody", 1, False),),
    }
    ids = [choice.id for each in filters_of(result(facets=facets)) for choice in each.choices]
    assert len(ids) == len(set(ids)) == 2
