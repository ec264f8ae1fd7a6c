"""Markdown-it lets no HTML through; should it ever, this does not."""

import pytest

from app.guidance.rendering.cleaning import clean


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>Hello<script>go()</script></p>", "<p>Hello</p>"),
        ('<a href="javascript:go()">x</a>', "<a>x</a>"),
        ('<a href="http://example.org">x</a>', "<a>x</a>"),
        ('<p onclick="go()" style="color:red">x</p>', "<p>x</p>"),
        ('<img src="https://example.org/x.png">', ""),
        ("<h1>x</h1>", "x"),
        ("<iframe src='https://example.org'></iframe>", ""),
    ],
)
def test_what_is_not_ours_is_taken_out(html: str, left: str) -> None:
    assert clean(html) == left


@pytest.mark.parametrize(
    "html",
    [
        '<a class="care-phone" href="tel:999">999</a>',
        '<a href="https://www.gov.uk/x">x</a>',
        '<a href="/guides/tiny#next">x</a>',
        '<h2 id="who-pays">Who pays?</h2>',
        '<small class="care-cite">[<a href="#source-act" title="Act, section 9">1</a>]</small>',
        '<ol start="2"><li>x</li></ol>',
        '<section class="care-nations__one"><h6>x</h6></section>',
    ],
)
def test_what_is_ours_stays_as_it_is(html: str) -> None:
    assert clean(html) == html
