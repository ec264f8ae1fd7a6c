"""Folders and zips of responses, with what goes wrong in them."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from importers.contract import SourceError
from tests.importers.cqc.api.made_up import folder, listing, location, opened, provider, read, save


def zipped(path: Path, source: Path, *, within: str = "") -> Path:
    with ZipFile(path, "w") as archive:
        for found in sorted(source.rglob("*.json")):
            archive.write(found, f"{within}{found.relative_to(source).as_posix()}")
        archive.writestr("__MACOSX/._location.json", b"\x00\x05\x16\x07")
    return path


def test_a_zip_of_a_folder_gives_what_the_folder_gives(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(), location("1-100000002"), provider(), locations=listing("1-9999"))
    assert read(zipped(tmp_path / "a.zip", saved, within="oldham/")) == read(saved)


def test_ids_that_are_listed_and_have_no_response_are_told_and_stay_as_they_are(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(), locations=listing("1-100000009", "1-100000001"))
    records, errors = read(saved)
    assert [record.regulator_id for record in records] == ["1-100000001"]
    ((row, code, about, is_expected),) = [(e.row, e.code, e.about, e.is_expected) for e in errors]
    assert (row, code, about, is_expected) == (1, "response_missing", "1-100000009", True)
    assert errors[0].message.startswith("1-100000009: ")


def test_ids_in_small_letters_are_the_same_ids(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location("RXX01"), locations=listing("rxx01", "RXX01"))
    records, errors = read(saved)
    assert ([record.regulator_id for record in records], errors) == (["RXX01"], [])


def test_what_can_be_no_id_is_told(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(), locations=listing("not an id!"), changes={"changes": ["?", 7]})
    _records, errors = read(saved)
    assert [(error.code, error.is_expected) for error in errors] == [("id_unreadable", True)] * 2


def test_one_location_saved_twice_is_one_row_of_the_file_that_bears_its_name(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved", location(), example=location(name="An example"))
    records, errors = read(saved)
    assert ([record.name for record in records], errors) == (["Larkmead House"], [])


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"statusCode": 404, "message": "Resource not found"}', b"<html>", b"\xff\xfe\x00"]
)
def test_a_file_that_is_no_response_is_told_and_the_rest_is_read(tmp_path: Path, body: bytes) -> None:
    saved = folder(tmp_path / "saved", location())
    save(saved / "location_details" / "location_1-100000002.json", body)
    records, errors = read(saved)
    assert len(records) == 1
    assert [(error.code, error.rejects) for error in errors] == [("response_unreadable", True)]
    assert "location_1-100000002.json" in errors[0].message


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    saved = folder(tmp_path / "saved")
    save(saved / "a.json", b'\xef\xbb\xbf{"locationId": "1-100000001", "providerId": "1-2000000", "name": "A"}')
    records, _errors = read(saved)
    assert records[0].name == "A"


def test_the_day_is_the_newest_that_the_responses_speak_of(tmp_path: Path) -> None:
    saved = folder(
        tmp_path / "saved",
        location(reports=[{"reportDate": "2024-05-06", "linkId": "a"}]),
        location("1-100000002", registrationDate="2099-01-01", lastReport={"publicationDate": "2025-02-03"}),
    )
    edition = opened(saved)
    assert (edition.as_of, edition.is_whole, edition.expected_rows) == (date(2025, 2, 3), False, 2)
    assert opened(saved, as_of=date(2025, 3, 1)).as_of == date(2025, 3, 1)


def test_only_what_we_fetched_to_the_end_is_whole_and_bears_the_day_it_was_begun(tmp_path: Path) -> None:
    state = {"asked": "full", "begun_at": "2026-11-01T05:00:00+00:00", "finished_at": None, "unanswered": {}}
    saved = folder(tmp_path / "saved", location(), edition=state)
    assert (opened(saved).as_of, opened(saved).is_whole) == (date(2026, 11, 1), False)
    save(saved / "edition.json", state | {"finished_at": "2026-11-01T09:00:00+00:00"})
    assert opened(saved).is_whole
    save(saved / "edition.json", state | {"asked": "since 2026-10-01", "finished_at": "2026-11-01T09:00:00+00:00"})
    assert not opened(saved).is_whole


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "yesterday", "", 5, None])
def test_an_edition_without_a_moment_is_none_of_ours(tmp_path: Path, moment: object) -> None:
    edition = opened(folder(tmp_path / "saved", location(), edition={"asked": "full", "begun_at": moment}))
    assert (edition.is_whole, edition.expected_rows) == (False, 1)


def test_why_an_id_has_no_answer_is_told_where_it_is_known(tmp_path: Path) -> None:
    state = {"asked": "full", "begun_at": "2026-11-01T05:00:00+00:00", "unanswered": {"1-100000009": "404, alas."}}
    saved = folder(tmp_path / "saved", location(), edition=state, locations=listing("1-100000009"))
    _records, errors = read(saved)
    assert errors[0].message == "1-100000009: 404, alas."


def test_one_response_alone_is_read(tmp_path: Path) -> None:
    save(tmp_path / "anything.json", location())
    records, errors = read(tmp_path / "anything.json")
    assert ([record.regulator_id for record in records], errors) == (["1-100000001"], [])


@pytest.mark.parametrize("content", [b"Name,Address\n", b"", b"<html>", b"[]"])
def test_a_file_that_is_neither_folder_nor_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(SourceError) as refused:
        opened(path)
    assert refused.value.code == "file_of_wrong_kind"


def test_a_folder_without_responses_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        opened(folder(tmp_path / "saved", providers={"providers": []}))
    assert refused.value.code == "nothing_saved"
