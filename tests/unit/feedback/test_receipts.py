from hashlib import scrypt

import pytest

from app.domain.feedback import receipts

SECRET = b"k" * 32


def test_a_code_is_four_words_that_are_easy_to_say() -> None:
    words = receipts.code(SECRET, "form").split()
    assert len(words) == 4
    assert set(words) <= set(receipts.words())


def test_no_word_holds_a_hyphen_and_all_are_different() -> None:
    assert len(receipts.listed()) == len(set(receipts.listed())) == 7772
    assert all(word.isalpha() and word == word.lower() for word in receipts.listed())


@pytest.mark.parametrize("word", ["curse", "immature", "tactless", "manhood", "unwashed", "graveyard", "suffocate"])
def test_no_code_hurts_or_frightens_whoever_is_given_it(word: str) -> None:
    assert word in receipts.listed()
    assert word not in receipts.words()


def test_enough_words_are_left_for_as_many_codes_as_the_documents_say() -> None:
    assert len(receipts.words()) ** 4 > 2**51


def test_a_code_from_before_a_word_was_left_out_can_still_be_used() -> None:
    assert receipts.read("abacus curse abide manhood").is_code


def test_the_same_form_has_the_same_code_and_another_one_another() -> None:
    assert receipts.code(SECRET, "form") == receipts.code(SECRET, "form")
    assert len({receipts.code(SECRET, f"form {number}") for number in range(500)}) == 500


def test_without_the_sites_key_the_code_is_another_one() -> None:
    assert receipts.code(SECRET, "form") != receipts.code(b"j" * 32, "form")


def test_a_code_comes_from_all_of_the_list() -> None:
    """Two thousand words of codes: of four quarters of the alphabetical list none is left out."""
    place = {word: number for number, word in enumerate(receipts.words())}
    drawn = [place[word] for number in range(500) for word in receipts.code(SECRET, str(number)).split()]
    quarters = [sum(number * 4 // len(place) == quarter for number in drawn) for quarter in range(4)]
    assert min(quarters) > 400


@pytest.mark.parametrize(
    "typed", ["Correct-Horse battery  staple", " correct, horse,\nbattery staple. ", "CORRECT HORSE BATTERY STAPLE"]
)
def test_how_it_is_typed_is_no_matter(typed: str) -> None:
    assert receipts.hash_of(typed) == receipts.hash_of("correct horse battery staple")


def test_the_hash_is_the_slow_one_that_the_documents_promise() -> None:
    """As scrypt of the standard library works it out with 16 MB: n 16,384, r 8, p 1."""
    expected = scrypt(b"abacus abdomen abide abacus", salt=b"receipt of feedback", n=16_384, r=8, p=1, dklen=32)
    assert receipts.hash_of("abacus abdomen abide abacus") == expected.hex()


def test_a_mistyped_word_is_told_from_a_code_that_nobody_has() -> None:
    typed = receipts.read("abacuss abdomen abide abacus")
    assert not typed.is_code
    assert typed.nearest["abacuss"][0] == "abacus"


def test_four_words_of_the_list_are_a_code() -> None:
    typed = receipts.read("Abacus, abdomen - abide abacus")
    assert (typed.is_code, typed.code) == (True, "abacus abdomen abide abacus")


@pytest.mark.parametrize("typed", ["", "abacus abdomen abide", "abacus abdomen abide abacus abacus"])
def test_fewer_or_more_words_are_none(typed: str) -> None:
    assert not receipts.read(typed).is_code


def test_nothing_is_near_what_is_no_word_at_all() -> None:
    assert receipts.read("zzzzzzzzz abacus abacus abacus").nearest == {"zzzzzzzzz": ()}


def test_a_whole_page_of_words_is_not_looked_up() -> None:
    assert len(receipts.read("xq " + " ".join(f"zz{n}" for n in range(10_000))).nearest) <= 5
