import pytest

from importers.contract import RowError, SourceError
from importers.readers import RawRow, Table


def _rows(*rows: list[str]) -> list[RawRow]:
    return [RawRow(number, values) for number, values in enumerate(rows, 1)]


def test_header_is_found_below_a_preamble_that_is_kept() -> None:
    table = Table(
        _rows(["CQC Locations data"], ["This data was produced on 1 May 2026"], ["Name", "Postcode"], ["Oak", ""]),
        must_have=["Name", "Postcode"],
    )
    assert [row.values for row in table.preamble] == [["CQC Locations data"], ["This data was produced on 1 May 2026"]]
    assert [(row.number, row["Name"]) for row in table] == [(4, "Oak")]


@pytest.mark.parametrize(
    "header",
    [
        "Local authority",
        "Local Authority",
        "  LOCAL   authority ",
        "Local\nauthority",
        "Local authority (note; may be wrong)",
    ],
)
def test_header_is_known_however_it_is_spelt(header: str) -> None:
    row = next(iter(Table(_rows([header], ["Kent "]), must_have=["Local authority"])))
    assert row["Local authority"] == "Kent"


def test_alias_leads_to_the_name_that_the_source_uses() -> None:
    aliases = {"CQC Location (for office use only": "CQC Location ID"}
    table = Table(
        _rows(["Name", "CQC Location (for office use only"], ["Oak", "1-1"]),
        must_have=["CQC Location ID"],
        aliases=aliases,
    )
    assert next(iter(table))["CQC Location ID"] == "1-1"


def test_file_without_header_gets_the_one_that_the_source_knows() -> None:
    table = Table(_rows(["Oak", "1-1"]), header=["Name", "ID"])
    assert [(row.number, row["ID"]) for row in table] == [(1, "1-1")]


def test_missing_columns_are_named() -> None:
    with pytest.raises(SourceError, match="“Postcode”") as refused:
        Table(_rows(["Name", "Town"], ["Oak", "Hove"]), must_have=["Name", "Postcode"])
    assert refused.value.code == "layout_unknown"


def test_short_row_has_empty_cells_and_an_unknown_name_is_a_fault() -> None:
    row = next(iter(Table(_rows(["Name", "Town"], ["Oak"]), must_have=["Name"])))
    assert (row["Town"], row.get("Region", "none")) == ("", "none")
    with pytest.raises(KeyError):
        row["Region"]


def test_cell_makes_an_error_that_says_where_it_stands() -> None:
    row = next(iter(Table(_rows(["Name", "Post Code"], ["Oak", "nowhere"]), must_have=["Post code"])))
    error = row.cell("post code").error("postcode_unknown", "Enter a valid postcode.")
    assert error == RowError(2, "Post Code", "postcode_unknown", "Enter a valid postcode.", rejects=True)


def test_columns_that_nobody_asks_for_are_listed() -> None:
    table = Table(_rows(["Name", "Shoe size", ""], ["Oak", "9", ""]), must_have=["Name"])
    assert table.columns.unknown(["name", "Town"]) == ("Shoe size",)


def test_row_with_more_cells_than_headers_is_noticed() -> None:
    rows = list(Table(_rows(["Name", "Town"], ["Oak", "Hove", ""], ["Elm", "East", "Hove"]), must_have=["Name"]))
    assert [row.is_too_long for row in rows] == [False, True]
