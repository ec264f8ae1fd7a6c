"""What we say of each source, from content/sources.yaml."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from app.config import ROOT
from app.domain.parts import Part

SOURCES = ROOT / "content" / "sources.yaml"

Words = Annotated[str, Field(min_length=3, max_length=300)]
#: as long as the columns of the table that holds a copy
Short = Annotated[str, Field(min_length=3, max_length=200)]
Address = Annotated[str, Field(pattern=r"^https://[^\s]+$", max_length=500)]


class SourceFacts(BaseModel):
    """Its slug is its key. `late_after_days` is none where the data have no age."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Short
    publisher: Short
    licence: Short
    homepage: Address
    gives: Words
    comes: Words
    attribution: Words
    feeds: tuple[Part, ...] = Field(min_length=1)
    late_after_days: int | None = Field(default=None, gt=0)
    #: where we made the format ourselves: the slug of its page
    format: str | None = None


_CATALOGUE = TypeAdapter(dict[str, SourceFacts])


@lru_cache
def source_facts(path: Path = SOURCES) -> dict[str, SourceFacts]:
    """By slug, in the order of the file. An entry that breaks a rule stops the site from starting."""
    return _CATALOGUE.validate_python(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
