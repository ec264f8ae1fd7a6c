"""The sheets: print, large print, Easy Read and plain text."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from pypdf import PdfReader

from app.config import Settings
from app.domain.guides import easy_read, guides
from app.paper.pdf import as_pdf, sheet_style, weasyprint
from app.paper.plain import WIDTH
from tests.integration.formats.pango import needs_pango

FORMATS = ("print", "large-print", "easy-read", "text", "pdf")
SMALLEST_LARGE_PRINT = 18.0
BOTH_NATIONS = "paying-for-a-care-home"


@pytest.mark.parametrize("form", ["print", "large-print", "easy-read"])
def test_a_sheet_carries_what_one_must_know_of_it(reader: FlaskClient, form: str) -> None:
    soup = BeautifulSoup(reader.get(f"/guides/{BOTH_NATIONS}/wales/{form}").text, "lxml")
    said = soup.get_text(" ", strip=True)
    meta = guides("en")[BOTH_NATIONS].meta
    assert [title.text for title in soup.select("h1")] == [meta.title]
    assert "This is for Wales." in said
    assert f"Last checked: {meta.reviewed_on.day} {meta.reviewed_on:%B %Y}." in said
    assert "To be checked again by:" in said
    assert "Not confirmed: nobody read it in the official source yet" in said
    assert "Social Services and Well-being (Wales) Act 2014" in said
    assert soup.select_one("#help-now a[href='tel:999']")


@pytest.mark.parametrize("form", ["print", "large-print", "easy-read"])
def test_a_sheet_is_clean(reader: FlaskClient, form: str) -> None:
    """No header, no script, nothing that a browser would print besides the guide; on the screen, a way back."""
    soup = BeautifulSoup(reader.get(f"/guides/{BOTH_NATIONS}/england/{form}").text, "lxml")
    assert not soup.select("script, .care-header, .care-footer, form")
    styles = [link["href"] for link in soup.select("link[rel=stylesheet]")]
    assert len(styles) == 1 and "sheet" in styles[0]
    assert soup.select_one(".care-sheet__screen a")["href"] == f"/guides/{BOTH_NATIONS}"  # type: ignore[index]
    offered = {link["href"].rsplit("/", 1)[1] for link in soup.select(".care-sheet__screen li a")}  # type: ignore[union-attr]
    assert offered == set(FORMATS) - {form}


@needs_pango
def test_large_print_holds_no_small_type(reader: FlaskClient, guide_site: object) -> None:
    maker = weasyprint()
    assert maker
    page = reader.get(f"/guides/{BOTH_NATIONS}/both/large-print").text
    with guide_site.app_context():  # type: ignore[attr-defined]
        made = PdfReader(BytesIO(as_pdf(maker, page, sheet_style(), str)))
    sizes: dict[float, str] = {}

    def note(text: str, _matrix: list[float], inner: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.setdefault(round(abs(size * inner[3] * _matrix[3]), 1), text.strip())

    for sheet in made.pages:
        sheet.extract_text(visitor_text=note)
    assert len(sizes) >= 3
    small = {size: text for size, text in sizes.items() if size < SMALLEST_LARGE_PRINT}
    assert not small, f"smaller than {SMALLEST_LARGE_PRINT} points: {small}"


def test_easy_read_has_a_picture_that_says_nothing_beside_each_thought(reader: FlaskClient) -> None:
    soup = BeautifulSoup(reader.get("/guides/staying-safe/england/easy-read").text, "lxml")
    blocks = soup.select(".care-easy")
    assert len(blocks) >= 6
    for block in blocks:
        pictures = block.select(".care-easy__picture img")
        assert [picture["alt"] for picture in pictures] == [""], "the words beside it say it already"
        assert block.select_one(".care-easy__words").text.strip()  # type: ignore[union-attr]
        assert reader.get(str(pictures[0]["src"])).status_code == 200


def test_easy_read_ends_with_the_numbers_that_it_left_out(reader: FlaskClient) -> None:
    """Each of them once in large letters: in the text, or in the lists after it."""
    soup = BeautifulSoup(reader.get(f"/guides/{BOTH_NATIONS}/england/easy-read").text, "lxml")
    soup.select_one(".care-easy__more").decompose()  # type: ignore[union-attr]
    soup.select_one("#help-now").decompose()  # type: ignore[union-attr]
    assert "Numbers to know" in [title.text for title in soup.select("h2")]
    said = soup.get_text(" ", strip=True)
    guide = BeautifulSoup(reader.get(f"/guides/{BOTH_NATIONS}/england").text, "lxml")
    numbers = [each.text for each in guide.select("#numbers li > strong")]
    assert len(numbers) > 2
    assert [number for number in numbers if number not in said] == []
    in_text = set(re.findall(r"\{figure (\S+?)\}", easy_read("en")[BOTH_NATIONS]))
    assert len(soup.select(".care-easy__number")) == len(numbers) - len(in_text)


def test_plain_text_is_a_file_of_text_that_fits_a_screen_of_letters(reader: FlaskClient) -> None:
    answer = reader.get(f"/guides/{BOTH_NATIONS}/both/text")
    assert answer.content_type == "text/plain; charset=utf-8"
    assert f'filename="{BOTH_NATIONS}-both-en.txt"' in answer.headers["Content-Disposition"]
    long = [line for line in answer.text.splitlines() if len(line) > WIDTH and "<http" not in line]
    assert long == []


def test_plain_text_underlines_headings_names_nations_and_gives_addresses(reader: FlaskClient) -> None:
    lines = reader.get(f"/guides/{BOTH_NATIONS}/both/text").text.splitlines()
    title = guides("en")[BOTH_NATIONS].meta.title
    assert lines[lines.index(title) + 1] == "=" * len(title)
    assert lines[lines.index("What to do next") + 1] == "-" * len("What to do next")
    assert lines[lines.index("England") + 1] == "......."
    assert lines[lines.index("Wales") + 1] == "....."
    assert any("<https://care.example/guides/" in line for line in lines)
    assert any("<https://www.legislation.gov.uk/" in line for line in lines)


@pytest.mark.parametrize("form", ["print", "large-print"])
def test_paper_says_in_words_where_the_number_is_found(reader: FlaskClient, form: str) -> None:
    said = BeautifulSoup(reader.get(f"/guides/staying-safe/england/{form}").text, "lxml").get_text(" ", strip=True)
    assert "Find the number (at care.example/council)" in said
    assert "Enter a postcode" not in said


def test_plain_text_gives_no_path_that_leads_nowhere(migrated_file: Path, tmp_path: Path) -> None:
    """Where the operator has not said what the site is called."""
    from app import create_app

    shutil.copyfile(migrated_file, tmp_path / "care.db")
    said = create_app(Settings(var_dir=tmp_path)).test_client().get("/guides/staying-safe/england/text").text
    assert "Find the number." in " ".join(said.split())
    assert "</" not in said and "<https://www.legislation.gov.uk/" in said


def test_a_guide_for_one_nation_has_no_sheet_for_another(reader: FlaskClient) -> None:
    answer = reader.get("/guides/care-and-treatment-plans-wales/england/print")
    assert answer.status_code == 302
    assert answer.location == "/guides/care-and-treatment-plans-wales/wales/print"


@pytest.mark.parametrize(
    "path", ["no-such-guide/england/print", "top-ups/england/word", "top-ups/scotland/print", "top-ups/england/sheet"]
)
def test_what_there_is_not_is_not_found(reader: FlaskClient, path: str) -> None:
    assert reader.get(f"/guides/{path}").status_code == 404


def test_an_english_text_under_a_welsh_address_says_so(reader: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.guidance.formats.routes.find_guide", lambda slug, _language: guides("en")[slug])
    soup = BeautifulSoup(reader.get("/cy/guides/telecare/england/print").text, "lxml")
    assert soup.select_one("html")["lang"] == "cy"  # type: ignore[index]
    assert soup.select_one("h1")["lang"] == "en"  # type: ignore[index]
    assert soup.select_one(".care-sheet__note")


def test_there_is_a_picture_for_each_name(tmp_path: Path) -> None:
    from app.guidance.formats.easy_text import PICTURES
    from app.web.assets import MANIFEST, read_manifest

    known = {name.removeprefix("easy-").removesuffix(".svg") for name in read_manifest(MANIFEST) if "easy-" in name}
    assert known == set(PICTURES)
