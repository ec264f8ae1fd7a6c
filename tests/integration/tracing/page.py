"""What a reader sees of a page: every text, with the place that it is about and whether it names a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, Tag

from tests.integration.tracing.words import without_own_words

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
MONTHS += ["November", "December"]
DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
MONTH = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{4}})\b")
AGE = re.compile(r"\b(\d+) (year|month)s?\b")
PHONE = re.compile(r"\b0\d[\d ]{7,11}\d\b")
MILES = re.compile(r"\b(\d+(?:\.\d)?) miles?\b")
#: whatever else holds a figure: numbers, house numbers, ids, postcodes, addresses of pages
NUMBER = re.compile(r"\S*\d\S*")
KINDS = (("date", DATE), ("month", MONTH), ("age", AGE), ("phone", PHONE), ("miles", MILES), ("number", NUMBER))
UNSEEN = {"script", "style", "template", "noscript"}
#: people said this to us, and no file did: tests/integration/manage and tests/integration/published follow it
SAID_TO_US = {"says", "families"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure on the page. `ref`: of another place that the line is about. `is_source`: it says where a fact is from.
    `said_by`: the title of the one source that the page names beside it."""

    kind: str
    text: str
    within: str
    ref: str | None
    is_source: bool
    said_by: str | None

    def __str__(self) -> str:
        return f"{self.kind} “{self.text}” in “{self.within}”"


def mentions(html: str) -> Iterator[Mention]:
    main = BeautifulSoup(html, "lxml").find("main")
    assert isinstance(main, Tag)
    for string in main.find_all(string=True):
        if type(string) is NavigableString and string.strip() and not is_unseen(string) and not is_said_to_us(string):
            yield from of_text(string)


def is_unseen(string: NavigableString) -> bool:
    return any(parent.name in UNSEEN for parent in string.parents)


def is_said_to_us(string: NavigableString) -> bool:
    return any(parent.name == "section" and parent.get("id") in SAID_TO_US for parent in string.parents)


def of_text(string: NavigableString) -> Iterator[Mention]:
    whole = " ".join(string.split())
    rest, about = without_own_words(whole), (other_place(string), is_in_a_source(string), source(string))
    for kind, pattern in KINDS:
        for found in pattern.finditer(rest):
            yield Mention(kind, found[0].strip("()[],.;:“”‘’'"), whole, *about)
        rest = pattern.sub(" ", rest)


def other_place(string: NavigableString) -> str | None:
    """A line of a list, or a row of a table, with a link to another place is about that one."""
    line = string.find_parent(["li", "tr"])
    link = line.find("a", href=re.compile(r"^/place/[a-z0-9]+$")) if isinstance(line, Tag) else None
    return str(link["href"]).rsplit("/", 1)[1] if isinstance(link, Tag) else None


def is_in_a_source(string: NavigableString) -> bool:
    return any("care-source" in parent.get("class", []) for parent in string.parents)


def source(string: NavigableString) -> str | None:
    """Of the line, the row, the table or else the section around a text, the nearest that names a source: where it
    names one, the text is that source's. A history is of two lists, and names the one that its ratings are from."""
    for around in string.find_parents(["li", "tr", "dd", "table", "ol", "section", "main"]):
        if "care-history" in around.get("class", []):
            return None
        named = {source_in(each.get_text(" ")) for each in around.select(".care-source")} - {None}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def source_in(text: str) -> str | None:
    """ "Source: Fees, 1 October 2026" is Fees."""
    _before, colon, said = " ".join(text.split()).partition("Source: ")
    return DATE.sub("", said).rstrip(" ,.") if colon else None
