"""What a reader could rely on in a page, whatever its format: its numbers, dates and telephone numbers."""

import re
from io import BytesIO

from bs4 import BeautifulSoup
from pypdf import PdfReader

from app.domain.helplines import helplines
from app.guidance.checks.digits import NAMES

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"
)
DATE = re.compile(rf"\b(\d{{1,2}}) ({MONTHS}) (\d{{4}})\b")
PHONE = re.compile(r"\b0\d{2,4}(?: ?\d){6,8}\b|\b18001 111\b|\b18000\b")
NUMBER = re.compile(r"£?\d(?:[\d,]*\d)?(?:\.\d+)?%?")
#: an address, for machines
ADDRESS = re.compile(r"<[^<>]*>")
#: the number of a citation, or of an item in a list; and of a page of paper
MARK = re.compile(r"\[\s*\d{1,2}\s*\]|^\s*\d{1,2}\.(?=\s)|^\s*\d+ / \d+\s*$", re.MULTILINE)


def facts_in(text: str) -> set[str]:
    text = " ".join(MARK.sub(" ", ADDRESS.sub(" ", text)).split())
    found = {" ".join(parts) for parts in DATE.findall(text)}
    text = DATE.sub(" ", text)
    for phone in sorted((line.phone for line in helplines().values()), key=len, reverse=True):
        if re.search(rf"(?<!\d){phone}(?!\d)", text):
            found.add(f"phone {phone}")
            text = re.sub(rf"(?<!\d){phone}(?!\d)", " ", text)
    found |= {f"phone {phone}" for phone in PHONE.findall(text)}
    return found | set(NUMBER.findall(NAMES.sub(" ", PHONE.sub(" ", text))))


def text_of_page(page: str) -> str:
    """Its main part and who helps at once, as a browser shows them."""
    soup = BeautifulSoup(page, "lxml")
    parts = [soup.find("main"), soup.find(id="help-now")]
    assert all(parts), "the page lacks its main part, or who helps at once"
    for hidden in soup.select("nav, form, details.care-picker__help"):
        hidden.decompose()
    return "\n".join(part.get_text(" ") for part in parts if part)


def text_of_pdf(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
