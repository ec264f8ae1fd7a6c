"""Plain words: reading age and length of sentences. There is no formula of reading age for Welsh."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.sentences import Sentence, reading_age, sentences_of
from app.guidance.checks.shelf import Page, Shelf

NAME = "reading"
OLDEST_READER = 11.0
#: in one sentence, and on average. Welsh takes more words, most of them short: "yn", "ei", "i"
MOST_WORDS = {"en": 25, "cy": 30}
MOST_WORDS_ON_AVERAGE = {"en": 14.0, "cy": 17.0}
WORST = 5


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    sentences = sentences_of(page.text.pieces)
    if not sentences:
        yield Finding(page.path, 1, NAME, "the page has no text.", "Write it.")
        return
    if page.is_source:
        yield from _too_hard(page, sentences)
    yield from _too_long(page, sentences)


def _too_hard(page: Page, sentences: list[Sentence]) -> Iterator[Finding]:
    age = reading_age(sentences)
    if age <= OLDEST_READER:
        return
    worst = sorted(sentences, key=lambda sentence: reading_age([sentence]), reverse=True)[:WORST]
    told = " ".join(f"[line {s.line}, age {reading_age([s]):.0f}] “{s.text}”" for s in worst)
    mend = f"Use shorter words and one idea a sentence, first in these: {told}"
    yield Finding(page.path, worst[0].line, NAME, f"the reading age is {age:.1f}, over {OLDEST_READER:.0f}.", mend)


def _too_long(page: Page, sentences: list[Sentence]) -> Iterator[Finding]:
    most, most_on_average = MOST_WORDS[page.language], MOST_WORDS_ON_AVERAGE[page.language]
    lengths = [len(sentence.words) for sentence in sentences]
    average = sum(lengths) / len(lengths)
    if average > most_on_average:
        what = f"sentences have {average:.1f} words on average, over {most_on_average:.0f}."
        yield Finding(page.path, 1, NAME, what, "Say one thing in each sentence.")
    for sentence, length in zip(sentences, lengths, strict=True):
        if length > most:
            what = f"a sentence has {length} words, over {most}: “{sentence.text}”"
            yield Finding(page.path, sentence.line, NAME, what, "Make two or three of it.")
