"""What a list of ratings does to the record: each trouble alone, with another place beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from app.domain.records import RatingRecord
from app.providers.models import Rating, RegistrationSource
from app.providers.queries import get_profile
from tests.integration.providers.loading import (
    AUGUST,
    GOOD,
    MID_SEPTEMBER,
    NOISE,
    OCTOBER,
    SEPTEMBER,
    full,
    load,
    place,
    registration,
)
from tests.integration.providers.rating_loading import (
    DAY,
    HOME,
    LATER,
    counts,
    current,
    one,
    past,
    rate,
    refusal,
)

SAFE, POOR = one("Safe", "Requires improvement"), one("Overall", "Requires improvement", LATER)
GOOD_LINE = ("Overall", "Overall", "Good", DAY)
POOR_LINE = ("Overall", "Overall", "Requires improvement", LATER)


@pytest.fixture
def held(any_session: Session) -> Session:
    """A register of September, which gives the overall rating and no others."""
    load(any_session, full(ratings=(GOOD,)))
    return any_session


def test_what_the_register_said_is_unchanged_and_the_questions_are_new(held: Session) -> None:
    assert counts(rate(held, one(), SAFE)) == (2, 0, 1, 0, 0)
    assert current(held) == {GOOD_LINE, ("Overall", "Safe", "Requires improvement", DAY)}


def test_the_same_edition_again_changes_nothing_and_writes_nothing(held: Session) -> None:
    rate(held, one(), SAFE)
    written: list[str] = []
    engine = held.get_bind()
    note: Callable[..., None] = lambda _c, _u, statement, *_: written.append(statement)  # noqa: E731
    event.listen(engine, "before_cursor_execute", note)
    assert counts(rate(held, SAFE, one())) == (0, 0, 3, 0, 0)
    event.remove(engine, "before_cursor_execute", note)
    assert not [text for text in written if text.startswith(("INSERT INTO rating ", "UPDATE rating ", "UPDATE place"))]


def test_a_new_rating_leaves_the_old_one_as_history(held: Session) -> None:
    rate(held, one(), SAFE)
    assert counts(rate(held, POOR, SAFE, as_of=OCTOBER)) == (0, 1, 2, 0, 0)
    assert (past(held), POOR_LINE in current(held)) == ({GOOD_LINE}, True)
    assert (place(held).rating, place(held).rating_on) == ("Requires improvement", LATER)


def test_a_corrected_value_of_the_same_day_takes_the_place_of_the_wrong_one(held: Session) -> None:
    """The list names every rating there is: two of one day are both in it, or there are not two."""
    rate(held, one(value="Good"))
    rate(held, one(value="Inadequate"), as_of=OCTOBER)
    assert current(held) == {("Overall", "Overall", "Inadequate", DAY)}


def test_two_ratings_of_one_day_are_both_current_and_the_lower_is_filtered_by(held: Session) -> None:
    assert counts(rate(held, one(value="Good"), one(value="Inadequate"))) == (1, 1, 1, 0, 0)
    assert {value for _g, _q, value, _on in current(held)} == {"Good", "Inadequate"}
    assert place(held).rating == "Inadequate"


def test_of_two_ratings_of_one_day_one_may_go(held: Session) -> None:
    rate(held, one(value="Good"), one(value="Inadequate"))
    assert counts(rate(held, one(value="Good"), as_of=OCTOBER)) == (0, 0, 2, 0, 1)
    assert current(held) == {GOOD_LINE}


def test_of_two_days_that_one_list_names_the_newer_is_current(held: Session) -> None:
    rate(held, POOR, one())
    assert (current(held), past(held)) == ({POOR_LINE}, {GOOD_LINE})
    assert counts(rate(held, one(), POOR, as_of=OCTOBER)) == (0, 0, 3, 0, 0)


def test_a_rating_that_is_no_longer_named_is_history_and_counted(held: Session) -> None:
    rate(held, one(), SAFE)
    assert counts(rate(held, one(), as_of=OCTOBER)) == (0, 0, 2, 0, 1)
    assert (current(held), past(held)) == ({GOOD_LINE}, {("Overall", "Safe", "Requires improvement", DAY)})


def test_an_overall_rating_that_is_no_longer_named_is_nowhere_current(held: Session) -> None:
    """The register said it too; from the list's first word on it is the list's to take back."""
    rate(held, one(), SAFE)
    rate(held, SAFE, as_of=OCTOBER)
    assert (place(held).rating, place(held).rating_on, "rating" in place(held).sources) == (None, None, False)
    assert past(held) == {GOOD_LINE}


def test_a_place_that_the_list_no_longer_has_keeps_its_history(held: Session) -> None:
    rate(held, one(), SAFE)
    assert counts(rate(held, as_of=OCTOBER)) == (0, 0, 1, 0, 2)
    assert (current(held), len(past(held))) == (set(), 2)
    assert _listing(held).missing_from == OCTOBER


def test_a_place_that_comes_back_to_the_list_is_rated_again(held: Session) -> None:
    rate(held, one(), SAFE)
    rate(held, as_of=OCTOBER)
    rate(held, one(), as_of=date(2026, 11, 1))
    assert (current(held), place(held).rating, _listing(held).missing_from) == ({GOOD_LINE}, "Good", None)


def test_a_list_that_is_not_whole_ends_nothing(held: Session) -> None:
    rate(held, one(), SAFE)
    assert counts(rate(held, POOR, as_of=OCTOBER, is_whole=False, noise=False)) == (0, 1, 0, 0, 0)
    assert current(held) == {POOR_LINE, ("Overall", "Safe", "Requires improvement", DAY)}
    assert place(held).sources["rating"] == "cqc_ratings@2026-10-01"


def test_what_a_list_never_said_it_does_not_take_back(held: Session) -> None:
    """A place of several services: the register says “Not Rated”, the list rates each service."""
    load(held, full(ratings=(RatingRecord("Overall", "Not Rated", None),)), as_of=OCTOBER)
    rate(held, replace(SAFE, service_group="Home care"), as_of=OCTOBER)
    assert current(held) == {
        ("Overall", "Overall", "Not Rated", None),
        ("Home care", "Safe", "Requires improvement", DAY),
    }
    assert place(held).rating == "Not Rated"


@pytest.mark.parametrize("value", [None, ""])
def test_a_blank_cell_takes_nothing_back(held: Session, value: str | None) -> None:
    rate(held, one(), SAFE)
    assert counts(rate(held, one(), one("Safe", value, None), as_of=OCTOBER)) == (0, 0, 3, 0, 0)
    assert len(current(held)) == 2


def test_a_place_with_blank_cells_alone_is_listed_without_a_rating(held: Session) -> None:
    load(held, full(ratings=()), as_of=SEPTEMBER)
    assert counts(rate(held, one(value=None, on=None))) == (1, 0, 1, 0, 0)
    assert (current(held), _listing(held).last_seen_on) == (set(), SEPTEMBER)


def test_words_that_are_no_rating_are_kept_verbatim(held: Session) -> None:
    rate(held, one(value="Inspected but not rated", on=LATER))
    assert (place(held).rating, place(held).rating_on) == ("Inspected but not rated", LATER)


def test_a_row_that_stands_twice_is_merged(held: Session) -> None:
    assert counts(rate(held, one(), SAFE, SAFE)) == (2, 0, 1, 1, 0)


def test_rows_of_a_place_may_stand_apart(held: Session) -> None:
    rate(held, one(), SAFE)
    other = replace(SAFE, regulator_id=NOISE.regulator_id, question="Caring")
    assert counts(rate(held, SAFE, other, one(), as_of=OCTOBER)) == (1, 0, 3, 0, 0)


def test_a_flag_or_an_address_that_changes_is_a_change(held: Session) -> None:
    rate(held, one())
    report = "https://reports.example/1"
    assert counts(rate(held, one(is_inherited=True, report_url=report), as_of=OCTOBER)) == (0, 1, 1, 0, 0)
    row = held.scalars(select(Rating).where(Rating.question == "Overall")).one()
    assert (row.is_inherited, row.report_url, row.is_current) == (True, report, True)


def test_an_older_layout_without_the_flag_takes_no_flag_back(held: Session) -> None:
    rate(held, one(is_inherited=True))
    assert counts(rate(held, one(is_inherited=None), as_of=OCTOBER)) == (0, 0, 2, 0, 0)
    assert held.scalars(select(Rating.is_inherited).where(Rating.question == "Overall")).one() is True


def test_a_place_that_is_not_held_is_told_and_not_expected(held: Session) -> None:
    error = refusal(held, one(regulator_id="1-555555555"))
    assert (error.code, error.rejects, error.is_expected) == ("registration_unknown", True, False)
    assert "cqc_locations" in error.message


def test_a_place_that_left_a_newer_register_is_expected(held: Session) -> None:
    load(held, full(), as_of=OCTOBER)
    assert refusal(held, one(regulator_id="1-555555555")).is_expected


def test_a_place_that_left_the_register_keeps_taking_ratings(held: Session) -> None:
    load(held, as_of=OCTOBER)
    rate(held, POOR, as_of=OCTOBER)
    assert POOR_LINE in current(held)


def test_an_ods_code_is_an_id_like_others(held: Session) -> None:
    load(held, full(), full("RXX01", name="St Swithin's", ratings=()), as_of=SEPTEMBER)
    rate(held, one(regulator_id="RXX01", value="Outstanding"))
    assert (place(held, "RXX01").rating, current(held, "RXX01")) == (
        "Outstanding",
        {("Overall", "Overall", "Outstanding", DAY)},
    )


def test_the_two_ids_of_a_dual_registration_are_rated_apart_and_the_first_is_filtered_by(held: Session) -> None:
    second = full("1-300000001", dual_primary_id=HOME, ratings=(RatingRecord("Overall", "Inadequate", DAY),))
    load(held, full(dual_primary_id=HOME), second)
    rate(held, one(value="Outstanding"), one(value="Inadequate", regulator_id="1-300000001"))
    assert {line[2] for line in current(held, HOME)} == {"Outstanding"}
    assert {line[2] for line in current(held, "1-300000001")} == {"Inadequate"}
    assert place(held).rating == "Outstanding"


def test_of_a_place_that_is_over_the_registration_that_ended_last_is_filtered_by(held: Session) -> None:
    """As on its page, and though another one, that ended before, began later."""
    load(held, full(), full("1-300000001", ratings=()))
    last, before = registration(held, HOME), registration(held, "1-300000001")
    last.withdrawn_on, before.withdrawn_on = date(2026, 8, 31), date(2025, 1, 31)
    last.registered_on, before.registered_on = date(2012, 1, 1), date(2020, 1, 1)
    before.place_id = last.place_id
    held.commit()
    rate(held, one(value="Outstanding"), one(value="Inadequate", regulator_id="1-300000001"))
    shown = get_profile(held, place(held).ref)
    assert place(held).rating == "Outstanding"
    assert [rating.value for rating in shown.ratings if rating.is_current] == ["Outstanding"]


def _listing(session: Session) -> RegistrationSource:
    """What the list's source last said of the place."""
    registration = place(session).registrations[0]
    found = session.scalars(select(RegistrationSource).where(RegistrationSource.registration_id == registration.id))
    return max(found, key=lambda row: row.source_id)


