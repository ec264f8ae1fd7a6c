"""Texts that we have already, word for word or nearly so. Many people say "Very good, thank you": short ones are no
copies."""

import re
import unicodedata
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import plain
from app.domain.text import to_translate

FEWEST_WORDS = 8
#: of 100; two people who copied one text and changed a word or two
NEARLY_THE_SAME = 88
#: such a part of it, or less, is no copy whatever it says
_FAR_SHORTER = 0.4
_WORD = re.compile(r"\w+")
#: accents that stand by themselves, apostrophes, joiners
_MARKS = re.compile(r"['\u0300-\u036f\u200c\u200d\ufe00-\ufe0f]")


def _find(text: str, context: Context) -> Iterator[Span]:
    said = _words(text)
    if len(said.split()) < FEWEST_WORDS:
        return
    earlier = (_words(each) for each in context.earlier if _FAR_SHORTER < len(each) / len(text) < 1 / _FAR_SHORTER)
    if process.extractOne(said, earlier, scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY_THE_SAME):
        yield Span(0, 0)


def _words(text: str) -> str:
    """Of whatever script, without accents, signs and capitals."""
    letters = text if text.isascii() else unicodedata.normalize("NFKD", plain(text))
    return " ".join(_WORD.findall(_MARKS.sub("", letters).lower()))


COPIES = Check(
    slug="copies",
    risk=40,
    title=to_translate("A copy, or nearly"),
    meaning=to_translate(
        "We had almost the same words, for this place or today. One person may have sent them twice, or somebody sends "
        "them for others. People who use the same form of words may all be genuine."
    ),
    find=_find,
)
