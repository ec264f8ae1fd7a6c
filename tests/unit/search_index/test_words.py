"""What a person types finds what bears the name, before what only mentions it."""

from pathlib import Path

import pytest

from search_index import Index
from tests.unit.search_index.making import index_of, ship


@pytest.fixture
def fleet(tmp_path: Path) -> Index:
    return index_of(
        tmp_path,
        ship(1, "hms victory", other="portsmouth"),
        ship(2, "victory of the seas", other="southampton"),
        ship(3, "golden hind", other="victory dock"),
        ship(4, "golden lion", aliases=("thames barges",)),
        ship(5, "lion rampant", aliases=("thames barges",)),
        ship(6, "mary rose", other="portsmouth golden"),
        ship(7, "the mary", other="hull"),
    )


def ids(fleet: Index, text: str) -> list[int]:
    return [hit.id for hit in fleet.words(text, 10)]


def test_a_whole_name_comes_first(fleet: Index) -> None:
    assert ids(fleet, "victory of the seas") == [2]
    assert ids(fleet, "the mary")[0] == 7


def test_a_name_weighs_more_than_another_text(fleet: Index) -> None:
    assert ids(fleet, "victory") == [1, 2, 3]


def test_all_words_are_wanted_where_something_has_them_all(fleet: Index) -> None:
    assert ids(fleet, "golden lion") == [4]


def test_a_name_with_most_of_the_words_is_found_where_none_has_all(fleet: Index) -> None:
    assert ids(fleet, "golden hind replica") == [3]


def test_a_rare_name_beats_texts_that_only_mention_all_words(fleet: Index) -> None:
    assert ids(fleet, "portsmouth victory")[0] == 1


def test_an_alias_finds_all_that_share_it(fleet: Index) -> None:
    assert ids(fleet, "thames barges") == [4, 5]


def test_stop_words_alone_find_only_names_that_hold_them_side_by_side(fleet: Index) -> None:
    assert ids(fleet, "hms") == [1]
    assert sorted(ids(fleet, "the")) == [2, 7]


def test_unknown_words_find_nothing(fleet: Index) -> None:
    assert ids(fleet, "zeppelin") == []
    assert ids(fleet, "") == []


def test_the_limit_is_kept(fleet: Index) -> None:
    assert len(fleet.words("victory", 2)) == 2


def test_scores_fall(fleet: Index) -> None:
    scores = [hit.score for hit in fleet.words("victory", 10)]
    assert scores == sorted(scores, reverse=True)


def test_words_that_are_looked_up_leave_out_stop_words(fleet: Index) -> None:
    assert fleet.terms("the mary the mary rose") == ["mary", "rose"]


def test_a_match_holds_every_row_once_and_in_order(fleet: Index) -> None:
    rows = fleet.match("golden").rows.tolist()
    assert rows == sorted(set(rows))
