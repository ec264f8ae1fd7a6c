"""Which day a page names where a place is no longer registered."""

from dataclasses import replace
from datetime import date

from app.profiles.presenters import ProfilePage
from tests.unit.presenters.made_up import PROFILE, TODAY

ENDED = date(2019, 3, 2)


def page(*, deregistered_on: date | None, withdrawn_on: date | None) -> ProfilePage:
    entry = replace(PROFILE.registrations[0], deregistered_on=deregistered_on, withdrawn_on=withdrawn_on)
    return ProfilePage.from_place(replace(PROFILE, registrations=(entry,), withdrawn_on=withdrawn_on), TODAY)


def test_the_day_that_the_regulator_names_is_the_end() -> None:
    shown = page(deregistered_on=ENDED, withdrawn_on=ENDED).top
    assert (shown.withdrawn, shown.is_end_stated) == ("2 March 2019", True)


def test_the_day_of_a_list_that_lacked_it_is_not() -> None:
    assert not page(deregistered_on=None, withdrawn_on=ENDED).top.is_end_stated


def test_a_place_that_is_registered_has_no_end() -> None:
    assert not page(deregistered_on=None, withdrawn_on=None).top.is_end_stated
