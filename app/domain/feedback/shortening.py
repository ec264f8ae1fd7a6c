"""A text is published as it was written, or with less in it. What stands in square brackets is ours."""

import re

_OURS = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"\w+")


def is_less_of(text: str, original: str) -> bool:
    """Whether every word stands in the original, in the same order.

    >>> is_less_of("My mother […] was well fed.", "My mother Ann was well fed.")
    True
    """
    left = iter(_words(original))
    # looking for a word uses up all before it
    return all(word in left for word in _words(_OURS.sub(" ", text)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
