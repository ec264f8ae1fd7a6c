from playwright.sync_api import Page, expect

from tests.browser.people import cards, names, number_found, search


def test_list_and_map_show_the_same_numbers_in_the_same_order(page: Page) -> None:
    search(page, "care homes in Leeds")
    listed, found = names(page), number_found(page)
    page.get_by_role("link", name="Show these on a map").click()
    page.wait_for_url("**view=map**")
    assert names(page) == listed
    assert number_found(page) == found
    expect(page.locator(".care-pin")).to_have_count(cards(page).count())
    assert sorted(map(int, page.locator(".care-pin").all_inner_texts())) == list(range(1, len(listed) + 1))


def test_a_marker_leads_to_the_place(desktop: Page) -> None:
    desktop.goto("/find-care?q=care+homes+in+Leeds&view=map")
    first = names(desktop)[0]
    marker = desktop.locator(".care-pin").get_by_text("1", exact=True)
    marker.focus()
    desktop.keyboard.press("Enter")
    popup = desktop.locator(".leaflet-popup-content a")
    expect(popup).to_contain_text(first)
    popup.click()
    expect(desktop.locator("h1")).to_have_text(first)


def test_a_map_without_pictures_names_towns(desktop: Page) -> None:
    desktop.goto("/find-care?q=care+homes+in+Leeds&view=map")
    expect(desktop.locator(".care-town").get_by_text("Leeds", exact=True)).to_be_visible()
    assert desktop.locator(".care-town:not([aria-hidden])").count() == 0


def test_without_javascript_the_map_view_is_still_a_list(open_browser: object) -> None:
    page: Page = open_browser(java_script_enabled=False).new_page()  # type: ignore[operator]
    page.goto("/find-care?q=care+homes+in+Leeds&view=map")
    assert cards(page).count() > 0
    assert "The map needs JavaScript" in page.locator("#map").inner_text()
