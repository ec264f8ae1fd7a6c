import pytest

from app.domain.feedback.flags import Context, flags

LONG = "The carers were kind to my mother, the food was warm and we were always told what went on."


def is_copy(text: str, *earlier: str) -> bool:
    return any(flag.check == "copies" for flag in flags(text, context=Context(earlier=earlier)))


@pytest.mark.parametrize("copy", [LONG, LONG.upper(), LONG.replace("kind", "very kind"), LONG.replace("warm", "hot")])
def test_a_copy_is_noticed_though_a_word_was_changed(copy: str) -> None:
    assert is_copy(copy, "Something else altogether about the garden and the singing there.", LONG)


def test_the_same_matter_in_other_words_is_no_copy() -> None:
    assert not is_copy("Staff looked after my mum well, meals were hot and they kept us up to date every week.", LONG)


def test_many_people_say_the_same_few_words() -> None:
    assert not is_copy("Very good, thank you.", "Very good, thank you.")


def test_nothing_is_a_copy_of_nothing() -> None:
    assert not is_copy("", "", "")


LOOKS_THE_SAME = str.maketrans("aeopc", "\u0430\u0435\u043e\u0440\u0441")
OF_ANOTHER_SCRIPT = "ਸਟਾਫ਼ ਬਹੁਤ ਚੰਗਾ ਹੈ ਅਤੇ ਮੇਰੀ ਮਾਂ ਦੀ ਬਹੁਤ ਚੰਗੀ ਦੇਖਭਾਲ ਕਰਦਾ ਹੈ"


@pytest.mark.parametrize(
    "copy",
    [
        LONG.translate(LOOKS_THE_SAME),
        LONG.replace("e", "e\u0301"),
        "\u200d".join(LONG),
        "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in LONG),
        LONG.replace(" ", " * ").replace(",", "!!!"),
    ],
)
def test_a_copy_in_letters_that_only_look_the_same_is_noticed(copy: str) -> None:
    assert is_copy(copy, LONG)


def test_copies_are_noticed_in_every_script() -> None:
    assert is_copy(OF_ANOTHER_SCRIPT + "।", OF_ANOTHER_SCRIPT)
