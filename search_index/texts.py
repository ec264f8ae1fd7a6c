"""A few long texts, such as pages of guidance, in memory: the words of a question find the texts that are about it.

Unlike the columns beside (`search_index.index`), a question here need not be met whole: people ask in sentences. Words
count more in a title than in a body, and rare words more than common ones (BM25F).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from tempfile import TemporaryDirectory

from whoosh import fields, index, query
from whoosh.analysis import Analyzer, SpaceSeparatedTokenizer, StemFilter, StopFilter
from whoosh.filedb.filestore import FileStorage, RamStorage

from search_index.spelling import Spelling

#: how much a word counts in each part of a text
BOOSTS = {"title": 4.0, "also": 4.0, "summary": 2.0, "body": 1.0}
#: a text that scores less than this share of the best one is not about the question
SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Text:
    """Every part folded already: no capitals, no accents, words between spaces. `also`: what people say instead."""

    id: str
    title: str
    also: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True)
class Found:
    """`score` tells texts of one answer apart, no more; `share` is the part of the question's words that it holds."""

    id: str
    score: float
    share: float


class _Memory(RamStorage):  # type: ignore[misc]
    """Whoosh works in a folder for a moment, by a name that all processes of a machine share: when two began at once,
    one took away the other's."""

    def __init__(self, workshop: str) -> None:
        super().__init__()
        self._workshop = workshop

    def temp_storage(self, name: str | None = None) -> FileStorage:
        return FileStorage(self._workshop)


class Texts:
    """`same` holds groups of words that mean the same here: "mum", "mother", "nan"."""

    def __init__(
        self,
        texts: Iterable[Text],
        *,
        stop_words: Collection[str],
        same: Sequence[Collection[str]] = (),
        has_stems: bool = True,
    ) -> None:
        kept = list(texts)
        self._stop_words = frozenset(stop_words)
        self._analyzer = self._make_analyzer(has_stems)
        self._same = {word: tuple(group) for group in same for word in group}
        self._spelling = Spelling(_counted(kept) | dict.fromkeys(self._same, 1))
        self._index = self._make_index(kept)

    def find(self, words: str, limit: int = 10) -> list[Found]:
        """The best first; none where no word of the question stands anywhere."""
        asked = [self._mended(word) for word in dict.fromkeys(words.split()) if word not in self._stop_words]
        if not asked:
            return []
        with self._index.searcher() as searcher:
            hits = [(hit["id"], hit.score) for hit in searcher.search(self._question(asked), limit=limit)]
            holding = [{hit["id"] for hit in searcher.search(self._question([word]), limit=None)} for word in asked]
        shares = {id_: sum(id_ in ids for ids in holding) / len(asked) for id_, _score in hits}
        # One rare word in a title is not worth a question's other words.
        found = sorted(
            (Found(id_, score * shares[id_], shares[id_]) for id_, score in hits), key=lambda each: -each.score
        )
        return [each for each in found if each.score >= SHARE * found[0].score]

    def _mended(self, word: str) -> str:
        return self._spelling.correct(word) or word

    def _question(self, words: Sequence[str]) -> query.Query:
        return query.Or([self._of_word(word) for word in words])

    def _of_word(self, word: str) -> query.Query:
        """One word in any part of a text, or one that means the same. Their sum: Whoosh's own way to count the best of
        them alone gives a text the score of another one."""
        stems = {stem for each in self._same.get(word, (word,)) for stem in self._stems(each)}
        terms = [query.Term(field, stem, boost) for stem in sorted(stems) for field, boost in BOOSTS.items()]
        return query.Or(terms)

    def _stems(self, text: str) -> Iterator[str]:
        return (token.text for token in self._analyzer(text))

    def _make_analyzer(self, has_stems: bool) -> Analyzer:
        words = SpaceSeparatedTokenizer() | StopFilter(stoplist=self._stop_words, minsize=1)
        return words | StemFilter() if has_stems else words

    def _make_index(self, texts: Iterable[Text]) -> index.Index:
        parts = {name: fields.TEXT(analyzer=self._analyzer, phrase=False) for name in BOOSTS}
        with TemporaryDirectory(prefix="texts-", ignore_cleanup_errors=True) as workshop:
            made = _Memory(workshop).create_index(fields.Schema(id=fields.ID(stored=True), **parts))
            writer = made.writer()
            for text in texts:
                writer.add_document(id=text.id, title=text.title, also=text.also, summary=text.summary, body=text.body)
            writer.commit()
        return made


def _counted(texts: Iterable[Text]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for text in texts:
        for word in f"{text.title} {text.also} {text.summary} {text.body}".split():
            counts[word] = counts.get(word, 0) + 1
    return counts
