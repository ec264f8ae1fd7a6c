"""A call handler at the desk, with the keyboard alone: at the hours when offices are shut, and without a network."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from sqlalchemy import select

from app.areas.models import Council, CouncilContact
from app.db import make_engine, session_factory
from app.domain.uk_time import LONDON
from app.web.words import phone_in_groups
from tests.browser.conftest import DESKTOP
from tests.browser.test_accessibility import RUN_AXE, axe  # noqa: F401
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


@pytest.fixture(scope="session")
def site(clocked_site: ClockedSite) -> str:
    """In place of the server that keeps the real time."""
    return clocked_site.address


@pytest.fixture(scope="module")
def numbers(sample_dir: Path) -> dict[tuple[str, str], str]:
    """(council, purpose) -> the public telephone number, as the desk shows it; straight out of the record."""
    engine = make_engine(f"sqlite:///{sample_dir / 'care.db'}")
    wanted = CouncilContact.channel == "phone", CouncilContact.audience == "public"
    rows = select(Council.slug, CouncilContact.purpose, CouncilContact.value).join(
        Council, Council.id == CouncilContact.council_id
    )
    with session_factory(engine)() as session:
        found = {
            (slug, purpose): phone_in_groups(value) for slug, purpose, value in session.execute(rows.where(*wanted))
        }
    engine.dispose()
    return found


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


@pytest.mark.parametrize("hour", HOURS)
def test_three_actions_give_the_right_number(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], hour: str
) -> None:
    when, (postcode, slug), key, purpose = HOURS[hour]
    set_clocks(desktop, clocked_site, when)
    desktop.goto("/desk")
    ask(desktop, postcode, key)
    number(desktop).to_have_text(numbers[slug, purpose])
    assert desktop.url.endswith("/desk")


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


@pytest.mark.parametrize("hour", HOURS)
def test_three_actions_give_the_same_number_without_a_network(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], hour: str
) -> None:
    when, (postcode, slug), key, purpose = HOURS[hour]
    set_clocks(desktop, clocked_site, when)
    go_offline(desktop)
    ask(desktop, postcode, key)
    number(desktop).to_have_text(numbers[slug, purpose])
    expect(desktop.locator("#desk-said")).to_contain_text("Offline: this copy was made")
    expect(desktop.locator(".desk-warnings")).to_contain_text("not by the whole postcode")


WORDS = "#desk-said [data-slot]:not([data-slot=offline]), #desk-said [data-list]:not([data-list=warnings])"


@pytest.mark.parametrize("hour", ["a Tuesday at 10", "a Sunday night, safeguarding", "a bank holiday in Wales"])
def test_the_copy_says_what_the_site_says_word_for_word(desktop: Page, clocked_site: ClockedSite, hour: str) -> None:
    when, (postcode, _slug), key, _purpose = HOURS[hour]
    set_clocks(desktop, clocked_site, when)
    desktop.goto("/desk")
    ask(desktop, postcode, key)
    expect(desktop.locator("#desk-said")).to_have_attribute("data-answer", "2")
    said = [text.split() for text in desktop.locator(WORDS).all_text_contents()]
    go_offline(desktop)
    ask(desktop, postcode, key)
    expect(desktop.locator("#desk-said")).to_have_attribute("data-answer", "2")
    assert [text.split() for text in desktop.locator(WORDS).all_text_contents()] == said


def test_a_copy_of_some_days_ago_goes_by_todays_hours(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    made = clocked_site.set(2026, 11, 27, 10)  # a Friday
    desktop.clock.set_fixed_time(made)
    go_offline(desktop)
    desktop.clock.set_fixed_time(made + timedelta(days=1))
    ask(desktop, "LS1 4DY", "3")
    number(desktop).to_have_text(numbers["leeds", "out_of_hours"])
    expect(desktop.locator(".desk-offline")).to_contain_text("10am on Friday 27 November")


def test_a_copy_that_is_too_old_gives_the_number_and_does_not_say_open(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    made = clocked_site.set(2026, 11, 24, 10)
    desktop.clock.set_fixed_time(made)
    go_offline(desktop)
    desktop.clock.set_fixed_time(made + timedelta(days=20))
    ask(desktop, "LS1 4DY", "2")
    number(desktop).to_have_text(numbers["leeds", "carers_assessment"])
    said = desktop.locator("#desk-said")
    expect(said).to_contain_text("too old to say whether it is open")
    expect(said).not_to_contain_text("Open now")
    expect(said).to_contain_text(numbers["leeds", "out_of_hours"])


def test_without_scripts_the_keyboard_does_it_too(
    open_browser: Any, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    clocked_site.set(2026, 11, 24, 10)
    page: Page = open_browser(**DESKTOP, java_script_enabled=False).new_page()
    page.goto("/desk")
    page.keyboard.type("LS1 4DY")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["leeds", "needs_assessment"])
    expect(page.locator("#need-1")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["leeds", "safeguarding"])
    assert page.url.endswith("/desk")


@pytest.mark.parametrize("is_offline", [False, True])
@pytest.mark.parametrize("typed", ["ls14dy 5", "LS1 4DY5", "ls14dy5"])
def test_the_need_can_be_typed_behind_the_postcode(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], typed: str, is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type(typed)
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers["leeds", "equipment"])
    expect(desktop.locator("#need-5")).to_be_checked()
    expect(desktop.locator("#place")).to_have_value("LS1 4DY" if not is_offline else typed[:-1].strip())


@pytest.mark.parametrize("is_offline", [False, True])
@pytest.mark.parametrize("typed", ["LS1 4DY 8", "ls14dy9", "LS1 4DY0"])
def test_a_key_that_is_no_need_is_named(desktop: Page, clocked_site: ClockedSite, typed: str, is_offline: bool) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type(typed)
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-problem")).to_contain_text(f"There is no need with the number {typed[-1]}.")
    expect(desktop.locator("#place")).to_be_focused()


def test_escape_makes_room_for_the_next_caller(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    desktop.goto("/desk")
    ask(desktop, "LS1 4DY", "3")  # whose answer may still be on its way
    desktop.keyboard.press("Escape")
    expect(desktop.locator("#place")).to_have_value("")
    expect(desktop.locator("#desk-said .desk-number")).to_have_count(0)
    expect(desktop.locator("#need-1")).to_be_checked()
    desktop.keyboard.type("LL11 1AY", delay=30)
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers["wrexham", "needs_assessment"])


@pytest.mark.parametrize("is_offline", [False, True])
def test_the_need_of_the_last_caller_does_not_stay_for_the_next(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    ask(desktop, "LS1 4DY", "3")
    number(desktop).to_have_text(numbers["leeds", "safeguarding"])
    desktop.locator("#place").select_text()
    desktop.keyboard.type("LL11 1AY")
    expect(desktop.locator("#need-1")).to_be_checked()
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers["wrexham", "needs_assessment"])


def test_without_scripts_the_need_of_the_last_caller_does_not_stay_either(
    open_browser: Any, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    clocked_site.set(2026, 11, 24, 10)
    page: Page = open_browser(**DESKTOP, java_script_enabled=False).new_page()
    page.goto("/desk")
    expect(page.locator("#place")).to_be_focused()  # else the first letter may be lost
    page.keyboard.type("LS1 4DY 3")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["leeds", "safeguarding"])
    page.locator("#place").fill("LL11 1AY")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["wrexham", "needs_assessment"])
    expect(page.locator("#need-1")).to_be_checked()


def test_on_a_telephone_the_answer_comes_into_view(open_browser: Any, clocked_site: ClockedSite) -> None:
    page: Page = open_browser(viewport={"width": 360, "height": 640}).new_page()
    set_clocks(page, clocked_site, (2026, 11, 24, 10))
    page.goto("/desk")
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
    expect(desktop.locator("#desk-copy-age")).to_be_visible(timeout=20_000)
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


@pytest.mark.parametrize("is_offline", [False, True])
def test_what_nobody_can_read_is_said_and_the_box_has_the_focus(
    desktop: Page, clocked_site: ClockedSite, is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    if is_offline:
        go_offline(desktop)
    else:
        desktop.goto("/desk")
    desktop.keyboard.type("qqqqq")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-problem")).to_contain_text("We cannot read that")
    expect(desktop.locator("#place")).to_be_focused()


@pytest.mark.parametrize("is_offline", [False, True])
def test_where_it_could_be_two_councils_the_other_one_is_a_key_away(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], is_offline: bool
) -> None:
    """The sector CH4 0 lies on both sides of the border of England and Wales."""
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    if is_offline:
        go_offline(desktop)
    else:
        desktop.goto("/desk")
    desktop.keyboard.type("CH4 0")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-who")).to_be_focused()
    expect(desktop.locator(".desk-warnings")).to_contain_text("Close to a boundary")
    other = desktop.locator(".desk-other").first
    slug = other.get_attribute("value")
    other.focus()
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers[str(slug), "needs_assessment"])


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
def test_axe_finds_nothing_on_an_answer(open_browser: Any, clocked_site: ClockedSite, axe: str, width: int) -> None:  # noqa: F811
    page: Page = open_browser(viewport={"width": width, "height": 800}).new_page()
    set_clocks(page, clocked_site, (2026, 11, 29, 23, 30))
    page.goto("/desk")
    ask(page, "CH4 8BJ", "3")
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_clock_of_these_tests_is_the_uks() -> None:
    assert datetime(2026, 7, 1, 10, tzinfo=LONDON).astimezone(UTC).hour == 9
