from collections import Counter
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from app.domain.geography import CouncilKind
from app.domain.records import AreaRecord
from importers.contract import Fetched, RowError, SourceError
from importers.sources.councils import COLUMNS, SHIPPED, Councils
from tests.importers.areas.conftest import Directory

HEADER = ",".join(COLUMNS)
KENT = "E10000016,county council,Kent County Council,Kent,E,South East,E10000016,https://www.kent.gov.uk/,"
ASHFORD = "E07000105,district,Ashford,,E,,E10000016,,"


def opened(tmp_path: Path, *lines: str) -> list[tuple[int, AreaRecord] | RowError]:
    path = tmp_path / "ours.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return list(Councils().open(Fetched(path, path.name, "0", 1)).rows)


def in_force(areas: dict[str, AreaRecord], nation: str) -> list[AreaRecord]:
    """Councils that are responsible for adult social care today."""
    return [a for a in areas.values() if a.nation == nation and a.kind in set(CouncilKind) and a.ended_on is None]


def test_england_has_the_153_councils_of_2023(areas: dict[str, AreaRecord]) -> None:
    kinds = Counter(CouncilKind(area.kind) for area in in_force(areas, "E"))
    assert kinds == {
        CouncilKind.COUNTY: 21,
        CouncilKind.UNITARY: 62,
        CouncilKind.SCILLY: 1,
        CouncilKind.METROPOLITAN: 36,
        CouncilKind.LONDON: 32,
        CouncilKind.CITY: 1,
    }
    assert kinds.total() == 153


@pytest.mark.parametrize(("nation", "number"), [("W", 22), ("S", 32), ("N", 0), ("L", 0), ("M", 0)])
def test_other_nations_have_their_own_number(areas: dict[str, AreaRecord], nation: str, number: int) -> None:
    assert len(in_force(areas, nation)) == number


def test_northern_ireland_has_eleven_districts_and_no_responsible_council(areas: dict[str, AreaRecord]) -> None:
    districts = [area for area in areas.values() if area.nation == "N"]
    assert len(districts) == 11
    assert {area.responsible_code for area in districts} == {None}


def test_every_code_in_the_directory_is_in_the_table(areas: dict[str, AreaRecord], directory: Directory) -> None:
    assert directory.counts().keys() - areas.keys() == {""}


def test_every_english_postcode_leads_to_a_council_in_force(areas: dict[str, AreaRecord], directory: Directory) -> None:
    councils = {area.code for area in in_force(areas, "E")}
    english = {code: count for code, count in directory.counts().items() if code.startswith("E")}
    lost = {code for code in english if areas[code].responsible_code not in councils}
    assert not lost
    assert sum(english.values()) > 2_000_000


def test_few_postcodes_lie_nowhere_and_nearly_all_of_those_have_neighbours(directory: Directory) -> None:
    """Post boxes of big users, mostly ended long ago: they lead where the rest of their outcode does."""
    is_nowhere = directory.districts == b""
    outcodes = np.array([code[:-3] for code in directory.codes.tolist()])
    lonely = ~np.isin(outcodes[is_nowhere], np.unique(outcodes[~is_nowhere]))
    assert is_nowhere.sum() < 0.005 * len(directory.codes)
    assert lonely.sum() < 0.0001 * len(directory.codes)


def test_every_council_in_force_is_responsible_for_some_postcode(
    areas: dict[str, AreaRecord], directory: Directory
) -> None:
    reached = {areas[code].responsible_code for code in directory.counts() if code}
    for nation in "EWS":
        assert {area.code for area in in_force(areas, nation)} <= reached


def test_every_replaced_english_code_leads_to_a_council_in_force(areas: dict[str, AreaRecord]) -> None:
    councils = {area.code for area in in_force(areas, "E")}
    districts = [area for area in areas.values() if area.code.startswith("E0")]
    assert {area.code for area in districts if area.responsible_code not in councils} == set()


