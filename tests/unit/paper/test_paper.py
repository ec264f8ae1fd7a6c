import pytest

from app.paper.paper import on_paper


def paper(body: str, site: str = "https://care.example") -> str:
    page = on_paper(f"<!doctype html><html><body>{body}</body></html>", lambda path: site + path if site else "")
    assert page.startswith("<!doctype html>")
    return page.split("<body>")[1].split("</body>")[0].strip()


def test_a_link_to_one_of_our_pages_says_where_it_is() -> None:
    said = paper('<p><a href="/cy/council">Find the number</a>. Now.</p>')
    assert said == '<p><a href="/cy/council">Find the number</a> (at care.example/cy/council). Now.</p>'


def test_each_link_says_it_for_nobody_looks_for_an_earlier_one() -> None:
    said = paper('<a href="/council">A</a> <a href="/find-care">B</a> <a href="/council">C</a>')
    assert (said.count("(at care.example/council)"), said.count("(at care.example/find-care)")) == (2, 1)


@pytest.mark.parametrize(
    "link",
    ["/guides/telecare", "/cy/guides/telecare/wales", "/glossary#top-up", "tel:999", "#next", "https://law.example"],
)
def test_other_links_stay_as_they_are(link: str) -> None:
    assert paper(f'<a href="{link}">Words</a>') == f'<a href="{link}">Words</a>'


def test_nothing_is_said_where_nobody_knows_what_the_site_is_called() -> None:
    assert paper('<a href="/council">Words</a>', site="") == '<a href="/council">Words</a>'


def test_what_makes_sense_on_a_screen_alone_is_left_out() -> None:
    assert paper('<p>Read. <span class="care-on-screen">Type.</span> End.</p>') == "<p>Read.  End.</p>"


def test_a_document_of_ones_own_says_where_a_guide_is() -> None:
    said = on_paper('<p><a href="/guides/telecare">A</a></p>', lambda path: "https://care.example" + path, unsaid=())
    assert "(at care.example/guides/telecare)" in said
