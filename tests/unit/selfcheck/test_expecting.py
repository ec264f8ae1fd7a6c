"""How many pages are to come: about as many as come."""

from itertools import pairwise

import pytest

from app.asking.expecting import pages_expected
from app.asking.flow import Flow, Progress
from app.selfcheck.flows import flow_of
from tests.unit.selfcheck.walks import PAIRS, saying, walk

ENGLAND = saying("england", {}, else_="yes", unable=["without_help"])
WALES = saying("wales", {"others_can_meet": "no", "community_can_meet": "no"}, else_="yes", unable=["without_help"])
FAMILY_HELPS = saying("wales", {"others_can_meet": "yes"}, else_="yes", unable=["without_help"])
NEAR_THE_BORDER = saying("both", {"law_first": "england"}, else_="yes", unable=[])
USUAL_WAYS = (ENGLAND, WALES, FAMILY_HELPS, NEAR_THE_BORDER)


def expected_on(pair: str, choose: object) -> list[int]:
    """On each page of a way, and at last how many there were."""
    answers = walk(pair, choose)  # type: ignore[arg-type]
    ids = list(answers)
    so_far = [{key: answers[key] for key in ids[:number]} for number in range(len(ids) + 1)]
    return [pages_expected(flow_of(pair), Progress(pair, each)) for each in so_far]


@pytest.mark.parametrize("choose", USUAL_WAYS)
@pytest.mark.parametrize("pair", PAIRS)
def test_from_page_to_page_the_number_never_jumps_by_more_than_a_third(pair: str, choose: object) -> None:
    assert all(abs(after - before) <= before / 3 for before, after in pairwise(expected_on(pair, choose)))


@pytest.mark.parametrize("choose", USUAL_WAYS)
@pytest.mark.parametrize("pair", PAIRS)
def test_once_the_nation_is_known_the_number_is_right_to_a_third(pair: str, choose: object) -> None:
    *said, came = expected_on(pair, choose)
    assert all(abs(each - came) <= came / 3 for each in said[3:])


@pytest.mark.parametrize("pair", PAIRS)
def test_at_the_end_the_number_is_that_of_the_pages(pair: str) -> None:
    assert expected_on(pair, ENGLAND)[-1] == len(walk(pair, ENGLAND))


def test_no_page_is_later_than_the_last_one_expected() -> None:
    for choose in USUAL_WAYS:
        assert all(number <= said for number, said in enumerate(expected_on("needs", choose)))


def test_an_answer_that_fits_no_more_is_expected_to_be_asked_again() -> None:
    odd = Progress("needs", {"who": "nobody", "nation": "wales"})
    assert pages_expected(flow_of("needs"), odd) == pages_expected(
        flow_of("needs"), Progress("needs", {"nation": "wales"})
    )


def test_a_check_whose_ways_differ_too_much_says_no_number() -> None:
    assert pages_expected(Flow("needs", "selfcheck.needs", flow_of("needs").route), Progress("needs")) == 0
