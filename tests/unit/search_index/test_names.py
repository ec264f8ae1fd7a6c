"""Names by their beginning, and words that stand side by side in them."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_index import Index
from search_index.names import Names, write
from tests.unit.search_index.making import index_of, ship

NAMES = ["leeds road", "the leeds road barge", "leedsroad", "east leeds", "roadster", "leeds"]


@pytest.fixture
def fleet(tmp_path: Path) -> Index:
    return index_of(tmp_path, *(ship(n, name) for n, name in enumerate(NAMES)))


def test_words_side_by_side_are_found_wherever_they_stand(fleet: Index) -> None:
    assert fleet.names.containing("leeds road").tolist() == [0, 1]


def test_parts_of_words_are_not_words(fleet: Index) -> None:
    assert fleet.names.containing("leeds").tolist() == [0, 1, 3, 5]
    assert not fleet.names.has("road b")


def test_no_words_are_in_no_name(fleet: Index) -> None:
    assert not fleet.names.has("")
    assert fleet.names.containing("").tolist() == []


def test_a_name_is_found_by_the_whole_of_it(fleet: Index) -> None:
    assert fleet.names.called("leeds").tolist() == [5]
    assert fleet.names.called("road").tolist() == []


def test_suggestions_begin_with_the_first_word_before_later_ones(fleet: Index) -> None:
    assert fleet.suggest("roa", 5) == [4, 0, 1]
    assert fleet.suggest("leeds r", 5) == [0, 1]


def test_one_document_is_suggested_once(tmp_path: Path) -> None:
    assert index_of(tmp_path, ship(9, "bang bang bang")).suggest("ban", 5) == [9]


def test_names_are_found_among_aliases_too(tmp_path: Path) -> None:
    fleet = index_of(tmp_path, ship(1, "victory", aliases=("nelsons own",)), ship(2, "nelson"))
    assert fleet.is_named("nelsons own")
    assert fleet.named("nelsons").tolist() == [0]


def test_a_phrase_longer_than_any_name_is_looked_up_without_copying_them_all(tmp_path: Path) -> None:
    write(tmp_path / "names", ((n, f"harbour {n}") for n in range(20_000)))
    names = Names(tmp_path / "names")
    tracemalloc.start()
    assert not names.has("and " * 30) and names.beginning("a" * 90, limit=5) == []
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert taken < 100_000


def test_names_are_told_apart_as_far_as_they_are_held(tmp_path: Path) -> None:
    long = "the society of friends of the harbour and of its lighthouses"
    fleet = index_of(tmp_path, ship(1, f"{long} east"), ship(2, f"{long} west"), ship(3, "the society"))
    assert fleet.names.containing(f"{long} east").tolist() == [0, 1]
    assert fleet.suggest(long, 5) == [1, 2]


words = st.lists(st.sampled_from(["a", "ab", "abc", "b", "bc", "x y"]), min_size=1, max_size=4).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(words, max_size=12), words)
def test_bisection_finds_what_a_scan_finds(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], phrase: str
) -> None:
    folder = tmp_path_factory.mktemp("names") / "names"
    write(folder, enumerate(names))
    held = Names(folder)
    found = held.containing(phrase).tolist()
    assert held.has(phrase) is bool(found)
    assert found == [n for n, name in enumerate(names) if f" {phrase} " in f" {name} "]
