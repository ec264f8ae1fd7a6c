from playwright.sync_api import Page, expect


def type_slowly(page: Page, words: str) -> None:
    """Until what is suggested for all of it has come: a slow machine is also told what begins like a part of it."""
    page.goto("/find-care")
    page.wait_for_selector(".autocomplete__input")
    with page.expect_response(lambda answer: answer.url.endswith(f"/suggest?q={words}")):
        page.locator("#q").press_sequentially(words, delay=20)


def test_the_keyboard_alone_picks_a_suggestion(page: Page) -> None:
    type_slowly(page, "lee")
    option = page.locator(".autocomplete__option").first
    expect(option).to_be_visible()
    said = option.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    chosen = page.input_value("#q")
    assert chosen.lower().startswith("lee")
    assert chosen in said or said.startswith(chosen)
    page.locator("#q").press("Enter")
    page.wait_for_url("**/find-care?**")
    expect(page.locator(".care-results__count")).to_be_visible()


def test_enter_searches_for_what_was_typed_when_nothing_is_picked(page: Page) -> None:
    type_slowly(page, "leeds")
    expect(page.locator(".autocomplete__option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**q=leeds**")


def test_escape_closes_the_list_and_keeps_the_words(page: Page) -> None:
    type_slowly(page, "york")
    expect(page.locator(".autocomplete__option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".autocomplete__option").first).to_be_hidden()
    assert page.input_value("#q") == "york"


def test_the_box_works_where_suggestions_never_come(page: Page) -> None:
    page.route("**/find-care/suggest**", lambda route: route.fulfill(json=[]))
    type_slowly(page, "leeds")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=leeds**")
