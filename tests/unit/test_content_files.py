"""What people edit is read whole, or not at all."""

from pathlib import Path

import pytest

from app.domain.content_files import ContentError, Entry, read_folder


class Word(Entry):
    slug: str
    means: str


def write(folder: Path, name: str, *slugs: str) -> None:
    (folder / name).write_text("".join(f"- slug: {slug}\n  means: {name}\n" for slug in slugs), encoding="utf-8")


def test_the_files_of_a_folder_are_read_as_one_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "three")
    write(tmp_path, "a.yaml", "two", "one")
    (tmp_path / "notes.txt").write_text("no YAML: [", encoding="utf-8")
    found = read_folder(tmp_path, Word)
    assert [(slug, word.means) for slug, word in found.items()] == [
        ("two", "a.yaml"),
        ("one", "a.yaml"),
        ("three", "b.yaml"),
    ]


def test_an_entry_of_two_files_is_named_with_the_later_one(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "one", "two")
    write(tmp_path, "b.yaml", "two")
    with pytest.raises(ContentError, match=r"b\.yaml: “two” stands in another file too"):
        read_folder(tmp_path, Word)


def test_an_entry_that_stands_twice_in_a_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "one", "one")
    with pytest.raises(ContentError, match=r"a\.yaml: two entries have the same slug"):
        read_folder(tmp_path, Word)
