"""Which parts of the files that people edit are words for readers, and so need a translation into each language."""

from collections.abc import Callable
from typing import Any, TypeVar

from app.domain.content_files import Entry

E = TypeVar("E", bound=Entry)
Translate = Callable[[str], str]

#: file below content/ -> the keys whose values are read by people
READABLE: dict[str, frozenset[str]] = {
    "checks/paying/savings.yaml": frozenset({"why"}),
    "checks/*/options.yaml": frozenset({"text", "hint", "as_about", "you", "they"}),
    "checks/*/questions.yaml": frozenset({"title", "short", "why", "hint", "text", "as_about", "you", "they"}),
    "checks/*/terms.yaml": frozenset({"name", "says", "how", "warns", "if_yes", "if_unknown", "if_no", "you", "they"}),
    "fees.yaml": frozenset({"label", "explanation"}),
    "figures/*.yaml": frozenset({"label"}),
    "formats/*.yaml": frozenset(
        {"title", "publisher", "sent_by", "licence", "one_row", "file_name", "good_to_know", "meaning", "says"}
    ),
    "helplines.yaml": frozenset({"name", "helps_with", "hours", "text"}),
    "law/*.yaml": frozenset({"says"}),
    "letters/*.yaml": frozenset({"title", "to", "subject", "blank", "text", "without", "you", "they"}),
    "letters_shared/*.yaml": frozenset({"text", "you", "they"}),
    "marks.yaml": frozenset({"name", "awarded_by", "means", "does_not_mean"}),
    "measures.yaml": frozenset({"label", "explanation", "numerator", "denominator", "unit", "bear_in_mind"}),
    "situations.yaml": frozenset({"says"}),
    "sources.yaml": frozenset({"title", "publisher", "licence", "gives", "comes", "attribution"}),
    "topics.yaml": frozenset({"title", "summary"}),
    "troubles.yaml": frozenset({"says", "do"}),
    "vocabulary/*.yaml": frozenset({"meant"}),
}


def translated(entry: E, file: str, translate: Translate) -> E:
    """A copy of it with its words, and those of the entries in it, in another language."""
    return _entry(entry, READABLE[file], translate)


def _entry(entry: E, keys: frozenset[str], translate: Translate) -> E:
    fields = {name: _value(value, keys, name in keys, translate) for name, value in entry}
    # A copy of its own, for what an entry works out once is kept in it.
    return type(entry).model_construct(**fields)


def _value(value: Any, keys: frozenset[str], is_words: bool, translate: Translate) -> Any:
    if isinstance(value, str):
        return translate(value) if is_words and value else value
    if isinstance(value, Entry):
        return _entry(value, keys, translate)
    if isinstance(value, tuple):
        return tuple(_value(each, keys, is_words, translate) for each in value)
    if isinstance(value, dict):
        return {name: _value(each, keys, False, translate) for name, each in value.items()}
    return value
