"""What comes out of a printer: addresses whole, no "tel:", and a caller's card on one page."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.people import Known, a_care_home


@pytest.fixture(scope="module")
def home(sample_dir: Path) -> Known:
    return a_care_home(sample_dir)


def printed(page: Page) -> list[str]:
    return [each.extract_text() for each in PdfReader(BytesIO(page.pdf(format="A4"))).pages]


@pytest.mark.parametrize(
    "address", ["/", "/council/leeds", "/card/leeds-3", "/place/{ref}", "/guides/staying-safe", "/find-care?q=leeds"]
)
def test_a_telephone_number_is_printed_once(desktop: Page, home: Known, address: str) -> None:
    desktop.goto(address.format(ref=home.ref))
    text = "".join("".join(printed(desktop)).split())
    assert "tel:" not in text and "mailto:" not in text and "(Link:" not in text


def test_a_web_address_is_printed_whole(desktop: Page) -> None:
    desktop.goto("/council/leeds")
    link = desktop.locator("a", has_text="Online form").first.get_attribute("href")
    assert link is not None
    assert link in "".join("".join(printed(desktop)).split())


@pytest.mark.parametrize("code", ["leeds-3", "wrexham-1", "rutland-7"])
def test_a_card_is_one_page_without_the_hour_of_its_printing(desktop: Page, code: str) -> None:
    desktop.goto(f"/card/{code}")
    pages = printed(desktop)
    assert len(pages) == 1
    assert "Open now" not in pages[0] and "Closed now" not in pages[0]
    assert "Help now" not in pages[0]


@pytest.mark.parametrize("address", ["/council/leeds", "/card/leeds-3"])
def test_made_up_numbers_say_so_beside_them(desktop: Page, address: str) -> None:
    desktop.goto(address)
    numbers = desktop.locator(".care-line__value:has(a[href^='tel:'])")
    assert numbers.count() > 5
    for said in [desktop.locator(".care-now__number").inner_text(), *numbers.all_inner_texts()]:
        assert "(made up)" in said
