import pytest

from search_index import Spelling, spelling

SPELLING = Spelling({"oakwood": 41, "oakland": 3, "willows": 70, "willow": 12, "york": 90, "rest": 4}, {"machester": 1})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("oakwod", "oakwood"), ("okwaood", None), ("wilows", "willows"), ("owkwood", "oakwood"), ("yrok", "york")],
)
def test_a_slip_finds_the_word(typed: str, meant: str | None) -> None:
    assert SPELLING.correct(typed) == meant


def test_a_known_word_is_left_as_it_is() -> None:
    assert SPELLING.correct("willow") == "willow"
    assert SPELLING.correct("machester") == "machester"


def test_short_words_are_not_guessed_at() -> None:
    assert SPELLING.correct("yok") is None


def test_of_equally_near_words_the_commonest_is_meant() -> None:
    assert Spelling({"bath": 2, "bats": 9}).correct("batx") == "bats"


def test_the_first_letter_is_rarely_the_slip() -> None:
    assert Spelling({"hove": 90, "rose": 1}).correct("rove") == "rose"
    assert Spelling({"hart": 90, "cars": 1}).correct("cart") == "cars"


def test_a_long_word_may_hold_two_slips() -> None:
    assert Spelling({"leicester": 5}).correct("leceister") == "leicester"
    assert Spelling({"lester": 5}).correct("lsetre") is None


def test_words_counts_both_kinds() -> None:
    assert [SPELLING.count(word) for word in ("york", "machester", "leeds")] == [90, 1, 0]


def test_a_slip_met_again_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """One page of a search that finds nothing asks for each of its words many times."""
    vocabulary = Spelling({"york": 90})
    assert vocabulary.correct("yrok") == "york"
    monkeypatch.setattr(spelling, "process", None)
    assert vocabulary.correct("yrok") == "york"


def test_slips_are_remembered_up_to_a_number() -> None:
    vocabulary = Spelling({"york": 90})
    for n in range(spelling.REMEMBERED + 10):
        vocabulary.correct(f"slip{n}")
    assert vocabulary.remembered == spelling.REMEMBERED
