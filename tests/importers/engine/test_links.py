from datetime import date

import pytest

from importers.contract import SourceError
from importers.links import day_in, newest_link

PAGE = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
DIRECTORY = r"CQC_directory\.csv$"


def _page(*links: tuple[str, str]) -> str:
    return "<main>" + "".join(f'<p><a href="{href}">{text}</a></p>' for href, text in links) + "</main>"


def test_newest_of_both_ways_that_the_publisher_names_files() -> None:
    html = _page(
        ("/sites/default/files/2026-08/19_August_2026_CQC_directory.csv", "Directory, August"),
        ("/system/files/2026-09/16_september_2026_CQC_directory.csv", "Directory, September"),
        ("/system/files/2026-09/16_september_2026_CQC_directory.zip", "The same, zipped"),
        ("/sites/default/files/2026-09/01_September_2026_HSCA_Active_Locations.ods", "With filters"),
    )
    assert newest_link(html, DIRECTORY, base=PAGE) == (
        "https://www.cqc.org.uk/system/files/2026-09/16_september_2026_CQC_directory.csv"
    )


def test_day_in_the_words_of_the_link_counts_where_the_address_has_none() -> None:
    html = _page(("/files/a_CQC_directory.csv", "1 May 2026"), ("/files/b_CQC_directory.csv", "2 June 2026"))
    assert newest_link(html, DIRECTORY, base=PAGE).endswith("/b_CQC_directory.csv")


def test_month_of_the_folder_is_the_last_resort() -> None:
    html = _page(("/files/2026-05/CQC_directory.csv", "csv"), ("/files/2026-06/CQC_directory.csv", "csv"))
    assert "2026-06" in newest_link(html, DIRECTORY, base=PAGE)


def test_first_of_equals_is_taken_and_absolute_addresses_stay() -> None:
    html = _page(("https://files.test/x_cqc_DIRECTORY.csv", "one"), ("/y_CQC_directory.csv", "two"))
    assert newest_link(html, DIRECTORY, base=PAGE) == "https://files.test/x_cqc_DIRECTORY.csv"


def test_page_without_the_link_says_what_to_do() -> None:
    with pytest.raises(SourceError, match="--url") as refused:
        newest_link(_page(("/about", "About us")), DIRECTORY, base=PAGE)
    assert refused.value.code == "link_not_found"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16_september_2026_CQC", date(2026, 9, 16)),
        ("01-Sep-2026", date(2026, 9, 1)),
        ("as at 1st October 2026", date(2026, 10, 1)),
        ("31_February_2026 then 02_March_2026", date(2026, 3, 2)),
        ("version 12 of 2026", None),
    ],
)
def test_day_is_read_however_it_is_written(text: str, day: date | None) -> None:
    assert day_in(text) == day
