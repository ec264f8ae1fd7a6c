"""A person with one of these gets from the home page to the right next step within three clicks."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

MOST_CLICKS = 3


@dataclass(frozen=True, slots=True)
class Person:
    """`clicks` are names of links, the first one on the home page; `ends_at` is the heading, `sees` the words there."""

    who: str
    clicks: tuple[str, ...]
    ends_at: str
    sees: str


PEOPLE = (
    Person(
        "my mother fell and lives alone",
        ("Mum or Dad has had a fall", "Find the council"),
        "Find your council",
        "Postcode",
    ),
    Person(
        "my husband leaves hospital tomorrow",
        ("Someone is coming out of hospital",),
        "Leaving hospital",
        "If someone comes home tomorrow, speak to the ward today.",
    ),
    Person(
        "I am exhausted caring",
        ("I am worn out from caring", "Find the council"),
        "Find your council",
        "Postcode",
    ),
    Person(
        "savings are running out",
        ("Savings are running out",),
        "When savings are running out",
        "Phone the council now if savings are getting low.",
    ),
    Person(
        "the home is closing",
        ("The care home is closing", "Find the number"),
        "Find your council",
        "Postcode",
    ),
    Person(
        "I think dad is being hurt",
        ("I think someone is being hurt",),
        "Staying safe and reporting abuse",
        "Someone is in danger, or badly hurt: call 999",
    ),
    Person(
        "the care plan was cut",
        ("The council has cut the care", "how to complain"),
        "How to complain",
        "complain",
    ),
    Person(
        "I live in Wrexham, my mother in Chester",
        ("We live in different places", "Find the council"),
        "Find your council",
        "Postcode",
    ),
)


@pytest.mark.parametrize("person", PEOPLE, ids=[person.who for person in PEOPLE])
def test_from_home_to_the_right_next_step(any_page: Page, person: Person) -> None:
    assert len(person.clicks) <= MOST_CLICKS
    any_page.goto("/")
    for name in person.clicks:
        before = any_page.url
        any_page.locator("main").get_by_role("link", name=name).first.click()
        any_page.wait_for_url(lambda url, before=before: url != before)
    expect(any_page.locator("h1")).to_contain_text(person.ends_at)
    expect(any_page.locator("main")).to_contain_text(person.sees)


def test_the_answer_for_chester_says_whose_law_counts(desktop: Page) -> None:
    desktop.goto("/")
    desktop.locator("main").get_by_role("link", name="We live in different places").click()
    expect(desktop.locator("main")).to_contain_text(
        "It is the council where the person who needs care lives that counts."
    )


@pytest.mark.parametrize("person", PEOPLE, ids=[person.who for person in PEOPLE])
def test_in_their_own_words_the_box_finds_it_too(desktop: Page, person: Person) -> None:
    desktop.goto("/")
    wanted = desktop.locator(".care-situations").get_by_role("link", name=person.clicks[0]).get_attribute("href")
    desktop.fill("#q", person.who)
    desktop.locator("main").get_by_role("button", name="Search").click()
    desktop.wait_for_url("**/search?**")
    shown = [link.get_attribute("href") for link in desktop.locator("main h3 a").all()]
    assert wanted in shown[:4]
