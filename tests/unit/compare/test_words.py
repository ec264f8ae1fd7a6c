"""What is said of an order, in full."""

from app.compare.presenters.cells import Cell, gap
from app.compare.presenters.priorities import PrioritiesSection, choices, section
from app.compare.presenters.rows import row_of
from app.domain.comparison.outranking import Values, order_by
from app.domain.comparison.priorities import Priority, Weights
from app.web.amounts import in_pounds

R, S, D, F = Priority.RATING, Priority.SAFE, Priority.DISTANCE, Priority.FEES


def said(values: list[Values], weights: Weights) -> PrioritiesSection:
    found = section("ABCDEF"[: len(values)], values, order_by(values, weights), weights)
    assert found is not None
    return found


def test_without_weights_nothing_is_said() -> None:
    assert section("AB", [{}, {}], order_by([{}, {}], {}), {}) is None


def test_one_place_has_no_order() -> None:
    assert section("A", [{R: 1.0}], order_by([{R: 1.0}], {R: 1}), {R: 1}) is None


def test_a_firm_first_place_is_said_to_be_firm() -> None:
    assert said([{R: 2.0, D: -1.0}, {R: 1.0, D: -2.0}], {R: 3}).firm == ("A stays first whatever you choose.",)


def test_what_would_change_the_first_place_is_said() -> None:
    assert said([{R: 2.0, D: -9.0}, {R: 1.0, D: -1.0}], {R: 3, D: 1}).firm == (
        "A stays first for about half of other choices.",
        "If the distance mattered more than all the rest, B would come first.",
    )


def test_level_places_share_a_number() -> None:
    found = said([{R: 2.0}, {R: 2.0}, {R: 1.0}], {R: 3})
    assert found.standing == ("1, level", "1, level", "3")
    assert found.firm == ("We cannot put one first. By what you chose, the first ones are level.",)


def test_gaps_are_named_place_by_place() -> None:
    found = said([{R: 2.0, D: -1.0}, {R: 1.0}, {}], {R: 3, D: 2, F: 1})
    assert found.standing == ("1", "2", "")
    assert found.gaps == (
        "For all: we do not know the fee. So it changes nothing.",
        "B: we do not know the distance.",
        "C: we know nothing of what you chose. So it has no place in this order.",
    )


def test_every_priority_can_be_chosen_and_keeps_what_was() -> None:
    found = choices({R: 2})
    assert [choice.name for choice in found] == [priority.value for priority in Priority]
    assert [value for value, _text, chosen in found[0].options if chosen] == ["2"]
    assert [value for value, _text, chosen in found[1].options if chosen] == ["0"]


def test_one_reason_for_all_is_said_once() -> None:
    row = row_of("fees", "Fees", [gap("Not collected"), gap("Not collected")])
    assert (row.for_all, row.difference) == ("For all: Not collected", "")


def test_two_reasons_are_said_each_in_its_cell() -> None:
    row = row_of("beds", "Beds", [gap("Not a care home"), gap("Not published")])
    assert (row.for_all, row.difference) == ("", "Not known for any")


def test_sources_of_a_row_are_named_once() -> None:
    cells = [Cell(("24",), "CQC, 1 October 2026", 24), Cell(("30",), "CQC, 1 October 2026", 30), gap("Not published")]
    row = row_of("beds", "Beds", cells)
    assert row.sources == ("CQC, 1 October 2026",)
    assert row.shared_source == "CQC, 1 October 2026"
    assert row.difference == "They differ"


def test_one_place_alone_differs_from_nothing() -> None:
    assert row_of("beds", "Beds", [Cell(("24",), "CQC", 24)]).difference == ""


def test_pounds_show_pence_only_where_there_are_some() -> None:
    assert [in_pounds(pence) for pence in (90_000, 120_050, 2_505, 1_200_000)] == [
        "£900",
        "£1,200.50",
        "£25.05",
        "£12,000",
    ]
