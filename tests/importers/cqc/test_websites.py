from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.cqc.cells import CellError
from importers.cqc.websites import MAX_LENGTH, read_website


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("www.example.org", "http://www.example.org"),
        ("example.org/homes?id=1", "http://example.org/homes?id=1"),
        ("http://www.example.org/", "http://www.example.org/"),
        ("HTTPS://www.example.org", "https://www.example.org"),
        ("http:/www.example.org", "http://www.example.org"),
        ("//www.example.org", "http://www.example.org"),
    ],
)
def test_an_address_can_be_linked_to(text: str, address: str) -> None:
    assert read_website(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)//example.org",
        "data:text/html,hello",
        "info@example.org",
        "http://www.someone@example.org",
        "www.example dentists.co.uk",
        'http://example.org/"onclick="x',
        "ftp://example.org",
        "localhost",
        "http://127.0.0.1/",
        "www.example.org/" + "a" * MAX_LENGTH,
    ],
)
def test_what_is_no_web_address_is_refused(text: str) -> None:
    with pytest.raises(CellError) as caught:
        read_website(text)
    assert caught.value.code == "website_unusable"


@pytest.mark.parametrize("text", ["coming soon", "N/A", "none", ".", "http://"])
def test_a_cell_that_says_there_is_none_is_empty(text: str) -> None:
    assert read_website(text) is None


@given(st.text(max_size=60))
def test_whatever_comes_out_is_http(text: str) -> None:
    try:
        address = read_website(text)
    except CellError:
        return
    assert address is None or (urlsplit(address).scheme in {"http", "https"} and " " not in address)
