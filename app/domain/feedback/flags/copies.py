"""Texts that we have already, word for word or nearly so. Many people say "Very good, thank you": short ones are no
copies."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.text import key, to_translate

FEWEST_WORDS = 8
#: of 100; two people who copied one text and changed a word or two
NEARLY_THE_SAME = 88


def _find(text: str, context: Context) -> Iterator[Span]:
    said = key(text)
    if len(said.split()) < FEWEST_WORDS:
        return
    earlier = (key(each) for each in context.earlier)
    if process.extractOne(said, earlier, scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY_THE_SAME):
        yield Span(0, 0)


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
