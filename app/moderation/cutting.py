"""A moderator may cut, and say […] where something was cut. No word of ours stands in what a family says."""

import re

from app.domain.feedback.shortening import is_less_of

CUT = "[…]"
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_OURS = {CUT, "[...]"}


def is_only_cut(text: str, original: str) -> bool:
    """Every word and every sign stands in the original, in the same order; brackets of ours hold dots alone."""
    added = (found for found in _BRACKETS.findall(text) if found not in original)
    return all(found in _OURS for found in added) and is_less_of(text, original) and _adds_no_sign(text, original)


def _adds_no_sign(text: str, original: str) -> bool:
    """No star, no smiling face, no exclamation mark, and no small letter made a capital."""
    left = iter(original)
    return all(sign in left for sign in text.replace(CUT, "") if not sign.isspace())


def has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in _BRACKETS.sub("", text))


def tidied(text: str) -> str:
    """As a browser sends it, with one kind of dots."""
    return text.replace("\r\n", "\n").replace("[...]", CUT).strip()
