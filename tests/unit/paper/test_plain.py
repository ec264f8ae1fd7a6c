import pytest

from app.paper.plain import WIDTH, as_text


def text(body: str) -> str:
    return as_text(f"<html><body><nav>Menu</nav><main>{body}</main></body></html>", lambda path: f"https://x.org{path}")


def test_only_the_main_part_and_who_helps_at_once_are_told() -> None:
    page = (
        "<body><header>No</header><main><p>Yes</p></main><section id='help-now'><p>Call</p></section><p>No</p></body>"
    )
    assert as_text(page, str) == "Yes\n\nCall\n"


def test_headings_are_underlined_as_long_as_they_are() -> None:
    assert text("<h1>A guide</h1><h2>Part</h2><h3>More</h3>") == "A guide\n=======\n\nPart\n----\n\nMore\n....\n"


def test_long_paragraphs_are_broken_between_words() -> None:
    lines = text(f"<p>{'word ' * 60}</p>").splitlines()
    assert len(lines) > 3
    assert all(len(line) <= WIDTH and not line.endswith(" ") for line in lines)


def test_a_telephone_number_and_a_sum_stay_on_one_line() -> None:
    phone = "<a class='care-phone' href='tel:0'>0808 808 7777</a>"
    for blanks in range(WIDTH - 20, WIDTH):
        said = text(f"<p>{'x' * blanks} {phone} <span class='care-figure'>£31.80 a week</span></p>")
        assert "0808 808 7777" in said
        assert "£31.80 a week" in said


def test_a_link_gives_its_address_and_a_telephone_number_does_not() -> None:
    assert text("<p>See <a href='/guides/a'>this guide</a>.</p>") == "See this guide <https://x.org/guides/a>.\n"
    assert text("<p>Call <a href='tel:999'>999</a>.</p>") == "Call 999.\n"


def test_a_link_whose_address_nobody_knows_is_its_words_alone() -> None:
    page = "<main><p>See <a href='/council'>the council</a> and <a href='https://law.org'>the law</a>.</p></main>"
    assert as_text(page, lambda path: "" if path.startswith("/") else path) == (
        "See the council and the law <https://law.org>.\n"
    )


def test_a_citation_gives_its_address_at_the_end_only() -> None:
    assert text("<p>So <small class='care-cite'>[<a href='https://law.org'>1</a>]</small>.</p>") == "So [1].\n"


@pytest.mark.parametrize(("tag", "first"), [("ul", "- "), ("ol", "1. ")])
def test_items_are_set_in_below_their_mark(tag: str, first: str) -> None:
    lines = text(f"<{tag}><li>{'word ' * 20}</li></{tag}>").splitlines()
    assert lines[0].startswith(first + "word")
    assert lines[1].startswith(" " * len(first) + "word")


def test_a_list_in_a_list_and_a_small_line_of_an_item_stand_below_it() -> None:
    said = text("<ul><li>One<ul><li>Two</li></ul></li><li>Three <span class='care-rests__small'>small</span></li></ul>")
    assert said == "- One\n  - Two\n- Three\n  small\n"


def test_words_to_say_are_set_in() -> None:
    assert text("<div class='care-say'><p>Hello</p></div><p>You</p>") == "    Hello\n\nYou\n"


def test_what_is_for_the_screen_only_is_left_out() -> None:
    assert text("<div class='care-sheet__screen'>Back</div><p>Text</p>") == "Text\n"


def test_a_broken_line_goes_on_below_without_a_gap() -> None:
    assert text("<p>1 High Street<br>Leeds<br>\n  LS1 1AA</p><p>Next</p>") == "1 High Street\nLeeds\nLS1 1AA\n\nNext\n"
