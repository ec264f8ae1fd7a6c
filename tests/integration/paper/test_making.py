"""The answer to who asks for a document of their own, in each format."""

import gc
import tempfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from pypdf import PdfReader

from app.paper import pdf
from app.paper.document import FORMATS, FileName
from app.paper.pdf import TRY_AGAIN_AFTER, BusyError, Press
from app.paper.plain import WIDTH
from tests.integration.formats.facts import facts_in, text_of_page, text_of_pdf
from tests.integration.formats.pango import needs_pango
from tests.integration.paper.conftest import SEALED, Ask
from tests.unit.paper.every_letter import KINDS, LETTERS

LANGUAGES = ("en", "cy")
FACTS = {"council": "Testshire Council"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("slug", "nation", "voice"), KINDS)
def test_print_and_text_say_the_same_facts(ask: Ask, slug: str, nation: str, voice: str, language: str) -> None:
    page = ask("print", slug, nation, voice, language, **FACTS)
    text = ask("text", slug, nation, voice, language, **FACTS)
    assert (page.status_code, text.status_code) == (200, 200)
    said = facts_in(text.text)
    assert said == facts_in(text_of_page(page.text))
    assert "phone 999" in said and len(said) > 4


@needs_pango
@pytest.mark.parametrize("slug", LETTERS)
def test_the_pdf_says_the_same_facts(ask: Ask, slug: str) -> None:
    """In one nation, voice and language each: a PDF is made of the page that is tried above."""
    number = LETTERS.index(slug)
    kind = (("england", "wales")[number % 2], ("they", "you")[number // 2 % 2], LANGUAGES[number % 2])
    made = ask("pdf", slug, *kind, **FACTS)
    assert made.content_type == "application/pdf"
    assert facts_in(text_of_pdf(made.data)) == facts_in(ask("text", slug, *kind, **FACTS).text)


@needs_pango
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_is_tagged_and_has_a_title_and_a_language(ask: Ask, language: str) -> None:
    made = PdfReader(BytesIO(ask("pdf", nation="wales", language=language).data))
    root = made.root_object
    assert root["/MarkInfo"]["/Marked"] and root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == language
    assert made.metadata and made.metadata.title
    title = {"en": "A letter to ask for a needs assessment", "cy": "Llythyr i ofyn am asesiad anghenion"}[language]
    assert made.metadata.title.startswith(title)


@needs_pango
def test_the_letter_is_a_sheet_of_its_own(ask: Ask) -> None:
    """Who prints it sends the first page, and keeps the rest."""
    first, second, *_others = [page.extract_text() for page in PdfReader(BytesIO(ask("pdf").data)).pages]
    assert "Yours faithfully" in first and "Do not send this page" not in first
    assert "1 / " not in first
    assert "Do not send this page" in second


@pytest.mark.parametrize("format", [*FORMATS[:2], pytest.param("pdf", marks=needs_pango)])
def test_nobody_may_keep_it(ask: Ask, format: str) -> None:
    answer = ask(format)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers and "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("format", "name", "kind"),
    [
        ("text", "letter.txt", "text/plain; charset=utf-8"),
        pytest.param("pdf", "letter.pdf", "application/pdf", marks=needs_pango),
    ],
)
def test_a_file_is_named_by_what_it_is_and_says_nothing_of_the_person(
    ask: Ask, format: str, name: str, kind: str
) -> None:
    answer = ask(format, "advocate", "wales", **FACTS)
    assert answer.content_type == kind
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_a_file_has_one_of_a_few_names() -> None:
    assert {str(name) for name in FileName} == {"letter", "summary", "list"}


def test_a_page_leads_to_its_other_formats_and_back_by_post(ask: Ask) -> None:
    """The answers go along in the body: they are in no address."""
    forms = BeautifulSoup(ask("print").text, "lxml").select("nav.care-sheet__screen form")
    targets = {str(form["action"]).rsplit("/", 1)[1] for form in forms}
    assert targets == {"test-result", "text", "pdf"}
    for form in forms:
        assert form["method"] == "post"
        assert form.select_one("input[name=sealed]")["value"] == SEALED  # type: ignore[index]


def test_what_is_sealed_stands_in_no_file(ask: Ask) -> None:
    assert SEALED not in ask("text").text
    assert SEALED in ask("print").text


@needs_pango
def test_what_is_sealed_stands_in_no_pdf(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a PDF could hide in itself: it is not in what it is made of."""
    pages: list[str] = []
    monkeypatch.setattr(pdf, "as_pdf", lambda _maker, page, *_others: pages.append(page) or b"made")
    assert ask("pdf").data == b"made"
    assert len(pages) == 1 and SEALED not in pages[0] and "<form" not in pages[0]


def test_a_page_is_clean(ask: Ask) -> None:
    soup = BeautifulSoup(ask("print", language="cy", nation="wales").text, "lxml")
    assert not soup.select("script, .care-header, .care-footer, [hreflang]")
    assert soup.select_one("meta[name=robots]")["content"] == "noindex"  # type: ignore[index]
    assert len(soup.select("h1")) == 1 and soup.select_one("html")["lang"] == "cy"  # type: ignore[index]
    assert soup.select_one("#help-now a[href='tel:999']")


def test_it_says_when_and_by_whom_it_was_made_and_that_we_keep_no_copy(ask: Ask) -> None:
    for said in (ask("text").text, BeautifulSoup(ask("print").text, "lxml").get_text(" ")):
        words = " ".join(said.split())
        assert "We keep no copy of it." in words
        assert "https://care.example/" in words


def test_paper_says_where_a_guide_is(ask: Ask) -> None:
    assert "(at care.example/guides/complaints/wales)" in ask("print", nation="wales").text
    assert "<https://care.example/guides/complaints/wales>" in ask("text", nation="wales").text


def test_lines_of_a_text_fit_a_screen_of_letters(ask: Ask) -> None:
    lines = ask("text", "advocate").text.splitlines()
    assert lines[:2] == ["[your name]", "[your address]"]
    assert [line for line in lines if len(line) > WIDTH and "<http" not in line] == []


CANARY = ("Zilver", "wald", " Council")


def held_in_memory(word: str) -> list[str]:
    """Where this process still holds it: every text that anything refers to."""
    gc.collect()
    wanted, found, seen = word.encode(), [], set()
    waiting = gc.get_objects()
    while waiting:
        each = waiting.pop()
        for held in gc.get_referents(each):
            if isinstance(held, str | bytes | bytearray):
                text = held.encode("utf-8", "replace") if isinstance(held, str) else held
                if wanted in text:
                    found.append(f"{type(each)}: {text[:80]!r}")
            elif isinstance(held, dict | tuple) and not gc.is_tracked(held) and id(held) not in seen:
                # The collector does not list what holds texts alone.
                seen.add(id(held))
                waiting.append(held)
    return found


def leave_nothing(ask: Ask, format: str) -> None:
    answer = ask(format, council="".join(CANARY), hard=["".join(CANARY), "x"])
    assert answer.status_code == 200
    if format != "pdf":
        assert "".join(CANARY) in " ".join(answer.text.split())
    answer.close()


@needs_pango
def test_nothing_of_it_stays_in_memory(ask: Ask) -> None:
    for format in FORMATS:
        leave_nothing(ask, format)
    assert held_in_memory("".join(CANARY[:2])) == []


def test_the_search_of_the_memory_finds_what_is_there() -> None:
    press = Press()
    press.pdf(("a",), "".join(CANARY).encode, "asker")
    assert held_in_memory("".join(CANARY[:2]))
    assert press._kept.popitem()
    assert held_in_memory("".join(CANARY[:2])) == []


@needs_pango
def test_no_file_is_written_for_a_pdf(ask: Ask, letter_site: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    for maker in ("mkdtemp", "mkstemp", "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, maker, lambda *_, **__: pytest.fail("a file was made"))
    folder = letter_site.extensions["settings"].var_dir
    before = {path: path.stat().st_size for path in folder.rglob("*") if path.suffix not in {".db-shm", ".db-wal"}}
    assert ask("pdf").status_code == 200
    after = {path: path.stat().st_size for path in folder.rglob("*") if path.suffix not in {".db-shm", ".db-wal"}}
    assert after == before


@needs_pango
def test_the_press_keeps_none(ask: Ask, letter_site: Flask) -> None:
    assert ask("pdf").status_code == 200
    assert not letter_site.extensions["press"]._kept


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pdf, "weasyprint", lambda: None)
    yield


@pytest.mark.usefixtures("no_pango")
def test_without_pango_it_says_so_and_offers_the_other_ways(ask: Ask) -> None:
    answer = ask("pdf")
    assert answer.status_code == 503
    assert answer.headers["Cache-Control"] == "no-store"
    assert "We cannot make a PDF of this page" in answer.text
    forms = BeautifulSoup(answer.text, "lxml").select("main form")
    assert {str(form["action"]).rsplit("/", 1)[1] for form in forms} == {"print", "text", "test-result"}
    assert all(form.select_one("input[name=sealed]")["value"] == SEALED for form in forms)  # type: ignore[index]


@needs_pango
def test_who_comes_third_is_told_when_to_try_again(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> bytes:
        raise BusyError

    monkeypatch.setattr(Press, "unkept", busy)
    answer = ask("pdf")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, str(TRY_AGAIN_AFTER))


def test_the_window_of_a_page_to_print_does_not_tell_what_it_says(ask: Ask) -> None:
    """Browsers keep titles in their history, on computers that others use too."""
    page = BeautifulSoup(ask("print").text, "html.parser")
    assert page.title and page.title.get_text().startswith("Letter –")
    assert page.h1 and page.h1.get_text().startswith("Please assess my needs")
