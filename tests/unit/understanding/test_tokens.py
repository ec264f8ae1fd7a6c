from hypothesis import given
from hypothesis import strategies as st

from app.domain.understanding import fold, said, tokenise, without, words_of


def test_words_are_folded_and_remember_what_was_typed() -> None:
    tokens = tokenise("Old People’s Home, Stoke-on-Trent")
    assert words_of(tokens) == "old peoples home stoke on trent"
    assert tokens[1].said == "People’s"


def test_two_spellings_of_one_name_are_the_same() -> None:
    assert fold("Saint Ann & Co.") == fold("St. Ann and Co") == words_of(tokenise("ST ANN & CO"))


def test_a_piece_is_shown_as_it_was_typed() -> None:
    text = "an EMI  Nursing home"
    tokens = tokenise(text)
    assert said(text, tokens[1:3]) == "EMI  Nursing"


def test_a_piece_is_taken_out_and_the_rest_tidied() -> None:
    text = "dementia home, in Leeds "
    tokens = tokenise(text)
    assert without(text, [tokens[:2]]) == "in Leeds"
    assert without(text, [tokens[2:]]) == "dementia home"


def test_several_pieces_are_taken_out_at_once() -> None:
    text = "good home in leeds"
    tokens = tokenise(text)
    assert without(text, [tokens[3:], tokens[:1]]) == "home in"


@given(st.text(max_size=60))
def test_any_text_has_tokens_that_stand_in_it(text: str) -> None:
    for token in tokenise(text):
        assert text[token.start : token.end] == token.said
        assert token.word
        assert " " not in token.word


@given(st.text(max_size=60))
def test_without_all_its_words_no_word_is_left(text: str) -> None:
    assert tokenise(without(text, [[token] for token in tokenise(text)])) == []
