import pytest

from app.signposting.asked import Asked
from app.signposting.cards import code_of, read_code
from app.signposting.needs import BY_SLUG, NEEDS, Need


@pytest.mark.parametrize(
    ("typed", "place", "need"),
    [
        ("LS1 4DY", "LS1 4DY", "new-need"),
        ("LS1 4DY 3", "LS1 4DY", "safeguarding"),
        ("ls14dy 7", "ls14dy", "provider-failed"),
        ("LS1 4", "LS1 4", "new-need"),
        ("EC1A 4", "EC1A 4", "new-need"),
        ("leeds 2", "leeds", "carer"),
        ("LS1 4DY 8", "LS1 4DY 8", "new-need"),
        ("", "", "new-need"),
    ],
)
def test_a_figure_behind_a_postcode_is_the_need(typed: str, place: str, need: str) -> None:
    assert Asked.of({"place": typed}) == Asked(place, BY_SLUG[need])


def test_what_was_typed_wins_over_what_was_ticked() -> None:
    assert Asked.of({"place": "LS1 4DY 3", "need": "2"}).need is BY_SLUG["safeguarding"]
    assert Asked.of({"place": "LS1 4DY", "need": "2"}).need is BY_SLUG["carer"]


@pytest.mark.parametrize("need", ["9", "", "x", None, [], {}, True])
def test_a_need_that_there_is_not_is_a_new_one(need: object) -> None:
    assert Asked.of({"place": "LS1 4DY", "need": need}).need is BY_SLUG["new-need"]


def test_a_need_may_be_a_number_or_a_word() -> None:
    assert Asked.of({"need": 2}).need is Asked.of({"need": "carer"}).need is BY_SLUG["carer"]


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_a_card_holds_council_and_need_and_nothing_else(need: Need) -> None:
    assert code_of("st-helens", need) == f"st-helens-{need.number}"
    assert read_code(code_of("st-helens", need)) == ("st-helens", need)


@pytest.mark.parametrize(("said", "slug"), [("leeds 2", "leeds"), ("Leeds-2", "leeds"), (" st helens 2", "st-helens")])
def test_a_card_may_be_read_out(said: str, slug: str) -> None:
    assert read_code(said) == (slug, BY_SLUG["carer"])


@pytest.mark.parametrize("said", ["leeds", "leeds-8", "leeds-0", "2", "", "leeds/2", "-2x"])
def test_what_is_no_card_is_none(said: str) -> None:
    assert read_code(said) is None
