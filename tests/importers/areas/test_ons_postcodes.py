import csv
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from app.domain.postcodes import normalise
from app.domain.records import PostcodeBatch
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.ons import package
from importers.ons.editions import newest_named
from importers.ons.grid import to_degrees
from importers.sources.ons_postcodes import OnsPostcodes
from tests.importers.areas.conftest import Directory

HEADERS = {
    2016: ["pcd", "pcd2", "pcds", "dointr", "doterm", "oscty", "oslaua", "oseast1m", "osnrth1m", "lat", "long"],
    2023: ["pcd", "pcd2", "pcds", "dointr", "doterm", "oscty", "laua", "oseast1m", "osnrth1m", "lat", "long"],
    2025: ["pcd7", "pcd8", "pcds", "dointr", "doterm", "cty25cd", "lad25cd", "east1m", "north1m", "lat", "long"],
}
LEEDS = ["LS1 4DY", "LS1  4DY", "LS1 4DY", "198001", "", "E99999999", "E08000035", "429935", "433343", "53.79", "-1.54"]
ENDED = ["AB1 0AA", "AB1  0AA", "AB1 0AA", "198001", "199606", "S99", "S12000033", "385386", "801193", "57.1", "-2.2"]
JERSEY = ["JE1 1DD", "JE1  1DD", "JE1 1DD", "198001", "", "L99999999", "L99999999", "", "", "99.999999", "0.000000"]


def written(folder: Path, rows: list[list[str]], *, year: int = 2025, name: str = "ONSPD_NOV_2025_UK.csv") -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([HEADERS[year], *rows])
    return path


def zipped(path: Path, *others: str) -> Path:
    archive = path.with_suffix(".zip").with_name("ONSPD_AUG_2024.zip")
    with zipfile.ZipFile(archive, "w") as file:
        for other in others:
            file.writestr(other, "pcd,x\n" * 1000)
        file.write(path, f"Data/{path.name}")
    return archive


def opened(path: Path) -> Edition:
    return OnsPostcodes().open(Fetched(path, path.name, "0", path.stat().st_size))


def read(path: Path) -> PostcodeBatch:
    (row,) = opened(path).rows
    assert isinstance(row, tuple)
    batch: PostcodeBatch = row[1]
    return batch


def swapped(row: list[str], column: int, text: str) -> list[str]:
    return [*row[:column], text, *row[column + 1 :]]


@pytest.mark.parametrize("year", HEADERS)
def test_reads_the_columns_of_every_year(tmp_path: Path, year: int) -> None:
    batch = read(written(tmp_path, [LEEDS, ENDED], year=year))
    assert batch.codes.tolist() == [b"LS14DY", b"AB10AA"]
    assert batch.districts.tolist() == [b"E08000035", b"S12000033"]
    assert batch.terminated_on is not None
    assert batch.terminated_on.tolist() == [None, date(1996, 6, 1)]


def test_reads_the_zip_that_ons_publishes(tmp_path: Path) -> None:
    others = ("Data/multi_csv/ONSPD_AUG_2024_UK_AB.csv", "Documents/LAD names.csv")
    archive = zipped(written(tmp_path, [LEEDS], name="ONSPD_AUG_2024_UK.csv"), *others)
    assert read(archive).codes.tolist() == [b"LS14DY"]
    assert opened(archive).as_of == date(2024, 8, 1)
    assert opened(archive).is_whole


def test_a_zip_without_the_country_is_refused(tmp_path: Path) -> None:
    archive = zipped(written(tmp_path, [LEEDS], name="ONSPD_AUG_2024_UK_LS.csv"), "Documents/LAD names.csv")
    with pytest.raises(SourceError) as refused:
        opened(archive)
    assert refused.value.code == "archive_without_table"


def test_one_areas_file_is_not_the_whole_directory(tmp_path: Path) -> None:
    assert not opened(written(tmp_path, [LEEDS], name="ONSPD_NOV_2025_UK_LS.csv")).is_whole
    assert opened(written(tmp_path, [LEEDS])).is_whole


def test_a_postcode_without_a_grid_reference_has_no_point(tmp_path: Path) -> None:
    batch = read(written(tmp_path, [JERSEY]))
    assert np.isnan(batch.latitudes[0])
    assert batch.districts.tolist() == [b"L99999999"]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        (0, "not one", "postcode_malformed"),
        (0, "", "postcode_malformed"),
        (7, "far east", "grid_reference_malformed"),
        (4, "June", "month_malformed"),
        (4, "202513", "month_malformed"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, column: int, text: str, code: str) -> None:
    rows = list(opened(written(tmp_path, [ENDED, swapped(LEEDS, column, text)])).rows)
    (error,) = [row for row in rows if isinstance(row, RowError)]
    assert (error.row, error.column, error.code) == (3, HEADERS[2025][column], code)
    assert sum(len(row[1]) for row in rows if isinstance(row, tuple)) == 1


