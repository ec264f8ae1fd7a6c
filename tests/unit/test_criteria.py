"""An address is read leniently and written strictly."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.criteria import (
    DISTANCES_MILES,
    KIND_SLUGS,
    MAX_PAGE,
    MAX_WORDS_LENGTH,
    OWNERSHIP_SLUGS,
    PARAMETERS,
    RATING_SLUGS,
    BedsBand,
    SearchCriteria,
    Sort,
    View,
    parse,
    to_query,
)
from app.domain.vocabularies import BAND_BITS


def multi(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    args: dict[str, list[str]] = {}
    for name, value in pairs:
        args.setdefault(name, []).append(value)
    return args


anything = st.dictionaries(
    st.one_of(st.sampled_from(sorted(PARAMETERS)), st.text(max_size=8)),
    st.lists(st.one_of(st.text(max_size=150), st.integers().map(str), st.sampled_from(KIND_SLUGS)), max_size=4),
)
valid_pairs = st.lists(
    st.one_of(
        st.tuples(st.just("q"), st.text(max_size=130)),
        st.tuples(st.just("near"), st.sampled_from(["LS1 4DY", "LS1", "settlement:7", "council:leeds", "anywhere"])),
        st.tuples(st.just("kind"), st.sampled_from(KIND_SLUGS)),
        st.tuples(st.just("for"), st.sampled_from(sorted(BAND_BITS))),
        st.tuples(st.just("rating"), st.sampled_from(RATING_SLUGS)),
        st.tuples(st.just("within"), st.sampled_from([*map(str, DISTANCES_MILES), "council", "any"])),
        st.tuples(st.just("beds"), st.sampled_from([str(band) for band in BedsBand])),
        st.tuples(st.just("run-by"), st.sampled_from(OWNERSHIP_SLUGS)),
        st.tuples(st.sampled_from(["new", "all"]), st.just("1")),
        st.tuples(st.just("sort"), st.sampled_from([str(sort) for sort in Sort])),
        st.tuples(st.just("page"), st.integers(1, MAX_PAGE).map(str)),
        st.tuples(st.just("view"), st.sampled_from([str(view) for view in View])),
    ),
    max_size=12,
)


@given(anything)
def test_no_address_is_an_error(args: dict[str, list[str]]) -> None:
    criteria = parse(args)
    assert 1 <= criteria.page <= MAX_PAGE
    assert len(criteria.words) <= MAX_WORDS_LENGTH


@given(anything)
def test_what_was_read_is_written_and_read_again_unchanged(args: dict[str, list[str]]) -> None:
    criteria = parse(args)
    assert parse(multi(to_query(criteria))) == criteria


@given(valid_pairs)
def test_valid_parameters_survive(pairs: list[tuple[str, str]]) -> None:
    criteria = parse(multi(pairs))
    assert parse(multi(to_query(criteria))) == criteria
    assert set(criteria.kinds) == {value for name, value in pairs if name == "kind"}
    assert set(criteria.bands) == {value for name, value in pairs if name == "for"}


@given(st.permutations(["nursing-home", "dentist", "care-homes", "home-care"]))
def test_one_search_has_one_address(kinds: list[str]) -> None:
    assert to_query(parse({"kind": kinds})) == to_query(parse({"kind": sorted(kinds)}))


def test_an_empty_search_has_an_empty_address() -> None:
    assert to_query(SearchCriteria()) == []


def test_unknown_parameters_are_dropped() -> None:
    assert parse({"colour": ["green"], "utm_source": ["x"]}) == SearchCriteria()


def test_unknown_values_are_dropped_and_known_ones_kept() -> None:
    assert parse({"kind": ["castle", "dentist"], "rating": ["great"], "sort": ["price"], "beds": ["7"]}) == (
        SearchCriteria(kinds=("dentist",))
    )


def test_repeated_values_count_once() -> None:
    assert parse({"kind": ["dentist", "dentist"]}).kinds == ("dentist",)


def test_of_a_single_parameter_the_first_value_counts() -> None:
    assert parse({"q": ["leeds", "york"]}).words == "leeds"


def test_a_distance_becomes_the_next_one_on_offer() -> None:
    assert [parse({"within": [value]}).within for value in ("4", "10", "999", "0", "-3", "far")] == [
        5,
        10,
        50,
        None,
        None,
        None,
    ]


def test_a_page_out_of_range_is_clamped() -> None:
    assert [parse({"page": [value]}).page for value in ("0", "-1", "7", "100000", "²", "9" * 5000)] == [
        1,
        1,
        7,
        MAX_PAGE,
        1,
        1,
    ]


def test_words_are_tidied() -> None:
    assert parse({"q": ["  care\u00a0home\x00 \t leeds "]}).words == "care home leeds"


def test_flags_are_set_by_one_only() -> None:
    assert parse({"new": ["1"], "all": ["yes"]}) == SearchCriteria(is_new=True)


def test_parameters_are_written_in_a_fixed_order() -> None:
    criteria = SearchCriteria(words="leeds", kinds=("dentist",), page=2, sort=Sort.NAME, within="council")
    assert to_query(criteria) == [
        ("q", "leeds"),
        ("kind", "dentist"),
        ("within", "council"),
        ("sort", "name"),
        ("page", "2"),
    ]
