"""A rating on a page is one row of the list of ratings: a right day beside the wrong question is found out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from app import create_app
from app.config import Settings
from app.db import make_engine
from app.domain.vocabularies import KEY_QUESTIONS
from tests.integration.tracing.files import FileRow, Files
from tests.integration.tracing.subject import subject_of
from tests.integration.tracing.test_tracing import choose
from tests.integration.tracing.tracer import day_of, days_in

Line = tuple[str, str, date | None]
RATED = """SELECT p.ref FROM place p WHERE p.withdrawn_on IS NULL AND p.id IN (SELECT r.place_id FROM registration r
JOIN rating g ON g.registration_id = r.id WHERE r.withdrawn_on IS NULL AND g.is_current AND g.question = 'Safe')"""


@pytest.fixture(scope="module")
def pages(sample_dir: Path, made_up: Files) -> list[tuple[str, tuple[FileRow, ...]]]:
    """Three that are rated, each as it is sent, with the rows of files that are about it."""
    settings = Settings(var_dir=sample_dir)
    client, engine = create_app(settings).test_client(), make_engine(settings.sqlalchemy_url)
    with engine.connect() as connection:
        refs = choose(connection, RATED, "ratings")
        found = [(client.get(f"/place/{ref}").text, subject_of(connection, made_up, ref).rows) for ref in refs]
    engine.dispose()
    return found


def test_each_rating_is_one_row_with_its_question_word_and_day(
    pages: list[tuple[str, tuple[FileRow, ...]]],
) -> None:
    for html, rows in pages:
        shown = list(lines(html))
        assert len(shown) == 6, "the whole and the five questions"
        assert [line for line in shown if not is_a_row(line, rows)] == []


def test_a_day_of_another_question_is_found_out(pages: list[tuple[str, tuple[FileRow, ...]]]) -> None:
    wrong = [
        ((question, word, other), rows)
        for html, rows in pages
        for question, word, day in lines(html)
        for _question, _word, other in lines(html)
        if other != day
    ]
    assert wrong, "the sample must have parts of other days than the whole"
    assert not any(is_a_row(line, rows) for line, rows in wrong)


def lines(html: str) -> Iterator[Line]:
    for table in BeautifulSoup(html, "lxml").select("main table"):
        if table.caption and "Ratings now" in table.caption.get_text():
            for row in table.select("tbody tr"):
                question, word, said = row.select("th, td .care-tag, td:last-child")
                yield name(question.get_text()), word.get_text(strip=True), day_of(said.get_text(" "))


def name(question: str) -> str:
    """CQC's, without what it asks in our words."""
    return next(each for each in ("Overall", *KEY_QUESTIONS) if question.strip().startswith(each))


def is_a_row(line: Line, rows: tuple[FileRow, ...]) -> bool:
    return any(line in row_lines(row.cells) for row in rows if row.source == "cqc_ratings")


def row_lines(cells: tuple[str, ...]) -> Iterator[Line]:
    """Group of services, question, word and day stand beside each other; "Overall" is a group and a question."""
    for group, question, word, day in zip(cells, cells[1:], cells[2:], cells[3:], strict=False):
        if group == "Overall":
            yield from ((question, word, on) for on in days_in(day))
