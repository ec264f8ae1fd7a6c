"""A text is published as it was written, or with less in it, and […] where something was cut. No word of ours stands in
what a family says."""

import re
from collections.abc import Iterable

CUT = "[…]"
_DOTS = "[...]"
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"\w+")


def is_less_of(text: str, original: str) -> bool:
    """Whether every word and every sign stands in the original, in the same order: no star, no smiling face, no small
    letter made a capital. Brackets of ours hold dots alone.

    >>> is_less_of("My mother […] was well fed.", "My mother Ann was well fed.")
    True
    """
    ours = [found for found in _BRACKETS.findall(text) if found not in original]
    theirs = text.replace(CUT, " ").replace(_DOTS, " ")
    signs = [sign for sign in theirs if not sign.isspace()]
    are_theirs = _stand_in(_WORD.findall(theirs), _WORD.findall(original)) and _stand_in(signs, original)
    return set(ours) <= {CUT, _DOTS} and are_theirs


def has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in _BRACKETS.sub("", text))


def tidied(text: str) -> str:
    """As a browser sends it, with one kind of dots."""
    return text.replace("\r\n", "\n").replace(_DOTS, CUT).strip()


def _stand_in(some: Iterable[str], all_: Iterable[str]) -> bool:
    left = iter(all_)
    # looking for one uses up all before it
    return all(each in left for each in some)
