"""The pages of guidance, as files that people edit: content/guidance/<language>/<slug>.md, and the Easy Read text of
each in content/easy_read/<language>/<slug>.md. English is the source; another language says which English it is of."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

import frontmatter
import yaml
from pydantic import Field, StringConstraints, ValidationError, model_validator

from app.domain.content_files import CONTENT, ContentError, Entry, read_entries, read_text

SOURCE_LANGUAGE = "en"
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Nation = Literal["england", "wales"]
#: addresses under /guides that are pages of their own
TAKEN = frozenset({"to-review", "scotland-and-northern-ireland"})


class Topic(Entry):
    """A group of guides on the contents page, in the order of content/topics.yaml."""

    slug: Slug
    title: Annotated[str, Field(min_length=3, max_length=80)]
    summary: Annotated[str, Field(min_length=10, max_length=200)]
    #: its guides in the order of reading; one that is not named here comes last
    guides: tuple[Slug, ...] = ()


class Situation(Entry):
    """What is happening, as a person would say it, and the guide to begin with."""

    slug: Slug
    says: Annotated[str, Field(min_length=8, max_length=60)]
    guide: Slug


class Translation(Entry):
    """`of` is the fingerprint of the English file that was translated; `signed_off_by` a human translator's name or
    firm, and until there is one the page says that it awaits one."""

    of: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    signed_off_by: str = ""
    signed_off_on: date | None = None

    @property
    def is_signed_off(self) -> bool:
        return bool(self.signed_off_by and self.signed_off_on)


class FrontMatter(Entry):
    title: Annotated[str, Field(min_length=5, max_length=80)]
    summary: Annotated[str, Field(min_length=20, max_length=200)]
    topic: Slug
    jurisdictions: Annotated[tuple[Nation, ...], Field(min_length=1)]
    reviewed_on: date
    review_by: date
    #: slugs of content/law; every one that the text cites, and no other
    sources: tuple[Slug, ...] = ()
    related: tuple[Slug, ...] = ()
    #: what people type who do not know the title
    words: tuple[str, ...] = ()
    #: shows the card of urgent help before the text
    urgent: bool = False
    #: glossary terms that the text explains itself
    explains: tuple[Slug, ...] = ()
    translation: Translation | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.review_by <= self.reviewed_on:
            raise ValueError("“review_by” is not after “reviewed_on”")
        return self


@dataclass(frozen=True, slots=True)
class Guide:
    """`body` is Markdown with directives of our own, see docs/recipes/add-a-guide.md, and begins on line `first_line`
    of the file. `fingerprint` is of the file."""

    slug: str
    language: str
    meta: FrontMatter
    body: str
    fingerprint: str
    first_line: int = 1

    def is_past_review(self, day: date) -> bool:
        return day > self.meta.review_by

    def applies_in(self, nation: str) -> bool:
        return nation in self.meta.jurisdictions


def fingerprint_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def read_guide(path: Path, language: str) -> Guide:
    if path.stem in TAKEN:
        raise ContentError(f"{path.name}: the site has a page at this address. Give the file another name.")
    text = read_text(path)
    try:
        post = frontmatter.loads(text)
        meta = FrontMatter.model_validate(post.metadata)
    except yaml.YAMLError as error:
        raise ContentError(
            f"{path.name}: its head is no YAML. Put text with a colon in quotation marks. {error}"
        ) from error
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise ContentError(f"{path.name}: {faults}.") from error
    return Guide(path.stem, language, meta, post.content, fingerprint_of(path), _first_line(text, post.content))


def _first_line(text: str, body: str) -> int:
    return text[: text.rfind(body)].count("\n") + 1


@lru_cache
def guides(language: str, folder: Path = CONTENT / "guidance") -> dict[str, Guide]:
    """By slug; empty for a language that has none."""
    return {path.stem: read_guide(path, language) for path in sorted((folder / language).glob("*.md"))}


@lru_cache
def easy_read(language: str, folder: Path = CONTENT / "easy_read") -> dict[str, str]:
    """The Easy Read text of each guide, by slug."""
    return {path.stem: read_text(path) for path in sorted((folder / language).glob("*.md"))}


@lru_cache
def topics(path: Path = CONTENT / "topics.yaml") -> dict[str, Topic]:
    return read_entries(path, Topic)


@lru_cache
def situations(path: Path = CONTENT / "situations.yaml") -> dict[str, Situation]:
    return read_entries(path, Situation)
