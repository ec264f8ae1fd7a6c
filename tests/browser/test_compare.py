"""A person compares places: from a list, by what matters to them, on a phone and on paper."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.people import Known, a_care_home, cards, search

A4_LANDSCAPE = {"width": 1123, "height": 794}


@pytest.fixture(scope="module")
def home(sample_dir: Path) -> Known:
    return a_care_home(sample_dir)


def tick(page: Page, *numbers: int) -> list[str]:
    """Ticks these cards of the list; their names."""
    found = []
    for number in numbers:
        card = cards(page).nth(number - 1)
        card.get_by_label("Tick to compare").check()
        found.append(card.locator("h3 a").inner_text().strip())
    return found


def chosen(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".care-chosen__name").all_inner_texts()]


def test_from_a_list_to_an_order_of_ones_own_and_back(any_page: Page) -> None:
    search(any_page, "care homes in Leeds")
    before = any_page.url
    ticked = tick(any_page, 1, 3)
    any_page.get_by_role("button", name="Compare ticked places").click()
    any_page.wait_for_url("**/compare?**")
    assert chosen(any_page) == ticked
    expect(any_page.locator("h1")).to_have_text("Compare 2 places")
    any_page.get_by_label("Being near").select_option("3")
    any_page.get_by_label("CQC’s overall rating").select_option("1")
    any_page.get_by_role("button", name="Show my order").click()
    any_page.wait_for_url("**distance=3**")
    expect(any_page.get_by_role("heading", name="In the order of what matters to you")).to_be_visible()
    assert sorted(chosen(any_page)) == sorted(ticked)
    any_page.get_by_role("link", name="Back to your search").click()
    any_page.wait_for_url("**/find-care?**")
    assert any_page.url.split("?")[1] in before


def test_a_family_sees_who_travels_how_far(any_page: Page, home: Known) -> None:
    any_page.goto(f"/compare?{home.seven}")
    any_page.get_by_label("Postcode 1").fill("LS1 4DY")
    any_page.get_by_label("Postcode 2").fill("M1 1AE")
    any_page.get_by_role("button", name="Show my order").click()
    any_page.wait_for_url("**visit=**")
    rows = any_page.locator(".care-visits tbody tr")
    expect(rows).to_have_count(6)
    longest = [float(re.findall(r"([\d.]+) mile", text)[-1]) for text in rows.all_inner_texts()]
    assert longest == sorted(longest)


def test_a_seventh_place_waits_and_can_be_swapped_in(any_page: Page, home: Known) -> None:
    any_page.goto(f"/compare?{home.seven}")
    assert len(chosen(any_page)) == 6
    link = any_page.get_by_role("link", name=re.compile("^Show ")).first
    waiting = link.inner_text().removeprefix("Show ").strip()
    link.click()
    expect(any_page.locator(".care-chosen__name").nth(5)).to_have_text(waiting)


def test_a_shortlist_grows_and_shrinks_in_its_address(any_page: Page, home: Known) -> None:
    any_page.goto(f"/shortlist?place={home.ref}")
    any_page.get_by_label("Its name, or a postcode near it").fill("care home leeds")
    any_page.get_by_role("button", name="Look for it").click()
    any_page.get_by_role("link", name=re.compile("^Add ?:")).first.click()
    expect(any_page.locator("h1")).to_have_text("Your shortlist: 2 places")
    any_page.get_by_role("button", name="Compare ticked places").click()
    expect(any_page.locator("h1")).to_have_text("Compare 2 places")
    any_page.get_by_role("link", name="Change or keep this list").click()
    any_page.get_by_role("link", name=re.compile("^Remove ?:")).first.click()
    expect(any_page.locator("h1")).to_have_text("Your shortlist: 1 place")


def test_a_device_remembers_a_list_only_when_told_and_forgets_it(page: Page, home: Known) -> None:
    page.goto(f"/shortlist?place={home.ref}")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Remember on this device").click()
    expect(page.get_by_role("status")).to_have_text("This device remembers the list.")
    page.goto("/shortlist")
    page.get_by_role("link", name="Add the places this device remembers").click()
    expect(page.locator(".care-shortlist a").first).to_have_text(home.name)
    page.get_by_role("button", name="Forget").click()
    expect(page.get_by_role("status")).to_have_text("This device has forgotten the list.")
    assert page.evaluate("localStorage.length") == 0


def test_without_javascript_nothing_promises_to_remember(open_browser: Any, home: Known) -> None:
    page: Page = open_browser(**DESKTOP, java_script_enabled=False).new_page()
    page.goto(f"/shortlist?place={home.ref}")
    expect(page.get_by_text("Remember on this device")).to_be_hidden()


def test_the_button_is_in_reach_from_the_first_tick(any_page: Page) -> None:
    search(any_page, "care homes in London")
    button = any_page.get_by_role("button", name="Compare ticked places")
    cards(any_page).first.scroll_into_view_if_needed()
    expect(button).not_to_be_in_viewport()
    cards(any_page).first.get_by_role("checkbox").check()
    for number in (1, 10):
        cards(any_page).nth(number - 1).scroll_into_view_if_needed()
        expect(button).to_be_in_viewport()


def test_six_places_print_on_one_sheet(desktop: Page, home: Known) -> None:
    desktop.goto(f"/compare?{home.seven}&near=LS1+4DY&rating=3&safe=2&visit=LS1+4DY")
    printed = desktop.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert re.search(rb"/MediaBox\s*\[\s*0 0 84[12][.\d]* 59[45]", printed), "A4 on its side"


def test_names_head_the_printed_sheet_once(desktop: Page, home: Known) -> None:
    desktop.goto(f"/compare?{home.seven}")
    desktop.set_viewport_size(A4_LANDSCAPE)
    desktop.emulate_media(media="print")
    expect(desktop.locator(".care-compare thead:visible")).to_have_count(1)
    expect(desktop.locator(".care-wishes")).to_be_hidden()
    assert desktop.locator(".care-compare").first.is_visible()


def test_on_a_phone_each_thing_is_a_heading_with_the_places_beneath(open_browser: Any, home: Known) -> None:
    page: Page = open_browser(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"/compare?{home.seven}")
    row = page.get_by_role("row", name=re.compile("^Beds")).first
    head = row.get_by_role("rowheader").bounding_box()
    cells = [cell.bounding_box() for cell in row.get_by_role("cell").all()]
    assert head is not None and len(cells) == 6
    tops = [head["y"], *(cell["y"] for cell in cells if cell)]
    assert tops == sorted(tops) and len(set(tops)) == 7
    expect(row.locator(".care-compare__who").first).to_be_visible()


def test_on_a_desk_places_stand_side_by_side_without_scrolling_sideways(desktop: Page, home: Known) -> None:
    desktop.set_viewport_size({"width": 1280, "height": 900})
    desktop.goto(f"/compare?{home.seven}")
    boxes = [
        cell.bounding_box() for cell in desktop.get_by_role("row", name=re.compile("^Beds")).get_by_role("cell").all()
    ]
    assert len(boxes) == 6
    assert len({round(box["y"]) for box in boxes if box}) == 1
    assert desktop.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize("width", [360, 1280])
def test_whoever_listens_hears_a_table(open_browser: Any, home: Known, width: int) -> None:
    """Blocks and lists on a phone are still rows, heads and cells to a screen reader."""
    page: Page = open_browser(viewport={"width": width, "height": 740}).new_page()
    page.goto(f"/compare?{home.seven}")
    expect(page.get_by_role("table", name="Can they meet the need?")).to_have_count(1)
    table = page.get_by_role("table", name="Can they meet the need?")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    expect(table.get_by_role("rowheader")).to_have_count(4)
