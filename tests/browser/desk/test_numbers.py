"""Three actions with the keyboard give the right number: when offices are shut too, and without a network."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from app.domain.uk_time import LONDON
from tests.browser.desk.asking import HOURS, ask, go_offline, number, set_clocks
from tests.fixtures.clocked_site import ClockedSite

WORDS = "#desk-said [data-slot]:not([data-slot=offline]), #desk-said [data-list]:not([data-list=warnings])"


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


def test_the_clock_of_these_tests_is_the_uks() -> None:
    assert datetime(2026, 7, 1, 10, tzinfo=LONDON).astimezone(UTC).hour == 9
