"""The PDF: for screen readers, in its language, made seldom; and a site that lives without it."""

import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pypdf import PdfReader

from app.paper import pdf
from app.paper.pdf import TRY_AGAIN_AFTER, BusyError, Press, weasyprint
from tests.integration.formats.pango import needs_pango

ADDRESS = "/guides/top-ups/england/pdf"


@pytest.fixture
def document(reader: FlaskClient) -> PdfReader:
    answer = reader.get(ADDRESS)
    assert answer.content_type == "application/pdf"
    return PdfReader(BytesIO(answer.data))


@needs_pango
def test_it_is_tagged_for_screen_readers(document: PdfReader) -> None:
    root = document.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


@needs_pango
def test_it_has_a_title_a_language_and_bookmarks(document: PdfReader) -> None:
    assert document.metadata and document.metadata.title
    assert document.metadata.title.startswith("When someone asks you to top up")
    assert document.root_object["/Lang"] == "en"
    first, below = document.outline[:2]
    assert first["/Title"] == "When someone asks you to top up"  # type: ignore[index,call-overload]
    assert len(below) > 5  # type: ignore[arg-type]


@needs_pango
def test_a_welsh_one_says_that_it_is_welsh(reader: FlaskClient) -> None:
    made = PdfReader(BytesIO(reader.get("/cy/guides/top-ups/wales/pdf").data))
    assert made.root_object["/Lang"] == "cy"


@needs_pango
def test_every_font_is_in_it(document: PdfReader) -> None:
    fonts = [font.get_object() for page in document.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    below = [font["/DescendantFonts"][0].get_object() for font in fonts if "/DescendantFonts" in font]
    assert below
    assert all({"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"]) for font in below)


@needs_pango
def test_links_lead_to_the_site_by_its_whole_address(document: PdfReader) -> None:
    notes = [note.get_object() for page in document.pages for note in page.get("/Annots", [])]
    targets = {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}
    assert "https://care.example/guides/complaints" in targets
    assert not [target for target in targets if not target.startswith(("https://", "tel:"))]


@needs_pango
def test_it_may_be_kept_by_anybody_and_is_made_once(
    reader: FlaskClient, guide_site: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reader.get(ADDRESS).headers["Cache-Control"].startswith("public")
    monkeypatch.setattr(pdf, "as_pdf", lambda *_: pytest.fail("made again"))
    assert reader.head(ADDRESS).status_code == 200


class _NoPango:
    """What an import does where a library of the system is missing."""

    def __init__(self, error: type[Exception]) -> None:
        self._error = error

    def find_spec(self, name: str, _path: Sequence[str] | None = None, _target: object = None) -> ModuleSpec | None:
        if name == "weasyprint":
            raise self._error("cannot load library 'libpango-1.0-0'")
        return None


@pytest.fixture(params=[OSError, ImportError])
def no_pango(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_NoPango(request.param), *sys.meta_path])
    weasyprint.cache_clear()
    yield
    weasyprint.cache_clear()


@pytest.mark.usefixtures("no_pango")
def test_a_site_without_pango_starts_says_so_and_offers_print(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/guides/top-ups").status_code == 200
    answer = client.get(ADDRESS)
    assert answer.status_code == 503
    assert "We cannot make a PDF of this page" in answer.text
    assert 'href="/guides/top-ups/england/print"' in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@needs_pango
def test_who_comes_third_is_told_when_to_try_again(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> bytes:
        raise BusyError

    monkeypatch.setattr(Press, "pdf", busy)
    answer = app.test_client().get(ADDRESS)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == str(TRY_AGAIN_AFTER)
