"""What a provider types, and what is told of it that does not fit."""

import json
from collections.abc import Collection
from datetime import date

import pytest

from app.domain.entries import problems
from app.domain.entries.content import Content, Served, kept, opened
from app.domain.entries.reading import Areas, Read, is_website, read

TODAY = date(2026, 11, 2)
LEEDS = Served(7, "Leeds City Council")
AREAS = Areas(known_districts=lambda codes: {"LS8", "LS9"} & set(codes), council={"Leeds": LEEDS, "leeds": LEEDS}.get)


def said(languages: Collection[str] = (), **typed: str) -> Read:
    return read(typed, list(languages), Content(), AREAS, TODAY)


def problem_of(**typed: str) -> str:
    (problem,) = said(**typed).problems
    return problem.says


def test_lines_stay_and_blanks_at_their_ends_go() -> None:
    assert (
        said(description="  One  home.\r\n\r\n\r\n\r\nTwo gardens. ").content.description == "One home.\n\nTwo gardens."
    )


def test_letters_that_nobody_can_see_go() -> None:
    assert said(description="A\u200bhome\u202e").content.description == "Ahome"


@pytest.mark.parametrize("text", ["<b>Best</b> home", "a <script>alert(1)</script>", "1 < 2"])
def test_marks_of_html_are_refused(text: str) -> None:
    assert problem_of(description=text) == problems.NO_CODE


@pytest.mark.parametrize("text", ["See https://example.org", "see www.example", "example.co.uk", "ann@example.org"])
def test_links_and_addresses_are_refused_in_a_text(text: str) -> None:
    assert problem_of(visiting=text) == problems.NO_LINKS


def test_a_full_stop_without_a_blank_is_no_link() -> None:
    assert said(description="We have a garden.It is large. Ring 01134 960 000.").problems == ()


def test_a_text_has_a_longest_length() -> None:
    assert said(vacancies="a" * 500).problems == ()
    assert problem_of(vacancies="a" * 501) == problems.TOO_LONG


@pytest.mark.parametrize(
    "address", ["https://www.example.org", "http://example.org/care?a=1", "https://example.org:443/"]
)
def test_an_own_website_is_taken(address: str) -> None:
    assert is_website(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "//example.org",
        "ftp://example.org",
        "https://user:secret@example.org",
        "https://example.org:22/",
        "https://127.0.0.1/",
        "https://localhost/",
        'https://example.org/"onclick=',
        "https://[::1",
        "https://example.org/" + "a" * 300,
    ],
)
def test_what_is_no_website_of_a_provider_is_refused(address: str) -> None:
    assert not is_website(address)


def test_a_pasted_list_of_districts_and_postcodes_becomes_districts() -> None:
    assert said(outcodes="ls8, LS9 ls81ab;\nLS8").content.outcodes == ("LS8", "LS9")


def test_a_postcode_may_have_a_blank_in_it() -> None:
    assert said(outcodes="LS8 1AB, ls9 2cd\nLS9").content.outcodes == ("LS8", "LS9")


@pytest.mark.parametrize("field", ["outcodes", "councils"])
def test_a_list_of_areas_that_is_too_long_is_told_and_not_cut(field: str) -> None:
    assert problem_of(**{field: "LS8 " * 1_501}) == problems.TOO_LONG


def test_who_says_nothing_is_told() -> None:
    assert problem_of(description="  ") == problems.NOTHING


def test_who_empties_the_form_takes_back_what_was_said() -> None:
    assert read({}, [], Content(description="We keep hens."), AREAS, TODAY) == Read(Content(), ())


def test_an_unknown_district_is_named() -> None:
    (problem,) = said(outcodes="LS8 LS99").problems
    assert (problem.says, problem.about) == (problems.NOT_A_DISTRICT, "LS99")


def test_a_sector_is_no_district() -> None:
    """ "LS8 1" would come apart into two words, of which the second is nothing."""
    assert problem_of(outcodes="LS8 1") == problems.NOT_A_DISTRICT


def test_councils_stand_one_a_line_in_anybodys_spelling() -> None:
    assert said(councils="Leeds\n\nleeds\n").content.councils == (LEEDS,)


def test_an_unknown_council_is_named() -> None:
    (problem,) = said(councils="Leeds\nNarnia").problems
    assert (problem.says, problem.about) == (problems.NOT_A_COUNCIL, "Narnia")


def test_languages_are_those_of_the_list_and_welsh_stands_first() -> None:
    assert said(languages=["pl", "cy", "klingon"]).content.languages == ("cy", "pl")


def test_fields_that_are_not_ours_are_not_looked_at() -> None:
    assert said(name="Another name", rating="Outstanding", phone="1").content == Content()


def test_whether_there_is_room_bears_its_day_and_is_kept_with_it() -> None:
    content = said(vacancies="Two rooms.").content
    assert content.vacancies_on == TODAY
    assert opened(json.loads(json.dumps(kept(content)))) == content
    assert said(visiting="Any day.").content.vacancies_on is None
