"""Each check finds what it is for, says where it stands and how to mend it; and a good guide passes all."""

from datetime import date
from pathlib import Path

import pytest

from app.guidance.checks import Finding, Weight, findings, read_shelf
from app.guidance.checks.__main__ import main
from tests.content.made_up_guide import EASY, english, translation, write_shelf

DAY = date(2026, 11, 22)
LONG = "This is a sentence that goes " + "on and " * 10 + "on."
HARD = "Notwithstanding administrative considerations, eligibility determination necessitates documentation. " * 3

#: what is spoilt: instead of, write; which check finds it; words of what it says
SPOILT = [
    ("::: next\n", "", "blocks", "one block “::: next”"),
    ("- Ask the council.\n- Phone", "Phone", "blocks", "no list"),
    ("### Is it not safe?\n", "", "blocks", "begins with “### …”"),
    ("Call {phone emergency}.\n:::\n", "Call {phone emergency}.\n", "blocks", "stands inside"),
    ("You can get help at home.", "You can get <b>help</b> at home.", "blocks", "HTML"),
    ("You can get help at home.", "![A house](house.png)", "blocks", "no pictures"),
    ("{phone age-uk}", "{phone nobody}", "blocks", "phone nobody"),
    ("{figure eng.capital.upper}", "{figure eng.none}", "blocks", "eng.none"),
    ("{figure eng.capital.upper}", "{number eng.capital.upper}", "blocks", "cannot be read"),
    ("(page:council)", "(page:nowhere)", "blocks", "nowhere"),
    ("(page:council)", "(guide:nowhere)", "blocks", "no guide “nowhere”"),
    ("::: wales\nThe", "::: wales\n:::\n\nThe", "blocks", "is empty"),
    ("## What can I get?", "#### What can I get?", "blocks", "two or three #"),
    ("jurisdictions: [england, wales]", "jurisdictions: [england]", "blocks", "not for Wales"),
    ("## What can I get?", "## ", "headings", "empty"),
    ("## What can I get?", "### What can I get?", "headings", "before any “##”"),
    ("## What can I get?", "## What can I get?\n\nText.\n\n## What can I get?", "headings", "the same heading"),
    ("## What can I get?", "## What can I get.", "headings", "full stop"),
    ("## What can I get?", "## What can [I](page:home) get?", "headings", "holds a link"),
    ("::: england\nThe", "::: england\n## Part\n\nThe", "headings", "inside “england”"),
    ("[your council](page:council)", "[here](page:council)", "links", "does not say where it leads"),
    ("(page:council)", "(guide:made-up)", "links", "links to itself"),
    ("related: [neighbour]", "related: [neighbour, nobody]", "links", "“nobody” is no other guide"),
    ("topic: paying", "topic: nothing", "links", "no topic “nothing”"),
    ("words: [", "explains: [nothing]\nwords: [", "links", "the glossary has no “nothing”"),
    ("It is free.", HARD, "reading", "reading age"),
    ("It is free.", LONG, "reading", "over 25"),
    ("It is free.", "It costs £10.", "digits", "“£10”"),
    ("It is free.", "It takes six weeks.", "digits", "“six weeks”"),
    ("It is free.", "It takes three working days.", "digits", "“three working days”"),
    ("It is free.", "Call 0800 678 1602.", "digits", "“0800”"),
    ("{cite sswba-2014-s19}", "{cite ca-2014-s9}", "citations", "is law of England"),
    (" {cite sswba-2014-s19}", "", "citations", "says what must be, and cites nothing"),
    ("sources: [ca-2014-s9, ", "sources: [", "citations", "lacks ca-2014-s9"),
    ("sources: [", "sources: [ca-2014-s26, ", "citations", "never cites: ca-2014-s26"),
    ("You can get help at home.", "You have up to {figure eng.capital.upper}.", "figures", "read in Wales too"),
    ("{cite sswba-2014-s19}.", "{cite sswba-2014-s19} {figure eng.capital.upper}.", "figures", "for England only"),
    ("::: wales\nThe council must look at what you need {cite sswba-2014-s19}.\n:::\n", "", "nations", "for Wales"),
    ("reviewed_on: 2026-11-01", "reviewed_on: 2026-11-23", "dates", "a day to come"),
    ("words: [one, two, three]", "words: [one]", "finding it", "has 1 entries"),
    ("title: Made-up guide", "title: A", "head", "title"),
]


