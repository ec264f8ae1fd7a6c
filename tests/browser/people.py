"""What a person does on the site, in their words: the journeys read like one."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page
from sqlalchemy import select

from app.db import make_engine, session_factory
from app.providers.models import Place


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the sample that is easy to tell from others."""

    ref: str
    name: str
    postcode: str
    town: str
    #: parameters that name seven places, more than fit beside one another, with long names among them
    seven: str = ""


def a_care_home(var_dir: Path) -> Known:
    """A rated care home with a town and a long name: one that a person would type."""
    engine = make_engine(f"sqlite:///{var_dir / 'care.db'}")
    wanted = (
        Place.is_care_home.is_(True),
        Place.rating == "Good",
        Place.town.is_not(None),
        Place.postcode.is_not(None),
    )
    with session_factory(engine)() as session:
        rows = session.scalars(select(Place).where(*wanted).order_by(Place.id).limit(200)).all()
        found = max(rows, key=lambda place: len(longest_word(place.name)))
        seven = "&".join(f"place={place.ref}" for place in sorted(rows, key=lambda place: -len(place.name))[:7])
        known = Known(found.ref, found.name, found.postcode or "", found.town or "", seven)
    engine.dispose()
    return known


def longest_word(name: str) -> str:
    return max(re.findall(r"[A-Za-z]+", name), key=len)


def search(page: Page, words: str, *, start: str = "/find-care") -> None:
    page.goto(start)
    page.fill("#q", words)
    page.locator("main").get_by_role("button", name="Search").click()
    page.wait_for_url("**/find-care?**")


def cards(page: Page) -> Locator:
    return page.locator(".care-card")


def names(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".care-card h3 a").all_inner_texts()]


def number_found(page: Page) -> int:
    """The number in the line above the list; none of it may be lost to commas."""
    text = page.locator(".care-results__count").inner_text()
    found = re.search(r"\d[\d,]*", text)
    return int(found.group().replace(",", "")) if found else 0


def open_filters(page: Page) -> None:
    if not page.locator("#filters").evaluate("part => part.open"):
        page.locator("#filters > summary").click()


def miles(page: Page) -> list[float]:
    texts = page.locator(".care-card__kind").all_inner_texts()
    return [float(found.group(1)) for text in texts if (found := re.search(r"([\d.]+) miles?", text))]
