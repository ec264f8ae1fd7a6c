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
        ("LS1 4DY3", "LS1 4DY", "safeguarding"),
        ("ls14dy3", "ls14dy", "safeguarding"),
        ("", "", "new-need"),
    ],
)
def test_a_figure_behind_a_postcode_is_the_need(typed: str, place: str, need: str) -> None:
    assert Asked.of({"place": typed}) == Asked(place, BY_SLUG[need])


@pytest.mark.parametrize("typed", ["LS1 4DY 8", "LS1 4DY9", "ls14dy0", "leeds 8"])
def test_a_figure_that_is_no_need_is_named(typed: str) -> None:
    assert Asked.of({"place": typed}).wrong_key == typed[-1]


@pytest.mark.parametrize("typed", ["EC1A 8", "LS1 9", "B12", "LS1 4DY 3", "leeds"])
def test_a_figure_of_the_place_itself_is_no_fault(typed: str) -> None:
    assert Asked.of({"place": typed}).wrong_key == ""


LAST = {"of": "LS1 4DY", "was": "3"}


@pytest.mark.parametrize(
    ("sent", "need"),
    [
        ({"place": "LL11 1AY", "need": "3", **LAST}, "new-need"),
        ({"place": "LL11 1AY", "need": "2", **LAST}, "carer"),
        ({"place": "ls14dy", "need": "3", **LAST}, "safeguarding"),
        ({"place": "LL11 1AY 3", "need": "3", **LAST}, "safeguarding"),
        ({"place": "LL11 1AY", "need": "3"}, "safeguarding"),
    ],
)
def test_the_need_of_the_last_caller_is_not_that_of_the_next(sent: dict[str, object], need: str) -> None:
    assert Asked.of(sent).need is BY_SLUG[need]


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
