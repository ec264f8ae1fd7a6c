"""Feedback by others, as CSV and as JSON: the same rows, the same troubles."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.quality import PooledRecord
from importers.contract import Edition, RowError, SourceError
from importers.registry import get_source
from tests.importers.plain.files import fetched

ITEM = {
    "id": "F-1",
    "location id": "1-500000001",
    "publisher": "Voices",
    "publisher link": "https://www.example.org/about",
    "moderation": "A person reads each.",
    "published on": "2026-03-12",
    "link": "https://www.example.org/1",
    "text": "The staff listened to us.",
    "scale": "1 to 5 stars",
    "answer": 4,
}
READ = PooledRecord(
    "F-1",
    "1-500000001",
    "Voices",
    "https://www.example.org/about",
    "A person reads each.",
    date(2026, 3, 12),
    "https://www.example.org/1",
    "The staff listened to us.",
    "1 to 5 stars",
    "4",
)


def opened(path: Path) -> Edition:
    return get_source("feedback_feed").open(fetched(path))


def feed(folder: Path, said: Any, name: str = "feedback_feed_2026-04-15.json") -> Path:
    path = folder / name
    path.write_text(said if isinstance(said, str) else json.dumps(said), encoding="utf-8")
    return path


def codes(folder: Path, **changes: Any) -> set[str]:
    rows = opened(feed(folder, [{**ITEM, **changes}])).rows
    return {row.code for row in rows if isinstance(row, RowError)}


def test_a_list_of_objects_is_read(tmp_path: Path) -> None:
    assert list(opened(feed(tmp_path, [ITEM])).rows) == [(2, READ)]


def test_what_holds_for_all_items_is_said_once(tmp_path: Path) -> None:
    shared = {name: ITEM[name] for name in ("publisher", "publisher link", "moderation", "scale")}
    own = {name: value for name, value in ITEM.items() if name not in shared}
    assert list(opened(feed(tmp_path, {**shared, "items": [own]})).rows) == [(2, READ)]


def test_the_same_feed_as_csv_says_the_same(tmp_path: Path) -> None:
    text = ",".join(ITEM) + "\n" + ",".join(map(str, ITEM.values())) + "\n"
    assert list(opened(feed(tmp_path, text, "feedback_feed_2026-04-15.csv")).rows) == [(2, READ)]


def test_only_a_file_that_says_all_has_all(tmp_path: Path) -> None:
    assert opened(feed(tmp_path, [ITEM], "feedback_feed_all_2026-04-15.json")).is_whole
    assert not opened(feed(tmp_path, [ITEM])).is_whole


@pytest.mark.parametrize(
    "text", ["Ring me on 0113 496 0123.", "Write to jo.bloggs@example.org.", "She lives at 12 Mill Lane."]
)
def test_a_way_to_reach_a_person_keeps_the_row_out(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text=text) == {"contact_in_text"}


def test_marks_of_a_page_are_plain_letters_here(tmp_path: Path) -> None:
    ((_row, record),) = opened(feed(tmp_path, [{**ITEM, "text": "<b>Kind</b>\u202e staff\n\nhere"}])).rows  # type: ignore[misc]
    assert record.text == "<b>Kind</b> staff here"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"text": "", "answer": "", "scale": ""}, "feedback_empty"),
        ({"scale": ""}, "scale_missing"),
        ({"text": "x" * 3001}, "text_too_long"),
        ({"published on": "2026-05-01"}, "date_to_come"),
        ({"link": "javascript:alert(1)"}, "link_unusable"),
        ({"moderation": ""}, "cell_empty"),
        ({"publisher": ["Voices"]}, "cell_empty"),
    ],
)
def test_a_trouble_has_its_code(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    assert codes(tmp_path, **changes) == {code}


@pytest.mark.parametrize("said", ['{"items": 3}', "[1, 2]", '[{"id": }]', '{"id": "F-1"}'])
def test_what_is_no_feed_is_refused(tmp_path: Path, said: str) -> None:
    with pytest.raises(SourceError) as told:
        opened(feed(tmp_path, said))
    assert told.value.code == "json_unreadable"


def test_json_is_read_where_a_format_says_so_only(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        get_source("fees").open(fetched(feed(tmp_path, [ITEM], "fees_2026-04-15.json")))
