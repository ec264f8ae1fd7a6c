import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.matching import House, Kitchen, Likeness, judge, name_likeness
from app.domain.quality import Match
from tests.unit.quality.kitchens import CASES, HERE, STREET, Case

SHOWN = {Match.CERTAIN, Match.LIKELY}


def match_of(case: Case) -> Match | None:
    verdict = judge(*case.pair, neighbours=case.neighbours)
    return verdict.match if verdict else None


@pytest.mark.parametrize("case", CASES, ids=[case.trouble for case in CASES])
def test_a_kitchen_is_matched_as_a_person_would(case: Case) -> None:
    assert match_of(case) == case.wanted


def test_nothing_that_is_shown_is_wrong() -> None:
    """Precision before recall: of the pairs we show, all are right; of those that are one place, most are shown."""
    shown = [case for case in CASES if match_of(case) in SHOWN]
    same = [case for case in CASES if case.is_same]
    assert [case.trouble for case in shown if not case.is_same] == []
    assert len(shown) / len(same) >= 0.85
    assert len(CASES) >= 25


def test_every_verdict_says_in_words_what_agreed() -> None:
    for case in CASES:
        verdict = judge(*case.pair, neighbours=case.neighbours)
        assert verdict is None or verdict.matched_by.startswith("the same "), case.trouble


def test_a_street_and_its_short_form_are_one() -> None:
    verdict = judge(Kitchen("The Beeches", HERE, "12 Mill Ln"), House(("Oakfield House",), HERE, STREET))
    assert verdict is not None
    assert verdict.match is Match.LIKELY


def test_a_better_match_is_stronger() -> None:
    same_number = judge(Kitchen("Oakfield", HERE, "12 Mill Lane"), House(("Oakfield",), HERE, STREET))
    no_number = judge(Kitchen("Oakfield", HERE), House(("Oakfield",), HERE, STREET))
    assert same_number is not None
    assert no_number is not None
    assert same_number.strength > no_number.strength


NAMES = st.text("ABCDEFGHabcdefgh '-.&123", min_size=1, max_size=30)


@given(NAMES, NAMES)
def test_no_other_postcode_is_ever_matched(kitchen: str, home: str) -> None:
    assert judge(Kitchen(kitchen, "YO1 7HH", STREET), House((home,), HERE, STREET)) is None


@given(NAMES, NAMES, st.sampled_from(["", "12 Mill Lane", "Mill Lane"]), st.integers(0, 2))
def test_more_neighbours_never_make_it_surer(kitchen: str, home: str, address: str, neighbours: int) -> None:
    order = {None: 0, Match.WEAK: 1, Match.LIKELY: 2, Match.CERTAIN: 3}
    pair = Kitchen(kitchen, HERE, address), House((home,), HERE, STREET)
    alone, among = judge(*pair), judge(*pair, neighbours=neighbours)
    assert order[among.match if among else None] <= order[alone.match if alone else None]


@given(NAMES)
def test_a_name_is_like_itself(name: str) -> None:
    assert name_likeness(name, name) is Likeness.SAME
