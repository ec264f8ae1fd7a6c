"""The rows of a ratings file, each one judgement of one place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from app.domain.quality import OneRating
from app.domain.vocabularies import KEY_QUESTIONS, RATINGS
from importers.contract import RowError
from importers.cqc import ids
from importers.cqc.cells import CellError, RowReader, RowRejectedError
from importers.cqc.dates import read_day
from importers.cqc.layouts import Layout
from importers.cqc.ratings import NOT_RATINGS, OVERALL, find_question, read_rating
from importers.cqc.record import read_flag
from importers.cqc.websites import read_website
from importers.readers import Row, Table

_QUESTIONS = frozenset((*KEY_QUESTIONS, OVERALL))
_VALUES = frozenset((*RATINGS, *NOT_RATINGS))
_LONGEST_QUESTION = 20
#: the page of the place at CQC, which we make ourselves: only what leads elsewhere is a report's address
_PAGE = re.compile(r"https?://(?:www\.)?cqc\.org\.uk/(?:location|directory)/([^/?#]+)/?", re.IGNORECASE)

#: some thousand days and a dozen words come 300,000 times
_day = lru_cache(maxsize=50_000)(read_day)
_rating = lru_cache(maxsize=1_000)(read_rating)


def judgements(table: Table, layout: Layout) -> Iterator[tuple[int, OneRating] | RowError]:
    told: set[str] = set()
    for row in table:
        reader = RowReader(row, layout.blanks)
        try:
            record = _read(reader, layout)
        except RowRejectedError as rejected:
            yield rejected.error
            continue
        yield from reader.issues
        yield from _unknown_words(record, row, layout, told)
        yield row.number, record


def _read(reader: RowReader, layout: Layout) -> OneRating:
    column = layout.columns
    if reader.row.is_too_long:
        raise RowRejectedError(
            reader.row.cell(column["value"]).error("row_misaligned", "The row has more cells than the header.")
        )
    regulator_id = reader.must(
        column["regulator_id"],
        ids.read_id,
        code="location_id_missing",
        message="Give the location's id, such as 1-123456789.",
    )
    group = reader.must(
        column["service_group"], _group, code="group_missing", message="Give the service group, such as Overall."
    )
    question = reader.must(
        column["question"], _question, code="question_missing", message="Give the key question, such as Safe."
    )
    return OneRating(
        regulator_id=regulator_id,
        question=question,
        service_group=group,
        value=reader.read(column["value"], _rating),
        published_on=reader.read(column["published_on"], _day),
        is_inherited=reader.read(column.get("is_inherited"), read_flag),
        report_url=_report(reader, column["report_url"], regulator_id),
    )


def _group(text: str) -> str:
    return OVERALL if text.casefold() == "overall" else text[:120].rstrip()


def _question(text: str) -> str:
    known = find_question(text)
    if known is None and len(text) > _LONGEST_QUESTION:
        raise CellError("question_unknown", "Give one of the five key questions, or Overall.")
    return known or text


def _report(reader: RowReader, column: str, regulator_id: str) -> str | None:
    text = reader.text(column, 4000)
    page = _PAGE.fullmatch(text) if text else None
    if text is None or (page and page[1].upper() == regulator_id):
        return None
    return reader.read(column, read_website)


def _unknown_words(record: OneRating, row: Row, layout: Layout, told: set[str]) -> Iterator[RowError]:
    """A new word of the regulator's is shown as it stands; whoever loads the file hears of it once."""
    if record.value and record.value not in _VALUES and record.value not in told:
        told.add(record.value)
        yield _news(row, layout.columns["value"], "rating_unknown", "It is kept and shown as it stands.")
    if record.question not in _QUESTIONS and record.question not in told:
        told.add(record.question)
        yield _news(row, layout.columns["question"], "question_unknown", "Its ratings are kept beside the others.")


def _news(row: Row, column: str, code: str, what: str) -> RowError:
    error = row.cell(column).error(code, f"This word is on no list of CQC's that we know. {what} Add it to the list.")
    return replace(error, rejects=False)
