"""The pages of the formats that others may send data in."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from app.domain.formats import KIND_WORDS, Column, Format
from app.domain.readable import translated
from app.web import words
from app.web.i18n import gettext as _

#: the one kind of cell whose length matters to who fills it in
TEXT = "text"


def in_address(slug: str) -> str:
    return slug.replace("_", "-")


@dataclass(frozen=True, slots=True)
class FormatLink:
    title: str
    sent_by: str
    url: str


@dataclass(frozen=True, slots=True)
class FormatsPage:
    formats: tuple[FormatLink, ...]

    @classmethod
    def of(cls, known: Iterable[Format]) -> "FormatsPage":
        return cls(
            tuple(
                FormatLink(
                    _(each.title), _(each.sent_by), url_for("datahealth.data_format", slug=in_address(each.slug))
                )
                for each in known
            )
        )


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    word: str
    means: str


@dataclass(frozen=True, slots=True)
class ColumnCard:
    name: str
    meaning: str
    write: str
    example: str
    must: str
    rule: str
    also: str
    choices: tuple[ChoiceRow, ...]

    @classmethod
    def of(cls, column: Column) -> "ColumnCard":
        return cls(
            name=column.name,
            meaning=column.meaning,
            write=_write(column),
            example=column.example,
            must=_("You must fill this in.") if column.required else _("You may leave this empty."),
            rule=column.not_below.says if column.not_below else "",
            also=_("You may also call it %(names)s.", names=_in_quotes(column.also)) if column.also else "",
            choices=tuple(
                ChoiceRow(each.word, " ".join(_(part) for part in (each.label, each.note) if part))
                for each in column.options()
            ),
        )


def _write(column: Column) -> str:
    said = _(KIND_WORDS[column.kind])
    said = said[0].upper() + said[1:]
    if column.kind == TEXT:
        return _("%(said)s, %(most)s letters at most", said=said, most=words.number(column.longest))
    return said


def _in_quotes(names: Iterable[str]) -> str:
    return _(" or ").join(f"“{name}”" for name in names)


@dataclass(frozen=True, slots=True)
class FormatPage:
    title: str
    one_row: str
    sent_by: str
    file_name: str
    licence: str
    publisher: str
    homepage: str
    notes: tuple[str, ...]
    template: str
    header: tuple[str, ...]
    examples: tuple[tuple[tuple[str, str], ...], ...]
    columns: tuple[ColumnCard, ...]

    @classmethod
    def of(cls, format_: Format) -> "FormatPage":
        format_ = translated(format_, "formats/*.yaml", _)
        header = tuple(column.name for column in format_.columns)
        return cls(
            title=format_.title,
            one_row=format_.one_row,
            sent_by=format_.sent_by,
            file_name=format_.file_name,
            licence=format_.licence,
            publisher=format_.publisher,
            homepage=str(format_.homepage),
            notes=format_.good_to_know,
            template=url_for("datahealth.format_template", slug=in_address(format_.slug)),
            header=header,
            examples=tuple(tuple((name, row[name]) for name in header if row.get(name)) for row in format_.examples),
            columns=tuple(ColumnCard.of(column) for column in format_.columns),
        )
