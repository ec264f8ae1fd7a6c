"""A person looks for care. Each journey runs on a phone and a desktop, most with and without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import (
    Known,
    a_care_home,
    cards,
    longest_word,
    miles,
    names,
    number_found,
    open_filters,
    search,
)


@pytest.fixture(scope="module")
def home(sample_dir: Path) -> Known:
    return a_care_home(sample_dir)


def test_find_care_from_the_front_door_by_postcode(any_page: Page, home: Known) -> None:
    search(any_page, home.postcode, start="/")
    assert number_found(any_page) >= 1
    distances = miles(any_page)
    assert distances == sorted(distances)
    assert home.name in names(any_page)


def test_half_a_postcode_is_enough(any_page: Page, home: Known) -> None:
    search(any_page, home.postcode.split()[0])
    assert number_found(any_page) >= 1
    assert miles(any_page) == sorted(miles(any_page))


def test_find_care_by_town_in_ordinary_words(any_page: Page) -> None:
    search(any_page, "care homes in Leeds")
    assert number_found(any_page) >= 1
    chips = any_page.locator(".care-chip").all_inner_texts()
    assert any("Leeds" in chip for chip in chips), "The page says which place it understood"
    assert any("home" in chip.lower() for chip in chips), "The page says which kind it understood"


def test_find_a_home_by_name(any_page: Page, home: Known) -> None:
    search(any_page, home.name)
    assert home.name in names(any_page)[:3]


def test_find_a_home_by_a_misspelt_name(any_page: Page, home: Known) -> None:
    word = longest_word(home.name)
    search(any_page, home.name.replace(word, word[:3] + word[4:]))
    assert home.name in names(any_page)[:5]


def test_every_card_can_be_phoned(page: Page) -> None:
    search(page, "care homes in Manchester")
    for card in cards(page).all():
        assert card.locator("a[href^='tel:']").count() == 1 or "no phone number" in card.inner_text()


def test_a_filter_narrows_the_list_to_the_number_it_promised(any_page: Page) -> None:
    search(any_page, "care near Birmingham")
    everything = number_found(any_page)
    open_filters(any_page)
    group = any_page.locator(".care-filter").filter(has=any_page.locator("input[name=rating]"))
    if not group.evaluate("part => part.open"):
        group.locator("summary").click()
    choice = group.locator(".care-choice").first
    promised = int(choice.locator(".care-choice__count").inner_text().strip("()").replace(",", ""))
    choice.locator("input").check()
    any_page.get_by_role("button", name="Apply filters").click()
    any_page.wait_for_url("**rating=**")
    assert number_found(any_page) == promised
    assert 0 < promised < everything


def test_a_filter_can_be_taken_off_again(any_page: Page) -> None:
    any_page.goto("/find-care?q=care+near+Birmingham")
    everything = number_found(any_page)
    any_page.goto("/find-care?q=care+near+Birmingham&rating=good")
    assert number_found(any_page) < everything
    any_page.locator(".care-chip", has_text="Good").get_by_role("link").click()
    any_page.wait_for_url(lambda url: "rating" not in url)
    assert number_found(any_page) == everything


def test_understood_words_can_be_taken_off(any_page: Page) -> None:
    search(any_page, "nursing homes in Leeds")
    chip = any_page.locator(".care-chip", has_text="Leeds")
    before = number_found(any_page)
    chip.get_by_role("link").click()
    expect(any_page.locator(".care-chip", has_text="Leeds")).to_have_count(0)
    assert number_found(any_page) > before


def test_the_second_page_goes_on_where_the_first_one_ended(any_page: Page) -> None:
    search(any_page, "care homes near London")
    first = names(any_page)
    assert len(first) == 20
    any_page.locator("a[rel=next]").click()
    any_page.wait_for_url("**page=2**")
    assert any_page.locator(".care-card").first.get_attribute("data-number") == "21"
    assert names(any_page) != first


def test_a_place_has_a_page_and_the_back_button_returns_to_the_list(any_page: Page, home: Known) -> None:
    search(any_page, home.name)
    before = any_page.url
    any_page.get_by_role("link", name=home.name, exact=True).first.click()
    any_page.wait_for_url(f"**/place/{home.ref}")
    expect(any_page.locator("h1")).to_have_text(home.name)
    assert home.postcode in any_page.locator("main").inner_text()
    any_page.go_back()
    assert any_page.url == before
    assert any_page.input_value("#q") == home.name


def test_nothing_found_offers_what_would_find_something(any_page: Page) -> None:
    any_page.goto("/find-care?near=TR21+0LW&within=1&rating=outstanding&kind=nursing-home&beds=51%2B")
    assert cards(any_page).count() == 0
    offers = any_page.locator(".care-columns__main .nhsuk-list--bullet a")
    assert offers.count() >= 1
    offers.first.click()
    expect(cards(any_page).first).to_be_visible()


@pytest.mark.parametrize(
    ("postcode", "register"),
    [
        ("CF10 1EP", "careinspectorate.wales"),
        ("EH1 1YZ", "careinspectorate.com"),
        ("BT1 5GS", "rqia.org.uk"),
        ("JE2 3QA", "carecommission.je"),
    ],
)
def test_another_nations_postcode_leads_to_its_register(desktop: Page, postcode: str, register: str) -> None:
    search(desktop, postcode)
    assert desktop.locator(f".care-note a[href*='{register}']").count() == 1


def test_a_postcode_leads_to_the_council_responsible(any_page: Page) -> None:
    any_page.goto("/council")
    any_page.get_by_label("Postcode").fill("ME14 1XQ")
    any_page.locator("main form button").click()
    expect(any_page.locator("main")).to_contain_text("Kent")


def test_the_sample_says_that_it_is_one(any_page: Page, home: Known) -> None:
    for address in ("/", "/find-care", f"/place/{home.ref}", "/about-the-data", "/no-such-page"):
        any_page.goto(address)
        expect(any_page.get_by_text("This is a sample site.")).to_be_visible()
