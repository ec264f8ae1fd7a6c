"""What may be somebody's name. No list of names is used: it would know Joan and not Blodeuwedd. Words that begin with
a capital where none is due are names, unless `content/feedback/capitals.yaml` or the place's own name has them."""

import re
from collections.abc import Iterator
from functools import cache

from app.domain.content_files import read_entries
from app.domain.feedback.flags.flag import Context, Span
from app.domain.feedback.flags.phrases import FOLDER, Phrases, plain

_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞŴŶ", "a-zß-öø-ÿŵŷ"
_ONE = rf"(?:Mc|Mac|Fitz|De|Le|O')?[{_UPPER}][{_LOWER}]+(?:['-][{_UPPER}]?[{_LOWER}]+){{0,3}}(?![{_UPPER}{_LOWER}])"
#: one to three words, with an initial in between: "Joan", "Joan Smith", "Joan B. Smith"
NAME = rf"{_ONE}(?:[ ](?:[{_UPPER}]\.?[ ])?{_ONE}){{0,2}}"
_NAME = re.compile(NAME)
_WORD = re.compile(rf"[{_UPPER}{_LOWER}][{_UPPER}{_LOWER}'-]*")
#: no name ends so
_NO_NAME = ("tion", "ment", "ness", "able", "ible", "ful", "ously", "ally", "ently", "ingly")
#: a text in which most words have a capital tells nothing by its capitals
_MOST_CAPITALS = 0.5


@cache
def _ordinary() -> frozenset[str]:
    found = read_entries(FOLDER / "capitals.yaml", Phrases)
    return frozenset(word.lower() for group in found.values() for word in (*group.en, *group.cy))


def tells_by_capitals(text: str) -> bool:
    words = _WORD.findall(plain(text))
    return bool(sum(word[0].isupper() for word in words) <= max(3, len(words) * _MOST_CAPITALS))


def is_ordinary(word: str, context: Context) -> bool:
    bare = word.lower().removesuffix("'s")
    ways = {bare, bare.removesuffix("s")}
    return bare.endswith(_NO_NAME) or not ways.isdisjoint(_ordinary()) or bare in _of_place(context)


def names_at(text: str, start: int, context: Context) -> Iterator[Span]:
    """The name that begins just there, without ordinary words around it: of "Thank Joan", "Joan"."""
    found = _NAME.match(plain(text), start)
    words = list(re.finditer(r"\S+", found[0])) if found else []
    named = [word for word in words if not is_ordinary(word[0].rstrip("."), context)]
    if named:
        yield Span(start + named[0].start(), start + named[-1].end())


def _of_place(context: Context) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(plain(f"{context.place_name} {context.town}")))
