"""Words in the files that people edit: which are read by people, and their way to another language."""

import pytest

from app.domain.catalogue import catalogue
from app.domain.content_files import CONTENT
from app.domain.formats import formats
from app.domain.readable import READABLE, translated


def test_words_are_translated_and_nothing_else() -> None:
    fee = catalogue().fees["nursing"]
    shouted = translated(fee, "fees.yaml", str.upper)
    assert (shouted.label, shouted.explanation) == (fee.label.upper(), fee.explanation.upper())
    assert (shouted.slug, shouted.per, shouted.least) == ("nursing", "week", fee.least)
    assert catalogue().fees["nursing"].label == fee.label


def test_words_of_entries_inside_and_in_lists_are_translated_too() -> None:
    known = formats()["fees"]
    shouted = translated(known, "formats/*.yaml", str.upper)
    assert shouted.good_to_know == tuple(line.upper() for line in known.good_to_know)
    assert [column.meaning for column in shouted.columns] == [column.meaning.upper() for column in known.columns]
    assert [column.name for column in shouted.columns] == [column.name for column in known.columns]
    assert shouted.examples == known.examples
    rules = [column.not_below.says for column in shouted.columns if column.not_below]
    assert rules and all(rule == rule.upper() for rule in rules)


def test_an_empty_word_is_not_looked_up() -> None:
    """An empty text stands for the head of a catalogue."""
    fee = catalogue().fees["nursing"].model_copy(update={"explanation": ""})
    assert translated(fee, "fees.yaml", lambda _text: "head").explanation == ""


@pytest.mark.parametrize("pattern", sorted(READABLE))
def test_the_files_are_there(pattern: str) -> None:
    assert list(CONTENT.glob(pattern)), f"READABLE in app/domain/readable.py names {pattern}, and there is none"
