from pathlib import Path

from app.paper.pdf import as_pdf, weasyprint
from tests.integration.formats.facts import text_of_pdf
from tests.integration.formats.pango import needs_pango


@needs_pango
def test_nothing_is_fetched_for_it(tmp_path: Path) -> None:
    style = tmp_path / "other.css"
    style.write_text("h1::after { content: 'from a file' }")
    maker = weasyprint()
    assert maker
    page = f'<html lang="en"><title>A</title><link rel="stylesheet" href="{style.as_uri()}"><h1>Only this</h1>'
    assert text_of_pdf(as_pdf(maker, page, "", str)).split() == ["Only", "this"]