def found_in(folder: Path, language: str = "en") -> list[Finding]:
    return findings(read_shelf(DAY, folder), ["made-up"], language)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


def test_a_good_guide_passes(folder: Path) -> None:
    shelf = read_shelf(DAY, write_shelf(folder))
    assert [finding.in_words(folder) for finding in findings(shelf)] == []
    assert len(shelf.pages) == 3


@pytest.mark.parametrize(("old", "new", "check", "what"), SPOILT)
def test_a_check_finds_what_it_is_for(folder: Path, old: str, new: str, check: str, what: str) -> None:
    assert english().count(old) >= 1
    found = found_in(write_shelf(folder, english().replace(old, new, 1)))
    told = [finding.in_words(folder) for finding in found if finding.weight is Weight.FAULT]
    assert [line for line in told if f": {check}: " in line and what in line], told


def test_a_finding_names_the_line_of_the_words(folder: Path) -> None:
    spoilt = english().replace("It is free.", "It\nis free, or it costs\n£10 now.")
    (finding,) = [found for found in found_in(write_shelf(folder, spoilt)) if found.check == "digits"]
    assert "£10" in spoilt.splitlines()[finding.line - 1]


@pytest.mark.parametrize(
    "name", ["Section 117 is for some.", "Call NHS 111 and choose option 2.", "Call 999.", "Ask Turn2us."]
)
def test_numbers_that_are_names_pass(folder: Path, name: str) -> None:
    found = found_in(write_shelf(folder, english().replace("It is free.", name)))
    assert not [finding for finding in found if finding.check == "digits"]


def test_a_figure_of_one_nation_may_stand_where_its_nation_is_named(folder: Path) -> None:
    said = "In England the limit is {figure eng.capital.upper}."
    assert not [
        f for f in found_in(write_shelf(folder, english().replace("It is free.", said))) if f.check == "figures"
    ]


def test_a_page_past_its_review_is_a_note_and_no_fault(folder: Path) -> None:
    write_shelf(folder, english().replace("review_by: 2027-04-05", "review_by: 2026-11-21"))
    (finding,) = [found for found in found_in(folder) if found.check == "dates"]
    assert finding.weight is Weight.NOTE
    assert "review is over" in finding.what


def test_a_link_to_elsewhere_is_a_note_and_no_fault(folder: Path) -> None:
    found = found_in(write_shelf(folder, english().replace("(page:council)", "(https://example.org)")))
    assert [(finding.check, finding.weight) for finding in found] == [("links", Weight.NOTE)]


def test_a_page_that_no_other_leads_to_is_found(folder: Path) -> None:
    write_shelf(folder)
    neighbour = folder / "guidance" / "en" / "neighbour.md"
    neighbour.write_text(neighbour.read_text().replace("related: [made-up]", "related: []"))
    assert "no other guide leads here." in [finding.what for finding in found_in(folder)]


@pytest.mark.parametrize(
    ("easy", "what"),
    [
        (None, "no Easy Read text"),
        ("[phone]\nCall.", "the text has 1 words"),
        (EASY.replace("[phone]", "[dragon]"), "no picture “dragon”"),
        (EASY.replace("[phone]\n", ""), "names no picture"),
        (EASY.replace("It is free for you.", "One.\nTwo.\nThree."), "the block has 5 lines"),
        (EASY.replace("It is free for you.", "It costs 5 pounds."), "“5” stands in the text"),
        (EASY.replace("It is free for you.", "word " * 16), "a line has 16 words"),
        (EASY.replace("It is free for you.", "Up to {figure eng.capital.upper}."), "not in the page as Wales reads it"),
        (EASY.replace("It is free for you.", "Call {phone carers-uk}."), "phone “carers-uk” is not in the page"),
        (EASY.replace("It is free for you.", "See {cite ca-2014-s9}."), "has no place here"),
        (EASY.replace("It is free for you.", "See [this](guide:nowhere)."), "no guide “nowhere”"),
        (EASY.replace("[phone]", "## Heading\n[phone]"), "a heading stands alone"),
    ],
)
def test_an_easy_read_text_is_looked_through(folder: Path, easy: str | None, what: str) -> None:
    told = [finding.what for finding in found_in(write_shelf(folder, easy=easy)) if finding.weight is Weight.FAULT]
    assert [line for line in told if what in line], told


