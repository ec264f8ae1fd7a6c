"""The guides of a language as texts to find: made once in each process, when the site is put together."""

from collections.abc import Iterator
from functools import lru_cache

from app.domain.guide_words import GuideWords, ways_to_ask, words_of_guide
from app.domain.guides import guides
from search_index import Text, Texts


@lru_cache
def guide_texts(language: str) -> Texts:
    ways = ways_to_ask(language)
    return Texts(
        (Text(words.slug, words.title, words.also, words.summary, words.body) for words in _words(language)),
        stop_words=ways.left_out.split(),
        same=ways.same,
        # Whoosh knows no rules for the endings of Welsh words.
        has_stems=language == "en",
    )


def _words(language: str) -> Iterator[GuideWords]:
    return map(words_of_guide, guides(language).values())
