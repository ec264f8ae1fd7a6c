"""Sets of bits give the same answers as looking at every row."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.geography import EARTH_RADIUS_MILES, Point, miles_between
from search_index import Columns, Filters, count, first
from search_index.columns import pack
from tests.unit.search_index.making import index_of, ship

bools = st.lists(st.booleans(), min_size=0, max_size=200)
RIGS = [0b00001, 0b00011, 0b10000, 0, 0b01010]


@pytest.fixture
def columns(tmp_path: Path) -> Columns:
    ships = [ship(100 + n, f"ship {n}", rig=rig, built=1800 + n, length=n * 1.5) for n, rig in enumerate(RIGS)]
    ships.append(ship(200, "nothing known"))
    return index_of(tmp_path, *ships).columns


@given(bools)
def test_packing_keeps_every_bit(flags: list[bool]) -> None:
    packed = pack(np.array(flags, dtype=np.bool_))
    assert count(packed) == sum(flags)
    assert np.unpackbits(packed.view(np.uint8), bitorder="little")[: len(flags)].astype(bool).tolist() == flags


def test_rows_come_back_from_a_mask(columns: Columns) -> None:
    rows = np.array([1, 4])
    assert columns.rows(columns.mask_of_rows(rows)).tolist() == [1, 4]


def test_everything_counts_each_document_once(columns: Columns) -> None:
    assert count(columns.everything) == columns.size == 6


def test_absent_numbers_are_marked(columns: Columns) -> None:
    assert columns["built"].tolist() == [1800, 1801, 1802, 1803, 1804, -1]
    assert np.isnan(columns["length"][5])


def test_any_of_finds_rows_with_one_of_the_bits(columns: Columns) -> None:
    assert columns.rows(columns.bits("rig").any_of(0b10010)).tolist() == [1, 2, 4]


def test_bits_are_counted_one_by_one(columns: Columns) -> None:
    assert columns.bits("rig").counts(columns.everything) == [2, 2, 0, 1, 1]
    assert columns.bits("rig").counts(columns.mask_of_rows(np.array([1, 3]))) == [1, 1, 0, 0, 0]


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=150))
def test_a_filter_is_left_out_where_its_own_choices_are_counted(rows: list[tuple[bool, bool, bool]]) -> None:
    masks = {name: pack(np.array([row[n] for row in rows])) for n, name in enumerate("abc")}
    filters = Filters(pack(np.ones(len(rows), dtype=np.bool_)), masks)
    assert count(filters.all()) == sum(all(row) for row in rows)
    assert count(filters.others("b")) == sum(a and c for a, _, c in rows)
    assert count(filters.without("a", "c")) == sum(b for _, b, _ in rows)
    assert count(filters.others("unknown")) == count(filters.all())


@given(
    st.lists(st.integers(0, 20), max_size=80),
    st.integers(0, 30),
    st.integers(1, 25),
)
def test_the_first_rows_are_those_of_a_full_sort(keys: list[int], start: int, length: int) -> None:
    rows, order = np.arange(len(keys)), np.array(keys, dtype=np.float64)
    expected = sorted(range(len(keys)), key=lambda row: keys[row])[start : start + length]
    assert first(rows, order, start=start, stop=start + length).tolist() == expected


degrees = st.tuples(st.floats(49.8, 55.9), st.floats(-6.4, 1.8))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(degrees, min_size=1, max_size=5), degrees)
def test_distances_are_the_haversine(
    tmp_path_factory: pytest.TempPathFactory, points: list[tuple[float, float]], there: tuple[float, float]
) -> None:
    ships = [ship(n, "x", latitude=lat, longitude=lon) for n, (lat, lon) in enumerate(points)]
    columns = index_of(tmp_path_factory.mktemp("ships"), *ships).columns
    found = columns.distances(*there, radius=EARTH_RADIUS_MILES)
    expected = [miles_between(Point(*there), Point(*point)) for point in points]
    assert found == pytest.approx(expected, abs=0.001)


def test_a_place_is_no_distance_from_itself(tmp_path: Path) -> None:
    columns = index_of(tmp_path, ship(1, "x", latitude=53.8, longitude=-1.55)).columns
    assert columns.distances(53.8, -1.55, radius=EARTH_RADIUS_MILES)[0] == pytest.approx(0, abs=0.001)


def test_a_document_without_a_point_is_at_no_distance(columns: Columns) -> None:
    far = columns.distances(53.8, -1.55, radius=EARTH_RADIUS_MILES)
    assert np.isnan(far).all()
    assert count(columns.mask(far <= 50)) == 0
