"""Our own CSV formats, for facts that nobody publishes in one: data (content/formats/*.yaml), not code."""

import csv
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import StringIO
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, HttpUrl, model_validator

from app.domain.catalogue import Words, catalogue
from app.domain.content_files import CONTENT, ContentError, Entry, read_entry
from app.domain.text import key, to_translate

Kind = Literal["id", "text", "day", "past_day", "number", "money", "link", "choice"]
#: the same for every format; a page that shows one says it once
KIND_WORDS: dict[Kind, str] = {
    "id": to_translate("CQC's number, such as 1-123456789"),
    "text": to_translate("words"),
    "day": to_translate("a day, such as 31/03/2026"),
    "past_day": to_translate("a day that is over, such as 31/03/2026"),
    "number": to_translate("a number, such as 12 or 3.5"),
    "money": to_translate("an amount in pounds, such as 1,250 or 1250.50"),
    "link": to_translate("a web address, such as https://www.example.org/page"),
    "choice": to_translate("one of a list"),
}
#: what a fee is by
BY: dict[str, str] = {
    "week": to_translate("by the week"),
    "day": to_translate("by the day"),
    "night": to_translate("by the night"),
    "hour": to_translate("by the hour"),
}
DEFAULT_LONGEST = 255


class NotBelow(Entry):
    """This column's value must not come before, or be less than, that of another one."""

    column: str
    says: Words


@dataclass(frozen=True, slots=True)
class Option:
    """`word` is what a row says and `kept` what is stored; `label` and `note` say what it means."""

    word: str
    kept: str
    label: str = ""
    note: str = ""


class Column(Entry):
    name: Annotated[str, Field(min_length=2, max_length=40)]
    #: of the record that a row becomes
    field: str
    meaning: Words
    kind: Kind
    example: str
    required: bool = True
    longest: int = DEFAULT_LONGEST
    #: what one may write -> what is kept; or the name of one of our lists
    choices: dict[str, str] | Literal["measures", "marks", "fees"] | None = None
    #: other spellings of the header
    also: tuple[str, ...] = ()
    not_below: NotBelow | None = None

    @model_validator(mode="after")
    def _has_choices(self) -> Self:
        if (self.kind == "choice") != (self.choices is not None):
            raise ValueError(f"“{self.name}”: a column of kind “choice” has choices, and no other one has")
        return self

    def options(self) -> tuple[Option, ...]:
        """What a row may say, for a column of kind "choice"."""
        known = catalogue()
        match self.choices:
            case "measures":
                return tuple(Option(slug, slug, kind.label) for slug, kind in known.measures.items())
            case "marks":
                return tuple(Option(slug, slug, scheme.name) for slug, scheme in known.marks.items())
            case "fees":
                return tuple(Option(slug, slug, kind.label, BY[kind.per]) for slug, kind in known.fees.items())
            case None:
                return ()
            case said:
                return tuple(Option(word, kept) for word, kept in said.items())

    @cached_property
    def spellings(self) -> dict[str, str]:
        """What a row may say, by its word or its label, without capitals and hyphens -> what is kept."""
        by_label = {key(option.label): option.kept for option in self.options() if option.label}
        return by_label | {key(option.word): option.kept for option in self.options()}


class Format(Entry):
    slug: Annotated[str, Field(pattern=r"^[a-z_]+$", max_length=40)]
    title: Words
    #: who keeps the list, and who may send a file of it
    publisher: Words
    sent_by: Words
    licence: Words
    homepage: HttpUrl
    one_row: Words
    file_name: Words
    #: what loading does, in sentences for who sends a file
    good_to_know: tuple[Words, ...] = ()
    columns: tuple[Column, ...]
    #: rows that show how it is done; a file that still holds them is not refused for it
    examples: Annotated[tuple[dict[str, str], ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        names = [column.name for column in self.columns]
        if len(set(names)) < len(names):
            raise ValueError("two columns have the same name")
        for column in self.columns:
            if column.not_below and column.not_below.column not in names:
                raise ValueError(f"“{column.name}” is compared with “{column.not_below.column}”, which is no column")
        for example in self.examples:
            self._check_example(example, names)
        return self

    def _check_example(self, example: dict[str, str], names: list[str]) -> None:
        unknown = sorted(set(example) - set(names))
        missing = [column.name for column in self.columns if column.required and not example.get(column.name)]
        if unknown or missing:
            raise ValueError(f"an example row has unknown columns {unknown} or lacks {missing}")

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.required)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


def template_csv(format_: Format) -> str:
    """A file to fill in: the header and the example rows. It begins with the mark by which Excel knows UTF-8."""
    text = StringIO()
    writer = csv.DictWriter(text, [column.name for column in format_.columns], restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(format_.examples)
    return "\ufeff" + text.getvalue()


def read_formats(folder: Path = CONTENT / "formats") -> dict[str, Format]:
    """By slug, which is the file's name too."""
    found: dict[str, Format] = {}
    for path in sorted(folder.glob("*.yaml")):
        format_ = read_entry(path, Format)
        if format_.slug != path.stem:
            raise ContentError(f"{path.name}: its slug is “{format_.slug}”. Name the file {format_.slug}.yaml.")
        found[format_.slug] = format_
    return found


@lru_cache
def formats() -> dict[str, Format]:
    return read_formats()
