"""A slip in a guide is told with its file, its line and what to do."""

from pathlib import Path

import pytest

from app.domain.content_files import ContentError
from app.domain.guides import read_guide
from app.guidance.rendering import check, faults_of
from tests.unit.guidance import tiny

#: the head of a tiny guide takes this many lines
HEAD_LINES = len(tiny.HEAD) + 2
LAST = "\n\n::: next\n- Go\n:::\n"


@pytest.mark.parametrize("body", [tiny.TWO_NATIONS, tiny.ONE_NATION])
def test_guides_without_fault_pass(tmp_path: Path, body: str) -> None:
    guide = tiny.guide_of(tmp_path, body)
    assert faults_of(guide, tiny.DAY) == ()
    check(guide, tiny.DAY)


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("{figure eng.nothing}", 1, "{figure eng.nothing}: there is none of this name in content/figures."),
        ("One\ntwo {cite nothing}", 2, "{cite nothing}: there is none of this name in content/law."),
        (
            "One\n\n- two\n- {phone nothing}",
            4,
            "{phone nothing}: there is none of this name in content/helplines.yaml.",
        ),
        ("{number eng.limit}", 1, "“{number eng.limit}” cannot be read."),
        ("a {figure eng.limit", 1, "“{figure eng.limit” cannot be read."),
        ("a figure eng.limit} b", 1, "“}” cannot be read."),
        ("{figure eng.limit naked}", 1, "“{figure eng.limit naked}” cannot be read."),
        ("A\n[b](guide:nothing)", 2, "there is no guide “nothing”"),
        ("[b](page:nothing)", 1, "“page:nothing” is no page of ours. There are: home, council"),
        ("[b](term:nothing)", 1, "the glossary has no “nothing”."),
        ("[b](/council)", 1, "“/council” is no address."),
        ("[b](http://example.org)", 1, "“http://example.org” is no address."),
        ("[b](council)", 1, "“council” is no address."),
        ("Fine.\n\n::: wales\nA", 6, "“next” stands inside “wales”. Close that block before this one begins."),
        ("Fine.\n\n::: note\nA\n:::", 3, "“::: note” is no block that we know"),
        ("Fine.\n\n:::\n", 3, "“:::” is no block that we know, or closes none."),
        (":::: say\n::: say\nA\n:::\n::::", 2, "“say” stands inside “say”."),
        (":::: wales\n::: england\nA\n:::\n::::", 2, "“england” stands inside “wales”."),
        ("::::: wales\n:::: say\n::: example\nA\n:::\n::::\n:::::", 3, "“example” stands inside “say”."),
        ("::: wales\nA\n\n## Who pays?\n\nB\n:::", 4, "“##” stands inside “wales”. Write “###” in a block."),
        ("# Title", 1, "headings have two or three #."),
        ("A\n\n#### Deep", 3, "headings have two or three #."),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, body: str, line: int, says: str) -> None:
    faults = faults_of(tiny.guide_of(tmp_path, body + LAST), tiny.DAY)
    assert any(fault.line == HEAD_LINES + line and says in fault.says for fault in faults), faults


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("No end.", "this one has 0."),
        ("A\n\n::: next\n- Go", "the block “next” is not closed. End it with a line “:::”."),
        ("A" + LAST + LAST, "this one has 2."),
        ("A" + LAST + "\nMore.\n", "is not the last thing on the page."),
    ],
)
def test_a_guide_ends_with_what_to_do_next(tmp_path: Path, body: str, says: str) -> None:
    assert says in faults_of(tiny.guide_of(tmp_path, body), tiny.DAY)[0].says


def test_the_error_names_the_file_and_every_fault(tmp_path: Path) -> None:
    guide = tiny.guide_of(tmp_path, "{figure eng.nothing}\n{cite nothing}" + LAST, language="cy")
    with pytest.raises(ContentError) as error:
        check(guide, tiny.DAY)
    lines = str(error.value).splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        f"guidance/cy/tiny.md, line {HEAD_LINES + 1}",
        f"guidance/cy/tiny.md, line {HEAD_LINES + 2}",
    ]


def test_a_fault_in_the_other_nation_is_found_too(tmp_path: Path) -> None:
    body = "::: england\n{figure eng.nothing}\n:::\n\n::: wales\n{cite nothing}\n:::" + LAST
    assert len(faults_of(tiny.guide_of(tmp_path, body), tiny.DAY)) == 2


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bath.md"
    path.write_bytes("£".encode("latin-1"))
    with pytest.raises(ContentError, match=r"^bath\.md is no plain text\. Save it as UTF-8\.$"):
        read_guide(path, "en")
