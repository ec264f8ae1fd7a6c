"""A moderator may cut, and say […] where something was cut. No word of ours stands in what a family says."""

import re

from app.domain.feedback.shortening import is_less_of

CUT = "[…]"
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_OURS = {CUT, "[...]"}


def is_only_cut(text: str, original: str) -> bool:
    """Every word stands in the original, in the same order, and brackets of ours hold nothing but dots."""
    added = (found for found in _BRACKETS.findall(text) if found not in original)
    return all(found in _OURS for found in added) and is_less_of(text, original)


def has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in _BRACKETS.sub("", text))


def tidied(text: str) -> str:
    """As a browser sends it, with one kind of dots."""
    return text.replace("\r\n", "\n").replace("[...]", CUT).strip()
