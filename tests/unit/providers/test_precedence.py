from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.providers.precedence import Speaker, read_stamp

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
SEEN = {"cqc_locations": SEPTEMBER, "cqc_directory": SEPTEMBER}


def speaker(slug: str = "cqc_directory", as_of: date = SEPTEMBER, *, is_whole: bool = True) -> Speaker:
    return Speaker(slug, as_of, is_whole)


def test_a_field_that_nobody_holds_is_taken() -> None:
    assert speaker().wins(None, SEEN)


def test_the_newer_edition_wins() -> None:
    assert speaker(as_of=OCTOBER).wins("cqc_locations", SEEN)


def test_an_older_edition_never_wins() -> None:
    assert not speaker("cqc_locations", date(2026, 8, 1)).wins("cqc_directory", SEEN)
    assert not speaker("cqc_directory", date(2026, 8, 1)).wins("cqc_directory", SEEN)


def test_on_the_same_day_the_richer_source_wins() -> None:
    assert speaker("cqc_locations").wins("cqc_directory", SEEN)
    assert not speaker("cqc_directory").wins("cqc_locations", SEEN)


def test_on_the_same_day_a_source_corrects_itself() -> None:
    assert speaker("cqc_directory").wins("cqc_directory", SEEN)


def test_a_part_of_a_register_keeps_its_own_date() -> None:
    part = speaker(as_of=date(2025, 8, 26), is_whole=False)
    assert part.stamp == "cqc_directory@2025-08-26"
    assert read_stamp(part.stamp, SEEN) == ("cqc_directory", date(2025, 8, 26))
    assert speaker("cqc_locations", date(2025, 9, 1)).wins(part.stamp, SEEN)


def test_only_a_whole_edition_takes_back_what_its_own_source_said() -> None:
    assert speaker(as_of=OCTOBER).takes_back("cqc_directory", SEEN)
    assert not speaker(as_of=OCTOBER).takes_back("cqc_locations", SEEN)
    assert not speaker(as_of=OCTOBER, is_whole=False).takes_back("cqc_directory", SEEN)
    assert not speaker(as_of=date(2026, 8, 1)).takes_back("cqc_directory", SEEN)


@given(st.dates(), st.dates(), st.sampled_from(["cqc_locations", "cqc_directory", "other"]))
def test_of_two_sources_exactly_one_wins(first_on: date, second_on: date, slug: str) -> None:
    """Whichever is loaded first, the same word stands in the end."""
    rival = "cqc_directory" if slug == "cqc_locations" else "cqc_locations"
    seen = {slug: first_on, rival: second_on}
    assert Speaker(slug, first_on, True).wins(rival, seen) != Speaker(rival, second_on, True).wins(slug, seen)


@pytest.mark.parametrize("stamp", ["ons_postcodes", "sample"])
def test_a_stamp_without_a_known_day_gives_way(stamp: str) -> None:
    assert speaker().wins(stamp, {})
