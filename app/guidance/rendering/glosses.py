"""Terms of the glossary explained in place, where a page uses them first."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from app.domain.glossary import Term, glossary


@lru_cache
def _pattern(language: str) -> tuple[re.Pattern[str] | None, dict[str, Term]]:
    """The longest form first: "NHS continuing healthcare" before "NHS"."""
    by_form = {_folded(form): term for term in glossary(language).values() for form in (term.term, *term.also) if form}
    forms = sorted(by_form, key=len, reverse=True)
    if not forms:
        return None, {}
    either = "|".join(re.escape(form).replace("'", "['’]").replace(r"\ ", r"\s") for form in forms)
    # Not a part of a word, nor of one with a hyphen, nor before “’s”: the bracket would tear it apart.
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-]|['’]\w)", re.IGNORECASE), by_form


def _folded(form: str) -> str:
    return form.lower().replace("’", "'")


class Glosser:
    """Remembers, for one page, what has been explained."""

    def __init__(self, language: str, without: Collection[str] = ()) -> None:
        self._pattern, self._by_form = _pattern(language)
        self._left_alone = set(without)
        self.explained: list[Term] = []

    def split(self, text: str) -> Iterator[tuple[str, Term | None]]:
        """The text in pieces, each with the term to explain right after it."""
        start = 0
        for found in self._pattern.finditer(text) if self._pattern else ():
            term = self._by_form[_folded(re.sub(r"\s", " ", found.group()))]
            if term.slug not in self._left_alone and not _is_quoted(text[: found.start()]):
                self._left_alone.add(term.slug)
                self.explained.append(term)
                yield text[start : found.end()], term
                start = found.end()
        if start < len(text):
            yield text[start:], None


def _is_quoted(before: str) -> bool:
    """Words to say are said as they stand."""
    return before.count("“") > before.count("”")
