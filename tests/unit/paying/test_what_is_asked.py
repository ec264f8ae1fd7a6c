"""Everything that the rules of both nations know is asked, or here is the reason why not."""

import pytest

from app.domain.rules.charging import Nation, Setting, policy_of
from app.paying import questions as q
from app.paying.means import is_left_out

#: each is one free thing: the charge for all the rest does not depend on it
FREE_BY_ITSELF = {
    "assessment": "everybody has it free",
    "aids": "free whatever else is charged",
    "small-adaptation": "free up to a price, whatever else is charged",
    "transport-to-day-service": "free whatever else is charged",
    "advocacy": "free whatever else is charged",
}


def _incomes(setting: Setting) -> list[str]:
    return [kind for group in q.INCOMES for kind in q.incomes(group, setting).options]


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("setting", [Setting.PERMANENT, Setting.TEMPORARY])
def test_each_income_is_asked_once_in_a_care_home(nation: Nation, setting: Setting) -> None:
    assert sorted(_incomes(setting)) == sorted(policy_of(nation).income)


@pytest.mark.parametrize("nation", Nation)
def test_a_pension_passed_on_from_a_care_home_is_not_asked_about_at_home(nation: Nation) -> None:
    """Who lives at home has passed nothing on; the pension is asked about as a whole."""
    assert set(policy_of(nation).income) - set(_incomes(Setting.HOME)) == {"pension-passed-to-partner"}


@pytest.mark.parametrize("nation", Nation)
def test_each_kind_of_savings_and_each_person_in_the_home_is_asked_about(nation: Nation) -> None:
    policy = policy_of(nation)
    assert set(q.assets(nation).options) == set(policy.assets)
    assert set(q.lives_there(nation).options) == set(policy.home)


@pytest.mark.parametrize("nation", Nation)
def test_each_reason_why_care_is_free_is_asked_about_or_left_out_for_a_reason(nation: Nation) -> None:
    asked = set(q.free(nation).options)
    assert set(policy_of(nation).free) - asked <= set(FREE_BY_ITSELF)
    assert not asked & set(FREE_BY_ITSELF)


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("setting", Setting)
def test_what_nobody_lives_on_counts_nowhere(nation: Nation, setting: Setting) -> None:
    assert all(is_left_out(kind, nation, setting) for kind in q.NOT_TO_LIVE_ON)