REGISTER_SAYS, LIST_SAYS = RatingRecord("Overall", "Outstanding", LATER), one(value="Inadequate", on=DAY)


@pytest.mark.parametrize(
    ("register_on", "list_on", "stands"),
    [
        (SEPTEMBER, SEPTEMBER, "Inadequate"),
        (SEPTEMBER, OCTOBER, "Inadequate"),
        (OCTOBER, SEPTEMBER, "Outstanding"),
    ],
)
@pytest.mark.parametrize("list_first", [True, False])
def test_the_newer_edition_decides_and_on_one_day_the_list(
    any_session: Session, register_on: date, list_on: date, stands: str, list_first: bool
) -> None:
    """Whichever of the two is loaded first; the copy that search filters by says what is current."""
    load(any_session, full(ratings=()), as_of=AUGUST)
    steps = [
        lambda: load(any_session, full(ratings=(REGISTER_SAYS,)), as_of=register_on),
        lambda: rate(any_session, LIST_SAYS, as_of=list_on),
    ]
    for step in reversed(steps) if list_first else steps:
        step()
    assert {value for _g, _q, value, _on in current(any_session)} == {stands}
    assert place(any_session).rating == stands


def test_a_list_of_ratings_keeps_no_place_in_the_register(held: Session) -> None:
    rate(held, one(), as_of=OCTOBER)
    load(held, as_of=OCTOBER)
    assert place(held).withdrawn_on == OCTOBER


def test_a_list_of_ratings_does_not_make_a_register_look_old(held: Session) -> None:
    rate(held, one(), as_of=OCTOBER)
    load(held, full(ods_code="RXX01"), as_of=MID_SEPTEMBER)
    assert place(held).registrations[0].ods_code == "RXX01"
