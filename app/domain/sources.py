"""What we say of each source, from content/sources.yaml."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, HttpUrl, StringConstraints, model_validator

from app.domain.content_files import CONTENT, Entry, read_entries
from app.domain.formats import formats
from app.domain.parts import Part

SOURCES = CONTENT / "sources.yaml"

Words = Annotated[str, StringConstraints(min_length=3, max_length=300)]
#: as long as the columns of the table that holds a copy
Short = Annotated[str, StringConstraints(min_length=3, max_length=200)]
#: what a source in a format of our own says there already
SHARED = ("title", "publisher", "licence", "homepage")


class SourceFacts(Entry):
    """`late_after_days` is none where the data have no age."""

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
    title: Short
    publisher: Short
    licence: Short
    homepage: HttpUrl
    gives: Words
    comes: Words
    attribution: Words
    feeds: Annotated[tuple[Part, ...], Field(min_length=1)]
    late_after_days: Annotated[int, Field(gt=0)] | None = None
    #: where the format is our own: the slug of its page
    format: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _says_once(cls, said: Any) -> Any:
        """Where the format is our own, its file is the home of what it says."""
        if not isinstance(said, dict) or "format" not in said:
            return said
        own = formats().get(said["format"])
        if own is None:
            raise ValueError(f"there is no format “{said['format']}” in content/formats/")
        return {name: getattr(own, name) for name in SHARED} | said


@lru_cache
def source_facts(path: Path = SOURCES) -> dict[str, SourceFacts]:
    """By slug, in the order of the file."""
    return read_entries(path, SourceFacts)