@pytest.mark.parametrize(
    ("old", "council"),
    [
        ("E06000048", "Northumberland"),
        ("E08000020", "Gateshead"),
        ("E08000016", "Barnsley"),
        ("E08000019", "Sheffield"),
        ("E07000100", "Hertfordshire"),
        ("E07000104", "Hertfordshire"),
        ("E07000101", "Hertfordshire"),
        ("E07000097", "Hertfordshire"),
        ("E06000028", "Bournemouth, Christchurch and Poole"),
        ("E06000029", "Bournemouth, Christchurch and Poole"),
        ("E07000048", "Bournemouth, Christchurch and Poole"),
        ("E07000053", "Dorset"),
        ("E07000004", "Buckinghamshire"),
        ("E07000154", "West Northamptonshire"),
        ("E07000150", "North Northamptonshire"),
        ("E07000028", "Cumberland"),
        ("E07000027", "Westmorland and Furness"),
        ("E07000030", "Westmorland and Furness"),
        ("E07000163", "North Yorkshire"),
        ("E07000190", "Somerset"),
        ("E07000246", "Somerset"),
        ("E07000204", "Suffolk"),
        ("E07000206", "Suffolk"),
        ("W06000007", "Powys"),
        ("S12000015", "Fife"),
    ],
)
def test_a_replaced_code_leads_to_the_successor(areas: dict[str, AreaRecord], old: str, council: str) -> None:
    assert areas[areas[old].responsible_code or ""].short_name == council


@pytest.mark.parametrize(
    ("county", "districts"),
    [
        ("Kent", 12),
        ("Essex", 12),
        ("Lancashire", 12),
        ("Hampshire", 11),
        ("Surrey", 11),
        ("Hertfordshire", 10),
        ("Norfolk", 7),
        ("Suffolk", 5),
        ("East Sussex", 5),
        ("Oxfordshire", 5),
        ("Cambridgeshire", 5),
    ],
)
def test_a_county_has_its_districts(
    areas: dict[str, AreaRecord], directory: Directory, county: str, districts: int
) -> None:
    """Of the codes that postcodes carry today."""
    found = [code for code in directory.counts() if code and areas[code].responsible_code]
    code_of = {area.short_name: area.code for area in in_force(areas, "E")}
    assert sum(areas[code].responsible_code == code_of[county] for code in found) == districts


def test_every_council_in_force_has_a_secure_website(areas: dict[str, AreaRecord]) -> None:
    councils = [council for nation in "EWS" for council in in_force(areas, nation)]
    assert [c.name for c in councils if not (c.website or "").startswith("https://")] == []


def test_every_english_council_lies_in_one_of_the_nine_regions(areas: dict[str, AreaRecord]) -> None:
    regions = Counter(council.region for council in in_force(areas, "E"))
    assert len(regions) == 9
    assert regions["London"] == 33
    assert None not in regions


def test_the_shipped_table_says_how_old_it_is() -> None:
    assert Councils().open(None).as_of == date(2025, 11, 1)


def test_a_table_of_the_operators_own_bears_no_date_of_ours(tmp_path: Path) -> None:
    path = tmp_path / SHIPPED.name
    path.write_bytes(SHIPPED.read_bytes())
    assert Councils().open(Fetched(path, path.name, "0", 1)).as_of is None


def test_reads_a_table_of_the_operators_own(tmp_path: Path) -> None:
    rows = opened(tmp_path, ASHFORD, KENT)
    assert [row[1].responsible_code for row in rows if isinstance(row, tuple)] == ["E10000016", "E10000016"]


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("E1,district,Ashford,,E,,E10000016,,", "code", "code_malformed"),
        (KENT, "code", "code_repeated"),
        ("E07000105,district,Ashford,,W,,E10000016,,", "nation", "nation_unknown"),
        ("E07000105,district,,,E,,E10000016,,", "name", "name_missing"),
        ("E09000002,London borough,LB Barking,,E,London,E09000002,,", "name", "name_missing"),
        ("E07000105,district,Ashford,,E,,E10000099,,", "responsible", "council_unknown"),
        ("E07000105,district,Ashford,,E,,,,", "responsible", "council_missing"),
        ("E07000105,district,Ashford,,E,,E10000016,,1 April", "ended_on", "date_malformed"),
    ],
)
def test_a_row_that_cannot_be_used_says_what_to_do(tmp_path: Path, line: str, column: str, code: str) -> None:
    first, second = opened(tmp_path, KENT, line)
    assert isinstance(first, tuple)
    assert isinstance(second, RowError)
    assert (second.row, second.column, second.code) == (3, column, code)
    assert second.message


def test_a_table_with_nothing_but_a_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no rows"):
        opened(tmp_path)


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "councils.csv"
    path.write_text("code,name\nE10000016,Kent\n", encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        Councils().open(Fetched(path, path.name, "0", 1))
    assert refused.value.code == "layout_unknown"
