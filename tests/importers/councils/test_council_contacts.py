from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from app.domain.contacts import Audience, Channel, ContactRecord, Purpose
from importers.contract import RowError
from importers.sources.council_contacts import CouncilContacts
from tests.importers.councils.files import contacts


def read(folder: Path, *says: Mapping[str, str]) -> tuple[list[ContactRecord], list[RowError]]:
    rows = [*CouncilContacts().open(contacts(folder, *says)).rows]
    return [row[1] for row in rows if isinstance(row, tuple)], [row for row in rows if isinstance(row, RowError)]


def test_a_row_is_one_line_for_one_purpose(tmp_path: Path) -> None:
    (record,), errors = read(tmp_path, {"note": "Choose option 3", "verified on": "12/03/2026"})
    assert errors == []
    assert record == ContactRecord(
        "E10000016",
        Purpose.NEEDS_ASSESSMENT,
        Channel.PHONE,
        Audience.PUBLIC,
        "01632 960123",
        "Mo-Fr 08:30-17:00; PH off",
        "Choose option 3",
        date(2026, 3, 12),
    )


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ({"purpose": "Carers assessment"}, ("purpose", "carers_assessment")),
        ({"purpose": "out-of-hours"}, ("purpose", "out_of_hours")),
        ({"channel": "E-mail", "value": "adult.care@example.gov.uk"}, ("channel", "email")),
        ({"channel": "Text message", "value": "07700 900123"}, ("channel", "sms")),
        ({"audience": "Professional"}, ("audience", "professional")),
    ],
)
def test_words_are_read_however_they_are_written(
    tmp_path: Path, written: dict[str, str], kept: tuple[str, str]
) -> None:
    hours = {"hours": "24/7"}
    (record,), errors = read(tmp_path, written | hours)
    assert errors == []
    assert getattr(record, kept[0]) == kept[1]


def test_every_purpose_channel_and_audience_can_be_written() -> None:
    columns = {name: CouncilContacts().format.column(name) for name in ("purpose", "channel", "audience")}
    kept = {name: {option.kept for option in column.options()} for name, column in columns.items()}
    assert kept == {"purpose": {*Purpose}, "channel": {*Channel}, "audience": {*Audience}}


def test_all_that_is_wrong_with_a_row_is_told_at_once_and_nothing_of_what_it_says(tmp_path: Path) -> None:
    taken, errors = read(
        tmp_path, {}, {"value": "jane smith", "hours": "when Jane is in", "note": "Ask for Mrs Smith"}, {"council": ""}
    )
    assert len(taken) == 1
    assert [(error.row, error.column, error.code) for error in errors] == [
        (3, "value", "phone_unreadable"),
        (3, "hours", "opening_unreadable"),
        (3, "note", "person_named"),
        (4, "council", "cell_empty"),
    ]
    assert "smith" not in repr(errors).lower()
    assert "jane" not in repr(errors).lower()


def test_a_number_that_will_be_verified_tomorrow_is_not_taken_today(tmp_path: Path) -> None:
    _, errors = read(tmp_path, {"verified on": "16/09/2026"})
    assert [error.code for error in errors] == ["date_to_come"]


@pytest.mark.parametrize(
    ("name", "is_whole"),
    [("council_contacts_all_2026-09-15.csv", True), ("council_contacts_kent_2026-09-15.csv", False)],
)
def test_only_a_file_that_says_so_is_whole(tmp_path: Path, name: str, is_whole: bool) -> None:
    edition = CouncilContacts().open(contacts(tmp_path, {}, name=name))
    assert (edition.is_whole, edition.as_of) == (is_whole, date(2026, 9, 15))
