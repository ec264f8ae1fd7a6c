"""What the Content-Security-Policy would block, found before a browser does; and what it cannot see."""

import re

from tests.house.source import name_of, tell, templates

RULES = {
    "text is trusted as HTML (|safe): let the template escape it": re.compile(r"\|\s*safe\b|{%-?\s*autoescape\s+false"),
    "an inline script: put it in assets/js": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)", re.I),
    "an inline style: put it in assets/scss": re.compile(r"<style\b|\sstyle\s*=", re.I),
    "an event attribute: listen for it in assets/js": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I),
    "something loaded from elsewhere: ship it with the site": re.compile(
        r"<(?:script|img|iframe|source|video|audio|embed|object|use|image)\b[^>]*\b(?:src|href|data|srcset)\s*=\s*[\"'](?:https?:)?//"
        r"|<link\b(?![^>]*rel=[\"']?(?:canonical|alternate|license))[^>]*href\s*=\s*[\"'](?:https?:)?//",
        re.I,
    ),
    "a date or number formatted in a template: the presenter formats": re.compile(
        r"strftime|\|\s*round\b|\|\s*format\b"
    ),
}
BAD = {
    "{{ words|safe }}": "trusted",
    "<script>go()</script>": "inline script",
    '<p style="color:red">': "inline style",
    '<a onclick="go()">': "event attribute",
    '<img src="https://example.org/x.png">': "loaded from elsewhere",
    '<link rel="stylesheet" href="//example.org/x.css">': "loaded from elsewhere",
    "{{ day.strftime('%d') }}": "presenter formats",
}
GOOD = (
    "<script src=\"{{ asset('main.js') }}\" defer></script>",
    '<a href="https://www.cqc.org.uk/">',
    '<link rel="canonical" href="https://example.org/place/1">',
    '<p class="style">Let us go on = fine</p>',
)


def faults_in(text: str) -> list[str]:
    return [
        f"{text.count(chr(10), 0, found.start()) + 1}: {rule}"
        for rule, pattern in RULES.items()
        for found in pattern.finditer(text)
    ]


def test_templates_keep_to_the_policy() -> None:
    found = [f"{name_of(t)}:{fault}" for t in templates() for fault in faults_in(t.read_text(encoding="utf-8"))]
    tell(found, "These templates break a rule of the house:")


def test_the_rules_find_what_they_are_for() -> None:
    for snippet, rule in BAD.items():
        assert any(rule in fault for fault in faults_in(snippet)), snippet
    for snippet in GOOD:
        assert faults_in(snippet) == [], snippet


def test_every_page_extends_the_layout() -> None:
    whole = [name_of(t) for t in templates() if "<html" in t.read_text(encoding="utf-8")]
    assert len(whole) <= 1, f"One layout holds <html>; the others extend it: {whole}"
