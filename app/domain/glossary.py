"""What the words of care mean, in each language (content/glossary/<language>.yaml)."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from app.domain.content_files import CONTENT, Entry, read_entries

GLOSSARY = CONTENT / "glossary"


class Term(Entry):
    """`means` explains it in place, after its first use: no capital, no full stop, at most 20 words. `more` is for the
    glossary's own page. `also` holds the other forms in which a page may use it, plurals and mutations included."""

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    term: Annotated[str, Field(min_length=2, max_length=80)]
    also: tuple[str, ...] = ()
    means: Annotated[str, Field(min_length=5, max_length=180)]
    more: Annotated[str, Field(max_length=600)] = ""
    #: the guide that tells most about it
    guide: str | None = None

    @property
    def meaning(self) -> str:
        """What it means as a sentence of its own."""
        return f"{self.means[0].upper()}{self.means[1:]}."


@lru_cache
def glossary(language: str, folder: Path = GLOSSARY) -> dict[str, Term]:
    """By slug; empty for a language that has none."""
    path = folder / f"{language}.yaml"
    return read_entries(path, Term) if path.exists() else {}
