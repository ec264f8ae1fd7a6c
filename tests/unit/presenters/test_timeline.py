from dataclasses import replace
from datetime import date
from itertools import pairwise

from app.domain.tenures import tenures
from app.domain.vocabularies import RATINGS
from app.profiles.presenters.timeline import LEFT, RIGHT, Timeline, lane
from tests.unit.presenters.made_up import RATING, TODAY
from tests.unit.presenters.made_up_beside import entry


def history(*given: tuple[int, str]) -> list[object]:
    """Newest first, one in January of each year."""
    return [replace(RATING, published_on=date(year, 1, 5), value=value) for year, value in sorted(given, reverse=True)]


def timeline(*given: tuple[int, str], owners: tuple[object, ...] = ()) -> Timeline | None:
    return Timeline.of(history(*given), owners, TODAY)  # type: ignore[arg-type]


def test_each_rating_is_a_dot_on_its_line_from_left_to_right() -> None:
    drawn = timeline((2015, "Inadequate"), (2018, "Good"), (2024, "Requires improvement"))
    assert drawn is not None
    assert [dot.y for dot in drawn.dots] == [lane("Inadequate"), lane("Good"), lane("Requires improvement")]
    assert drawn.dots[0].x == LEFT
    assert all(a.x < b.x <= RIGHT for a, b in pairwise(drawn.dots))
    assert [each.name for each in drawn.lanes] == list(RATINGS)


def test_a_better_rating_is_drawn_higher() -> None:
    assert lane("Outstanding") < lane("Good") < lane("Requires improvement") < lane("Inadequate")


def test_a_rating_holds_until_the_next_and_the_last_until_today() -> None:
    drawn = timeline((2015, "Good"), (2020, "Outstanding"))
    assert drawn is not None
    first, second = drawn.dots
    assert drawn.steps == f"M{first.x} {first.y}H{second.x}V{second.y}H{RIGHT}"


def test_one_rating_is_no_history() -> None:
    assert timeline((2015, "Good")) is None
    assert timeline() is None


def test_words_that_are_no_ratings_are_on_no_line() -> None:
    assert timeline((2015, "Good"), (2016, "Inspected but not rated")) is None


def test_a_change_of_owner_is_drawn_where_it_was_rated_before_and_after() -> None:
    owners = tenures(
        (entry("1-1", "Elm", date(2001, 1, 1), date(2017, 1, 1)), entry("1-2", "Oak", date(2017, 1, 2))), ()
    )
    drawn = timeline((2015, "Good"), (2020, "Good"), owners=owners)
    assert drawn is not None
    assert len(drawn.owners) == 1
    assert drawn.dots[0].x < drawn.owners[0].x < drawn.dots[1].x


def test_names_of_years_do_not_run_into_each_other() -> None:
    drawn = timeline((2010, "Good"), (2026, "Good"))
    assert drawn is not None
    assert all(b.x - a.x >= 35 for a, b in pairwise(drawn.years))
    assert len(drawn.years) >= 3


def test_a_day_to_come_does_not_break_the_picture() -> None:
    assert timeline((2015, "Good"), (2030, "Good")) is not None
