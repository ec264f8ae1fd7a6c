"""What a call handler does at the desk, and the hours at which each of several lines is the right one."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.fixtures.clocked_site import ClockedSite

LEEDS, GWYNEDD, WREXHAM = ("LS1 4DY", "leeds"), ("LL55 1SH", "gwynedd"), ("LL11 1AY", "wrexham")
#: when, who asks, the key of the need, whose line is right: by day the line for the need, else the duty team
HOURS = {
    "a Tuesday at 10": ((2026, 11, 24, 10), LEEDS, "1", "needs_assessment"),
    "a Tuesday at 10, safeguarding": ((2026, 11, 24, 10), LEEDS, "3", "safeguarding"),
    "a Sunday night": ((2026, 11, 29, 23, 30), LEEDS, "1", "out_of_hours"),
    "a Sunday night, safeguarding": ((2026, 11, 29, 23, 30), LEEDS, "3", "out_of_hours"),
    "a Sunday night, a line of day and night": ((2026, 11, 29, 23, 30), LEEDS, "6", "mental_health"),
    "Boxing Day, a Tuesday": ((2028, 12, 26, 10), LEEDS, "1", "out_of_hours"),
    "the Monday in place of Boxing Day": ((2026, 12, 28, 10), LEEDS, "1", "out_of_hours"),
    "the Monday in place of Boxing Day, what can wait": ((2026, 12, 28, 10), LEEDS, "2", "carers_assessment"),
    "a bank holiday in Wales": ((2027, 5, 3, 10), WREXHAM, "1", "out_of_hours"),
    "the day after": ((2027, 5, 4, 10), WREXHAM, "1", "needs_assessment"),
    "St David's Day where the council closes": ((2027, 3, 1, 10), GWYNEDD, "1", "out_of_hours"),
    "St David's Day where it does not": ((2027, 3, 1, 10), WREXHAM, "1", "needs_assessment"),
}


def set_clocks(page: Page, site: ClockedSite, when: tuple[int, ...]) -> None:
    page.clock.set_fixed_time(site.set(*when))


def ask(page: Page, postcode: str, key: str) -> None:
    """Three actions: the postcode, Enter, the need."""
    expect(page.locator("#place")).to_be_focused()
    page.keyboard.type(postcode)
    page.keyboard.press("Enter")
    expect(page.locator("#desk-who")).to_be_focused()
    page.keyboard.press(key)
    expect(page.locator(f"#need-{key}")).to_be_checked()


def number(page: Page) -> Any:
    return expect(page.locator("#desk-said .desk-number"))


def keep_a_copy(page: Page) -> None:
    """As any visit does; only here it is waited for."""
    page.goto("/desk")
    page.evaluate("async () => { await navigator.serviceWorker.ready }")
    page.wait_for_function(
        "async () => { for (const name of await caches.keys()) { const kept = await (await caches.open(name)).keys();"
        " if (kept.some(one => one.url.endsWith('/desk/pack.json'))) return true } return false }"
    )


def open_desk(page: Page, *, is_offline: bool) -> None:
    if is_offline:
        go_offline(page)
    else:
        page.goto("/desk")


def go_offline(page: Page) -> None:
    keep_a_copy(page)
    page.context.set_offline(True)
    page.goto("/desk")
    expect(page.locator("#desk-copy-age")).to_be_visible()
