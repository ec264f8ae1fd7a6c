"""The pages that tell others how to send data, and the templates that go with them."""

import csv
from io import StringIO
from typing import Any

import pytest
from bs4 import BeautifulSoup

from app.datahealth.presenters.formats import FormatPage, in_address
from app.domain.formats import formats
from importers.contract import Fetched, RowError
from importers.registry import SLUGS, get_source

FORMATS = list(formats().values())
addresses = pytest.mark.parametrize("format_", FORMATS, ids=[each.slug for each in FORMATS])


@pytest.fixture
def any_engine(engine: Any) -> Any:
    return engine


def text_of(client: Any, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    main = BeautifulSoup(answer.text, "lxml").find("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def address(format_: Any) -> str:
    return f"/data-formats/{in_address(format_.slug)}"


def test_every_format_is_listed_and_belongs_to_a_source(client: Any) -> None:
    page = BeautifulSoup(client.get("/data-formats").text, "lxml")
    linked = {str(link["href"]) for link in page.select("main h2 a")}
    assert linked == {address(each) for each in FORMATS}
    assert {each.slug for each in FORMATS} <= set(SLUGS)


@addresses
def test_a_page_explains_every_column(client: Any, format_: Any) -> None:
    said = text_of(client, address(format_))
    for column in format_.columns:
        assert column.meaning in said
        assert column.example in said
        assert not column.not_below or column.not_below.says in said
    assert said.count("You must fill this in.") == len(format_.required)


@addresses
def test_a_page_lists_every_word_that_a_column_takes(client: Any, format_: Any) -> None:
    page = BeautifulSoup(client.get(address(format_)).text, "lxml")
    words = [cell.get_text(strip=True) for cell in page.select("tbody th")]
    assert words == [option.word for column in format_.columns for option in column.options()]


@addresses
def test_the_template_has_the_columns_and_examples_of_the_page(client: Any, format_: Any) -> None:
    answer = client.get(f"{address(format_)}.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{in_address(format_.slug)}.csv"'
    rows = list(csv.DictReader(StringIO(answer.data.decode("utf-8-sig"))))
    assert list(rows[0]) == [column.name for column in format_.columns]
    assert [{name: said for name, said in row.items() if said} for row in rows] == [
        {name: said for name, said in example.items() if said} for example in format_.examples
    ]


@addresses
def test_the_page_links_to_its_template(client: Any, format_: Any) -> None:
    page = BeautifulSoup(client.get(address(format_)).text, "lxml")
    (link,) = page.select("a[download]")
    assert link["href"] == f"{address(format_)}.csv"


@addresses
def test_the_template_is_read_by_the_source_it_is_for(client: Any, format_: Any, tmp_path: Any) -> None:
    """Whoever fills it in gets as far as the rows: the header at least is right."""
    path = tmp_path / f"{format_.slug}.csv"
    path.write_bytes(client.get(f"{address(format_)}.csv").data)
    edition = get_source(format_.slug).open(Fetched(path, path.name, "0" * 64, path.stat().st_size))
    rows = list(edition.rows)
    assert edition.unknown_columns == ()
    assert [row.code for row in rows if isinstance(row, RowError)] == ["example_row"] * len(rows)
    assert len(rows) == len(format_.examples)


@pytest.mark.parametrize(
    "path", ["/data-formats/parchment", "/data-formats/parchment.csv", "/data-formats/quality_marks"]
)
def test_there_is_no_page_for_what_is_no_format(client: Any, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_source_in_our_own_format_links_to_its_page(client: Any) -> None:
    page = BeautifulSoup(client.get("/data-health").text, "lxml")
    for format_ in FORMATS:
        card = page.find(id=format_.slug)
        assert card is not None
        assert [link["href"] for link in card.select("p a")] == [address(format_)]


def test_lengths_are_told_where_there_is_one_to_keep_to(client: Any) -> None:
    with client.application.test_request_context():
        page = FormatPage.of(formats()["fees"])
    write = {column.name: column.write for column in page.columns}
    assert write["includes"] == "Words, 500 letters at most"
    assert "letters" not in write["lowest"]
