"""A place of which all is known, one of which little is, and who runs them: looked at, printed, and magnified."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from app.config import Settings
from app.db import make_engine, session_factory
from app.directory.indexing import rebuild
from tests.browser.test_accessibility import NARROWEST, RUN_AXE
from tests.fixtures.sample_site import serve
from tests.integration.web.conftest import REF, stock
from tests.integration.web.rich import BRAND, enrich

PAGES = (f"/place/{REF}", "/place/smiles01", "/place/elmhouse", "/organisation/1-101", f"/brand/{BRAND}")


@pytest.fixture(scope="module")
def site(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(var_dir=tmp_path_factory.mktemp("rich"))
    shutil.copyfile(migrated_file, settings.var_dir / "care.db")
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        stock(session)
        enrich(session)
        rebuild(session, settings)
    engine.dispose()
    yield from serve(settings.var_dir)


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, axe: str, address: str) -> None:
    page.goto(address)
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [NARROWEST, 360, 1280])
def test_nothing_is_wider_than_the_window(open_browser: Any, address: str, width: int) -> None:
    page: Page = open_browser(viewport={"width": width, "height": 740}).new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phones_first_screen_has_kind_phone_and_what_was_found(open_browser: Any) -> None:
    page: Page = open_browser(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"/place/{REF}")
    for wanted in (".care-place__kind", ".care-place .care-call", ".care-sentences dl > div:nth-child(2) dt"):
        box = page.locator(wanted).bounding_box()
        assert box is not None and box["y"] + box["height"] <= 740, wanted


def test_every_link_of_the_contents_and_of_a_question_leads_to_its_section(desktop: Page) -> None:
    desktop.goto(f"/place/{REF}")
    targets = desktop.eval_on_selector_all(
        ".nhsuk-contents-list a, .care-questions a", "links => links.map(link => link.getAttribute('href'))"
    )
    assert len(targets) > 15
    for target in set(targets):
        expect(desktop.locator(target)).to_be_visible()


WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective));
"""


@pytest.mark.parametrize("address", PAGES)
def test_linked_data_needs_no_hole_in_the_policy(browser: Browser, site: str, address: str) -> None:
    page = browser.new_page(base_url=site)
    page.add_init_script(WATCH)
    answer = page.goto(address)
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self';" in policy and "unsafe" not in policy
    blocks = page.locator("script[type='application/ld+json']").all_inner_texts()
    assert all(json.loads(block)["@context"] == "https://schema.org" for block in blocks)
    assert len(blocks) == address.startswith("/place/")
    assert page.evaluate("window.violations") == []
    page.close()


def test_the_watch_sees_what_the_policy_forbids(browser: Browser, site: str) -> None:
    page = browser.new_page(base_url=site)
    page.add_init_script(WATCH)
    page.goto(f"/place/{REF}")
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))"
    )
    page.wait_for_function("window.violations.length > 0")
    assert page.evaluate("window.ran") is None
    page.close()


def test_on_paper_ratings_are_black_and_sections_run_on(desktop: Page) -> None:
    desktop.goto(f"/place/{REF}")
    desktop.emulate_media(media="print")
    colours = desktop.eval_on_selector_all(
        ".care-tag", "tags => [...new Set(tags.map(t => getComputedStyle(t).color))]"
    )
    assert colours == ["rgb(0, 0, 0)"]
    assert desktop.locator("#ratings").evaluate("part => getComputedStyle(part).breakInside") == "auto"
    expect(desktop.locator(".nhsuk-contents-list")).to_be_hidden()
    after = "link => getComputedStyle(link, '::after').content"
    assert desktop.locator("#who a[href^='/organisation']").first.evaluate(after) in {"none", "normal"}


def test_pictures_say_in_words_what_they_show(desktop: Page) -> None:
    desktop.goto(f"/place/{REF}")
    expect(desktop.get_by_role("img", name="Overall ratings from 2013 to 2026")).to_be_visible()
    expect(desktop.get_by_role("img", name="Ratings of its places")).to_be_visible()
    expect(desktop.locator(".care-history li")).to_have_count(6)