@pytest.mark.parametrize(("card", "is_too_long"), [("urgent", False), ("example", True)])
def test_easy_read_may_be_longer_where_a_page_warns_of_danger(folder: Path, card: str, is_too_long: bool) -> None:
    guide = english().replace("::: urgent", f"::: {card}")
    easy = "\n\n".join(["[phone]\nYou can ask the council for help.\nIt is free for you."] * 14)
    write_shelf(folder, guide, easy)
    told = [each for each in found_in(folder) if each.path == folder / "easy_read" / "en" / "made-up.md"]
    assert [each.what for each in told] == ["the text has 168 words."] * is_too_long


def test_easy_read_may_name_what_stands_on_every_page(folder: Path) -> None:
    guide = english().replace("Call {phone emergency}.", "Call now.")
    easy = EASY.replace("It is free for you.", "Call {phone emergency}.", 1)
    assert not [finding for finding in found_in(write_shelf(folder, guide, easy)) if finding.check == "easy read"]


def test_a_page_of_wales_without_welsh_is_found(folder: Path) -> None:
    write_shelf(folder)
    (folder / "guidance" / "cy" / "made-up.md").unlink()
    assert [finding.check for finding in found_in(folder)] == ["translation"]


def test_a_translation_of_an_older_text_is_found(folder: Path) -> None:
    write_shelf(folder)
    path = folder / "guidance" / "cy" / "made-up.md"
    path.write_text(translation(folder, of="0" * 12))
    (finding,) = found_in(folder, "cy")
    assert finding.what == "the English page has changed since."


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("{phone age-uk}", "Age UK", "directives lack {phone age-uk}"),
        ("(page:council)", "(page:home)", "links lack page:council"),
        ("::: urgent", "::: say", "blocks lack urgent"),
        ("## What can I get?", "### What can I get?", "headings lack ##"),
        ("{cite ca-2014-s9}", "{cite ca-2014-s9} {cite ca-2014-s9}", "{cite ca-2014-s9} too often"),
    ],
)
def test_a_translation_says_what_the_english_page_says(folder: Path, old: str, new: str, what: str) -> None:
    write_shelf(folder)
    path = folder / "guidance" / "cy" / "made-up.md"
    path.write_text(translation(folder).replace(old, new, 1))
    told = [finding.what for finding in found_in(folder, "cy")]
    assert [line for line in told if what in line], told


def test_the_command_tells_in_words_and_ends_with_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_shelf(folder, english().replace("It is free.", "It costs £10."))
    assert main(["made-up", "--language", "en"], folder) == 1
    told = capsys.readouterr().out
    line = english()[: english().index("It is free.")].count("\n") + 1
    assert f"content/guidance/en/made-up.md:{line}: digits: “£10” stands in the text. Write {{figure NAME}}" in told
    assert "3 pages looked through: 1 to mend, 0 to look at." in told


def test_the_command_ends_with_nothing_where_all_is_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], write_shelf(folder)) == 0
    assert "0 to mend" in capsys.readouterr().out


def test_the_command_lists_pages_past_their_review(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    late = english().replace("reviewed_on: 2026-11-01", "reviewed_on: 2020-01-01").replace("2027-04-05", "2020-06-01")
    assert main(["--late"], write_shelf(folder, late.replace("It is free.", "It costs £10."))) == 0
    told = capsys.readouterr().out
    assert "made-up.md:7: dates (only a note): the day of its review is over." in told
    assert "£10" not in told


def test_a_guide_that_there_is_not_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"], write_shelf(folder)) == 2
    assert "There is no guide nothing" in capsys.readouterr().err
