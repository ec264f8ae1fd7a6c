"""The published steps, each on a table worked by hand, and where they are not enough."""

from itertools import product

from app.domain.feedback.suppression import Bounds, Node, bounds, hide, hide_in_group


def test_one_to_four_are_hidden_and_five_and_nothing_are_shown() -> None:
    assert hide_in_group({"a": 1, "b": 4, "c": 5, "d": 0}) == {"a", "b"}


def test_one_alone_takes_the_next_smallest_along() -> None:
    # with 3 hidden alone, 3 = 30 − 20 − 7
    assert hide_in_group({"a": 3, "b": 7, "c": 20}) == {"a", "b"}


def test_a_nothing_is_no_next_smallest() -> None:
    assert hide_in_group({"a": 3, "b": 0, "c": 20}) == {"a", "c"}


def test_nothing_is_hidden_where_all_are_many() -> None:
    assert hide_in_group({"a": 5, "b": 70}) == frozenset()


def test_two_ones_under_a_total_of_their_own_take_a_third_along() -> None:
    # the published steps hide a and b, but 12 − 10 = 2 leaves one each
    assert hide_in_group({"a": 1, "b": 1, "c": 10}) == {"a", "b", "c"}


def test_a_hidden_total_hides_the_two_smallest_below_it() -> None:
    # "north" is 4: hidden, so its parts are, and "south" goes along, with its two smallest
    north = Node("north", 4, (Node("n1", 2), Node("n2", 2)))
    south = Node("south", 30, (Node("s1", 8), Node("s2", 9), Node("s3", 13)))
    east = Node("east", 50, (Node("e1", 50),))

    hidden = hide(Node("all", 84, (north, south, east)))

    assert hidden == {"north", "n1", "n2", "south", "s1", "s2"}


def test_a_lonely_small_count_hides_its_total_and_so_on_up() -> None:
    # x = 3 is all of its parent, which is hidden for being 3; another group must go along, or 20 − 17 = 3
    root = Node("all", 20, (Node("p", 3, (Node("x", 3),)), Node("q", 17, (Node("y", 8), Node("z", 9)))))

    assert hide(root) == {"p", "x", "q", "y", "z"}


def test_a_reader_works_out_what_a_total_leaves() -> None:
    # 30 − 20 = 10 is left for a and b, each at least 1: so each is 1 to 9
    root = Node("", 30, (Node("a", 3), Node("b", 7), Node("c", 20)))

    assert bounds(root, {"a", "b"})["a"] == Bounds(1, 9)


def test_no_hidden_count_of_a_group_can_be_worked_out() -> None:
    """By trying every table that fits what is shown, for each group of three with up to 7 each."""
    for counts in product(range(8), repeat=3):
        named = {str(number): count for number, count in enumerate(counts)}
        root = Node("", sum(counts), tuple(Node(name, count) for name, count in named.items()))
        hidden = hide(root)
        if "" not in hidden:
            told = [name for name in hidden if len(values_that_fit(named, hidden, name)) < 2]
            assert not told, f"of {named} is told, although it is hidden: {told}"


def values_that_fit(named: dict[str, int], hidden: frozenset[str], name: str) -> set[int]:
    left = sum(named[each] for each in hidden)
    fitting = (values for values in product(range(1, left + 1), repeat=len(hidden)) if sum(values) == left)
    return {values[sorted(hidden).index(name)] for values in fitting}
