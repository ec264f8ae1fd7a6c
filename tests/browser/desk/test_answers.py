"""What the desk shows, to whom, and what it keeps."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.desk.asking import ask, go_offline, keep_a_copy, number, open_desk, set_clocks
from tests.browser.test_accessibility import RUN_AXE
from tests.fixtures.clocked_site import ClockedSite


def test_without_a_network_too_numbers_for_professionals_are_marked(desktop: Page, clocked_site: ClockedSite) -> None:
    def with_one(route: Route) -> None:
        pack = route.fetch().json()
        leeds = next(each for each in pack["councils"] if each["slug"] == "leeds")
        leeds["professional"] = [["03069 990999", "", *leeds["lines"][0][2:]]]
        route.fulfill(json=pack)

    def without_network(route: Route) -> None:
        route.abort("internetdisconnected") if route.request.method == "POST" else route.continue_()

    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    desktop.route("**/desk/pack.json", with_one)
    desktop.route("**/desk", without_network)
    with desktop.expect_response("**/desk/pack.json"):
        desktop.goto("/desk")
    ask(desktop, "LS1 4DY", "3")
    marked = desktop.locator(".desk-lines--professional li", has_text="03069 990999")
    expect(marked).to_contain_text("For professionals only. Do not give it to callers.")


def test_on_a_telephone_the_answer_comes_into_view(open_browser: Any, clocked_site: ClockedSite) -> None:
    page: Page = open_browser(viewport={"width": 360, "height": 640}).new_page()
    set_clocks(page, clocked_site, (2026, 11, 24, 10))
    page.goto("/desk")
    expect(page.locator("#place")).to_be_focused()  # else the first letter may be lost
    page.keyboard.type("LS1 4DY")
    page.keyboard.press("Enter")
    expect(page.locator("#desk-who")).to_be_focused()
    where = page.locator("#desk-who").bounding_box()
    assert where is not None
    assert where["y"] >= 0 and where["y"] + where["height"] <= 640


def test_a_copy_is_claimed_only_when_it_is_whole_and_is_tried_again(desktop: Page, clocked_site: ClockedSite) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    desktop.route("**/desk/pack.json", lambda route: route.fulfill(json={"shape": 0}))
    desktop.goto("/desk")
    expect(desktop.locator("#desk-copy-none")).to_be_visible()
    expect(desktop.locator("#desk-copy-age")).to_be_hidden()
    desktop.unroute("**/desk/pack.json")
    expect(desktop.locator("#desk-copy-age")).to_be_visible()
    expect(desktop.locator("#desk-copy-none")).to_be_hidden()


def test_without_a_network_there_is_no_empty_box_and_no_dead_link(desktop: Page, clocked_site: ClockedSite) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    go_offline(desktop)
    ask(desktop, "LS1 4DY", "3")
    boxes = "#desk-said :is(ul, section, dd, .desk-message, .desk-offline, a):visible"
    assert [text for text in desktop.locator(boxes).all_inner_texts() if not text.strip()] == []
    links = desktop.locator("#desk a[href]:visible").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert [link for link in links if not link.startswith(("tel:", "/desk/pack/"))] == []
    for link in [link for link in links if link.startswith("/desk/pack/")]:
        desktop.goto(link)
        expect(desktop.locator("h1")).to_contain_text("Who to call about care")


@pytest.mark.parametrize("is_offline", [False, True])
@pytest.mark.parametrize(("typed", "service"), [("glasgow", "careinfoscotland.scot"), ("BT1 5GS", "nidirect.gov.uk")])
def test_in_scotland_and_northern_ireland_the_right_service_is_read_out(
    desktop: Page, clocked_site: ClockedSite, typed: str, service: str, is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type(typed)
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-said .desk-script")).to_contain_text(f"{service}. I say it again: {service}.")
    expect(desktop.locator("#desk-said")).not_to_contain_text("We do not have")


def test_nothing_of_the_caller_is_kept_in_the_browser(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    keep_a_copy(desktop)
    ask(desktop, "LL11 1AY", "3")
    number(desktop).to_have_text(numbers["wrexham", "safeguarding"])
    kept = desktop.evaluate(
        """async () => { let texts = [document.cookie, location.href];
        texts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
        for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) {
            texts.push(one.url); const answer = await (await caches.open(name)).match(one);
            if (one.url.endsWith('/desk')) texts.push(await answer.text()); }
        return texts.join(' '); }"""
    )
    assert "/desk/pack.json" in kept
    assert "1AY" not in kept


def test_the_script_is_read_in_half_a_minute(desktop: Page, clocked_site: ClockedSite) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 29, 23, 30))
    desktop.goto("/desk")
    ask(desktop, "LL55 1SH", "7")
    words = desktop.locator(".desk-script").inner_text().split()
    assert 40 < len(words) <= 100


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_an_answer(open_browser: Any, clocked_site: ClockedSite, axe: str, width: int) -> None:
    page: Page = open_browser(viewport={"width": width, "height": 800}).new_page()
    set_clocks(page, clocked_site, (2026, 11, 29, 23, 30))
    page.goto("/desk")
    ask(page, "CH4 8BJ", "3")
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