def test_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ONSPD_NOV_2025_UK.csv"
    path.write_text("code,name\nE10000016,Kent\n", encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        opened(path)
    assert refused.value.code == "layout_unknown"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ONSPD_NOV_2025_UK.csv"
    path.touch()
    with pytest.raises(SourceError):
        opened(path)


def test_the_operators_date_wins(tmp_path: Path) -> None:
    path = written(tmp_path, [LEEDS])
    fetched = Fetched(path, path.name, "0", 1)
    assert OnsPostcodes().open(fetched, as_of=date(2026, 1, 2)).as_of == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ONSPD_NOV_2025_UK.csv", date(2025, 11, 1)),
        ("from ONSPD_FEB_2024 and onspd_aug_2024.zip", date(2024, 8, 1)),
        ("ONSPD_XXX_2025", None),
        ("postcodes.csv", None),
    ],
)
def test_an_edition_is_dated_by_its_name(text: str, day: date | None) -> None:
    assert newest_named(text) == day


# Known points, read off a map: each is within 50 metres of the postcode's own.
@pytest.mark.parametrize(
    ("postcode", "latitude", "longitude"),
    [
        ("SW1A1AA", 51.5010, -0.1416),
        ("LS14DY", 53.7951, -1.5467),
        ("BT15GS", 54.5966, -5.9301),
        ("EH11YJ", 55.9504, -3.1900),
        ("TR210LW", 49.9147, -6.3150),
    ],
)
def test_grid_references_become_degrees(directory: Directory, postcode: str, latitude: float, longitude: float) -> None:
    row = int(np.flatnonzero(directory.codes == postcode.encode())[0])
    assert directory.latitudes[row] == pytest.approx(latitude, abs=0.0006)
    assert directory.longitudes[row] == pytest.approx(longitude, abs=0.0009)


def test_northern_ireland_is_on_its_own_grid() -> None:
    codes = np.array(["BT15GS", "LS14DY"], "S7")
    latitudes, longitudes = to_degrees(codes, np.array([333832.0, 333832.0]), np.array([374014.0, 374014.0]))
    assert longitudes[0] == pytest.approx(-5.93, abs=0.01)
    assert latitudes[1] < 53.3


@pytest.mark.parametrize("easting", [0.0, np.nan])
def test_no_grid_reference_gives_no_point(easting: float) -> None:
    latitudes, longitudes = to_degrees(np.array(["JE11DD"], "S7"), np.array([easting]), np.array([0.0]))
    assert np.isnan(latitudes[0])
    assert np.isnan(longitudes[0])


def test_the_package_holds_every_postcode_once(directory: Directory) -> None:
    assert len(directory.codes) == 2_720_556
    assert len(np.unique(directory.codes)) == len(directory.codes)


def test_every_postcode_with_a_point_lies_in_these_islands(directory: Directory) -> None:
    known = np.isfinite(directory.latitudes)
    assert known.sum() > 2_690_000
    assert directory.latitudes[known].min() > 49.8
    assert directory.latitudes[known].max() < 60.9
    assert directory.longitudes[known].min() > -8.7
    assert directory.longitudes[known].max() < 1.8


def test_we_read_every_code_of_the_directory_as_a_postcode(directory: Directory) -> None:
    codes = [code.decode() for code in directory.codes.tolist()[::7]]
    strange = {code for code in codes if normalise(code) != code}
    assert {code[:3] for code in strange} <= {"NPT"}, "Newport's of before 1984 alone have letters like V"


def test_the_package_says_which_edition_it_was_built_from() -> None:
    edition = package.edition()
    assert edition.as_of is not None
    assert edition.as_of >= date(2025, 11, 1)
    assert edition.is_whole


def test_the_package_says_of_no_postcode_whether_it_was_terminated() -> None:
    row = next(iter(package.edition().rows))
    assert isinstance(row, tuple)
    assert row[1].terminated_on is None


def test_the_packages_list_of_files_stands_for_its_data() -> None:
    listed = package.manifest().read_text(encoding="utf-8")
    assert "postcodes_L.msgpack.br,sha256=" in listed
    assert OnsPostcodes().locate() == package.manifest()


def test_the_packages_own_file_is_read_from_the_package(tmp_path: Path) -> None:
    path = package.manifest()
    fetched = Fetched(path, path.name, sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
    assert OnsPostcodes().open(fetched).layout == "onspd_package"
