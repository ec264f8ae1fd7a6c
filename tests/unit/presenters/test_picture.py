"""The small map on a place's page: what it draws and what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.areas.shapes import outlines_in
from app.domain.geography import Box, Point, compass_point
from app.profiles.presenters.picture import (
    HEIGHT,
    LETTER,
    LINE,
    MOST_TOWNS,
    WIDTH,
    Frame,
    Picture,
    Town,
    in_words,
    window,
)

LEEDS = Point(53.7965, -1.5478)
YORK = Point(53.9576, -1.0827)
BRADFORD = Point(53.7940, -1.7520)


@pytest.mark.parametrize(
    ("start", "end", "way"),
    [
        (LEEDS, YORK, "NE"),  # York is on the A64, north-east of Leeds
        (LEEDS, BRADFORD, "W"),
        (BRADFORD, LEEDS, "E"),
        (Point(51.5072, -0.1276), Point(50.8284, -0.1395), "S"),  # London to Brighton
        (Point(50.8284, -0.1395), Point(51.5072, -0.1276), "N"),
        (Point(51.4553, -2.5920), Point(50.3755, -4.1427), "SW"),  # Bristol to Plymouth
    ],
)
def test_directions_are_those_of_the_road_atlas(start: Point, end: Point, way: str) -> None:
    assert compass_point(start, end) == way


def test_the_place_is_in_the_middle_and_what_is_north_of_it_above() -> None:
    picture = Picture.around(LEEDS, [Town("Moortown", Point(53.845, -1.548))])
    assert (picture.x, picture.y) == (WIDTH // 2, HEIGHT // 2)
    (label,) = picture.towns
    assert abs(label.x - picture.x) <= 1
    assert label.y < picture.y


def test_the_window_is_twelve_miles_high_and_in_proportion() -> None:
    box = window(LEEDS)
    assert (box.north - box.south) * 69.05 == pytest.approx(12)
    assert (box.east - box.west) * 69.17 * 0.5907 == pytest.approx(18, rel=0.01)  # cos 53.8° is 0.5907


def test_edges_of_the_councils_around_are_drawn_and_no_others() -> None:
    drawn = len(list(outlines_in(window(LEEDS))))
    assert 2 <= drawn < 15
    assert not list(outlines_in(Box(48.0, -30.0, 49.0, -29.0)))


@pytest.mark.parametrize(
    ("point", "words"),
    [
        (LEEDS, "In or near the middle of Leeds."),
        (Point(53.7965, -1.6210), "About 3 miles west of the middle of Leeds."),
        (Point(53.8110, -1.5478), "About a mile north of the middle of Leeds."),
    ],
)
def test_it_is_said_in_words_too(point: Point, words: str) -> None:
    assert in_words(point, [Town("York", YORK), Town("Leeds", LEEDS)]) == words


def test_nothing_is_said_where_no_town_is_known() -> None:
    assert Picture.around(LEEDS, []).words == ""


def test_the_words_speak_of_a_town_that_is_drawn() -> None:
    crowd = [Town("Leeds", Point(53.80, -1.548)), Town("Holbeck", Point(53.7964, -1.5478))]
    assert [label.name for label in Picture.around(Point(53.77, -1.548), crowd).towns] == ["Leeds"]
    assert "Leeds" in Picture.around(Point(53.77, -1.548), crowd).words


towns = st.builds(
    Town, st.text("abcdefgh ", min_size=2, max_size=20), st.builds(Point, st.floats(53.7, 53.9), st.floats(-1.8, -1.3))
)


@given(st.lists(towns, max_size=40))
def test_names_never_cover_each_other_the_place_or_the_edge(found: list[Town]) -> None:
    labels = Picture.around(LEEDS, found).towns
    assert len(labels) <= MOST_TOWNS
    for n, label in enumerate(labels):
        half = len(label.name) * LETTER / 2
        assert label.x - half > 0
        assert label.x + half < WIDTH
        for other in labels[n + 1 :]:
            apart = abs(label.x - other.x) >= half + len(other.name) * LETTER / 2
            assert apart or abs(label.y - other.y) >= LINE


def test_the_town_that_the_place_is_in_keeps_its_name_beside_the_pin() -> None:
    picture = Picture.around(Point(53.8, -1.56), [Town("Leeds", LEEDS), Town("Bradford", BRADFORD)])
    leeds = next(label for label in picture.towns if label.name == "Leeds")
    assert abs(leeds.y - picture.y) > LINE / 2
    assert picture.words == "In or near the middle of Leeds."


def test_all_corners_of_an_outline_are_placed_as_one_is() -> None:
    frame, ring = Frame(LEEDS), next(iter(outlines_in(window(LEEDS))))
    one_by_one = dict.fromkeys(frame.place(*pair) for pair in ring.tolist())
    assert frame.path(ring) == "M" + "L".join(f"{x} {y}" for x, y in one_by_one) + "Z"
