import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import postcodes
from app.domain.postcodes import PostcodeKind, find_in_text, looks_like_one, normalise, parse

UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
outcodes = st.builds(
    "{}{}".format, st.sampled_from(sorted(postcodes.AREAS)), st.integers(min_value=0, max_value=99)
) | st.builds(
    "{}{}{}".format,
    st.sampled_from(postcodes.LETTERED_AREAS),
    st.integers(min_value=0, max_value=9),
    st.sampled_from("ABCDEFGHJKMNPRSTUVWXY"),
)
units = st.builds("{}{}{}".format, st.integers(0, 9), st.sampled_from(UNIT_LETTERS), st.sampled_from(UNIT_LETTERS))
gaps = st.sampled_from(["", " ", "  ", "\t", "\u00a0", "-", "."])
words = st.text("bcdfghjklmnpqrstvwxyz ", max_size=20).map(lambda text: text.strip())


@given(out=outcodes, unit=units, gap=gaps)
def test_a_whole_postcode_is_the_same_in_any_spelling(out: str, unit: str, gap: str) -> None:
    assert normalise(f" {out.lower()}{gap}{unit.lower()} ") == out + unit


@given(out=outcodes, unit=units)
def test_a_code_taken_apart_and_shown_is_the_same_code(out: str, unit: str) -> None:
    code = out + unit
    assert postcodes.display(code) == f"{out} {unit}"
    assert postcodes.outcode(code) == out
    assert postcodes.sector(code) == f"{out} {unit[0]}"
    assert normalise(postcodes.display(code)) == code


@given(before=words, out=outcodes, unit=units, gap=gaps, after=words)
def test_a_whole_postcode_is_found_where_it_stands(before: str, out: str, unit: str, gap: str, after: str) -> None:
    said = f"{out}{gap}{unit}"
    found = find_in_text(f"{before} {said} {after}")
    assert found is not None
    assert (found.kind, found.code) == (PostcodeKind.FULL, out + unit)
    assert f"{before} {said} {after}"[found.start : found.end] == said


@given(text=st.text())
def test_nothing_that_is_typed_breaks_the_search(text: str) -> None:
    found = find_in_text(text)
    assert found is None or 0 <= found.start < found.end <= len(text)


@given(text=st.text("abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ'-,."))
def test_words_without_a_digit_hold_no_postcode_but_that_of_the_girobank(text: str) -> None:
    assert find_in_text(text) is None


@given(text=st.text())
def test_what_normalise_gives_it_gives_again(text: str) -> None:
    code = normalise(text)
    assert code is None or normalise(code) == code


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("home care near LS1 4DY", PostcodeKind.FULL, "LS14DY"),
        ("sw1a1aa", PostcodeKind.FULL, "SW1A1AA"),
        ("M1  1AA", PostcodeKind.FULL, "M11AA"),
        ("M1 OAA", PostcodeKind.FULL, "M10AA"),
        ("nursing homes in LS1 4", PostcodeKind.SECTOR, "LS1 4"),
        ("ls1 4d", PostcodeKind.SECTOR, "LS1 4"),
        ("ls14d", PostcodeKind.SECTOR, "LS1 4"),
        ("b121", PostcodeKind.SECTOR, "B12 1"),
        ("SW1A 1", PostcodeKind.SECTOR, "SW1A 1"),
        ("LS14", PostcodeKind.OUTCODE, "LS14"),
        ("B12 house", PostcodeKind.OUTCODE, "B12"),
        ("care in e5", PostcodeKind.OUTCODE, "E5"),
        ("24 hour care M1 24", PostcodeKind.OUTCODE, "M1"),
        ("EC1A", PostcodeKind.OUTCODE, "EC1A"),
    ],
)
def test_finds_the_most_that_the_text_says(text: str, kind: PostcodeKind, code: str) -> None:
    found = find_in_text(text)
    assert found is not None
    assert (found.kind, found.code) == (kind, code)


@pytest.mark.parametrize(
    "text",
    ["A1 care", "G4S care", "top 10 homes", "covid 19", "24/7 care", "LS", "NPT", "Q1 1AA", "2nd floor", "h2o", ""],
)
def test_takes_no_ordinary_word_for_a_postcode(text: str) -> None:
    assert find_in_text(text) is None


def test_a_whole_postcode_wins_over_an_earlier_outcode() -> None:
    found = find_in_text("E5 or LS1 4DY")
    assert found is not None
    assert found.code == "LS14DY"


@pytest.mark.parametrize("text", ["near LS1 4DY", "LS1 4DY please", "LS1 4DY LS1 4DZ"])
def test_parse_refuses_what_holds_more_than_one_postcode(text: str) -> None:
    assert parse(text) is None


def test_parse_forgives_spaces_around() -> None:
    found = parse("  ls1 4dy ")
    assert found is not None
    assert found.code == "LS14DY"


@pytest.mark.parametrize("text", ["LS1 4CY", "LS1 4D", "4DY", "LS1", "AA1 1AA", "LS1 4DYX", "ＬＳ１ ４ＤＹ"])
def test_normalise_refuses_what_can_be_no_whole_postcode(text: str) -> None:
    assert normalise(text) is None


@pytest.mark.parametrize("code", ["GIR0AA", "NPT0AA"])
def test_knows_the_two_old_shapes_that_the_directory_keeps(code: str) -> None:
    assert normalise(code) == code


@pytest.mark.parametrize(
    ("code", "nation"),
    [
        *[("JE23QA", "L"), ("GY1", "L"), ("im1 3", "M"), ("JE23AB", "L"), ("IM1", "M"), ("BT11AA", "N"), ("bt1", "N")],
        *[("IP11AA", None), ("B11AA", None), ("J", None), ("", None)],
    ],
)
def test_the_letters_tell_a_nation_of_its_own(code: str, nation: str | None) -> None:
    assert postcodes.nation_of_letters(code) == nation


@pytest.mark.parametrize("typed", ["BFPO 57", "bfpo57", "home care bfpo 57", "Bfpo  57"])
def test_a_number_of_the_forces_is_known_as_one(typed: str) -> None:
    found = postcodes.find_of_forces(typed)
    assert found is not None and found.code == "BFPO 57" and typed[found.end :] == ""


@pytest.mark.parametrize("typed", ["BFPO", "BFPO 12345", "BF1 2AA", "57"])
def test_what_bears_no_number_of_the_forces_is_none(typed: str) -> None:
    assert postcodes.find_of_forces(typed) is None


@pytest.mark.parametrize(("typed", "shown"), [("zz11zz", "ZZ1 1ZZ"), ("LS1 4DC", "LS1 4DC"), ("qq9a 9aa", "QQ9A 9AA")])
def test_a_slip_of_the_keys_still_has_the_shape_of_a_postcode(typed: str, shown: str) -> None:
    assert normalise(typed) is None
    assert looks_like_one(typed) == shown


@pytest.mark.parametrize("typed", ["LS1 4DY", "LS1", "Leeds", "G4S", "999"])
def test_what_is_one_or_has_no_such_shape_is_no_slip(typed: str) -> None:
    assert looks_like_one(typed) is None
