"""A generation is in force whole or not at all."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest

from search_index import Document, IndexMissingError, Schema, build, current_generation, open_current
from tests.house.source import ROOT
from tests.unit.search_index.making import SCHEMA, index_of, ship


def generations(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.glob("generation-*"))


def test_nothing_is_in_force_before_the_first_build(tmp_path: Path) -> None:
    assert current_generation(tmp_path) is None
    with pytest.raises(IndexMissingError):
        open_current(tmp_path)


def test_a_build_comes_into_force(tmp_path: Path) -> None:
    name = build(tmp_path, [ship(1, "cutty sark")], schema=SCHEMA, edition="monday")
    index = open_current(tmp_path)
    assert (index.generation, index.edition, index.size) == (name, "monday", 1)


def test_an_empty_index_can_be_asked(tmp_path: Path) -> None:
    index = index_of(tmp_path)
    assert index.words("anything", 5) == []
    assert index.suggest("any", 5) == []
    assert index.correct("anything") is None
    assert len(index.columns.rows(index.columns.everything)) == 0


def test_a_reader_keeps_the_generation_it_opened(tmp_path: Path) -> None:
    old = index_of(tmp_path, ship(1, "cutty sark"))
    for number in range(2, 6):
        index_of(tmp_path, ship(number, "victory"))
    assert [hit.id for hit in old.words("sark", 3)] == [1]
    assert old.columns.ids.tolist() == [1]
    assert old.correct("sarc") == "sark"


def test_the_last_two_generations_stay_on_disk(tmp_path: Path) -> None:
    for number in range(4):
        index_of(tmp_path, ship(number, "victory"))
    assert len(generations(tmp_path)) == 2
    assert current_generation(tmp_path) == generations(tmp_path)[-1]


def test_a_build_that_fails_leaves_the_old_generation_and_no_rubbish(tmp_path: Path) -> None:
    before = index_of(tmp_path, ship(1, "cutty sark")).generation

    def broken() -> Iterator[Document]:
        yield ship(2, "victory")
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        build(tmp_path, broken(), schema=SCHEMA, edition="x")
    assert current_generation(tmp_path) == before
    assert generations(tmp_path) == [before]


def test_the_next_build_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    index_of(tmp_path, ship(1, "cutty sark"))
    rubbish = tmp_path / "generation-000002-dead"
    (rubbish / "words").mkdir(parents=True)
    index = index_of(tmp_path, ship(2, "victory"))
    assert not rubbish.exists()
    assert index.columns.ids.tolist() == [2]


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from search_index import writing
    from tests.unit.search_index.making import SCHEMA, ship
    stage = sys.argv[2]
    def die(*_args, **_more):
        os.kill(os.getpid(), signal.SIGKILL)
    setattr({"words": writing.words, "columns": writing.columns, "names": writing.names}[stage], "write", die)
    writing.build(Path(sys.argv[1]), [ship(2, "victory")], schema=SCHEMA, edition="new")
"""


@pytest.mark.parametrize("stage", ["words", "columns", "names"])
def test_a_killed_build_changes_nothing_for_readers(tmp_path: Path, stage: str) -> None:
    before = index_of(tmp_path, ship(1, "cutty sark")).generation
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path), stage]
    done = subprocess.run(command, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == -signal.SIGKILL
    assert open_current(tmp_path).generation == before
    assert index_of(tmp_path, ship(3, "victory")).columns.ids.tolist() == [3]
    assert len(generations(tmp_path)) == 2


def test_readers_never_see_half_an_index_while_others_are_built(tmp_path: Path) -> None:
    index_of(tmp_path, ship(0, "ship zero"))
    sizes = range(1, 9)

    def build_all() -> None:
        for size in sizes:
            ships = [ship(number, f"ship {number}") for number in range(size)]
            build(tmp_path, ships, schema=SCHEMA, edition=str(size))

    builder = Thread(target=build_all)
    builder.start()
    seen = set()
    while builder.is_alive():
        index = open_current(tmp_path)
        assert len(index.columns.ids) == index.size
        assert len(index.words("ship", 100)) == index.size
        seen.add(index.edition)
    builder.join()
    assert len(seen) > 1
    assert open_current(tmp_path).edition == str(sizes[-1])


def test_threads_may_ask_one_index_at_once(tmp_path: Path) -> None:
    names = [f"ship {word}" for word in ("alpha", "beta", "gamma", "delta") for _ in range(200)]
    index = index_of(tmp_path, *(ship(number, name) for number, name in enumerate(names)))
    asked = ["alpha", "beta", "gamma", "delta", "ship"] * 20
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: len(index.words(word, 1_000)), asked))
    assert found == [800 if word == "ship" else 200 for word in asked]


@pytest.mark.parametrize("said", [b"", b"\xff\xfe\0", b"../../etc", b"generation-", b"/etc", b"nonsense\n"])
def test_a_pointer_that_names_no_generation_points_to_nothing(tmp_path: Path, said: bytes) -> None:
    index_of(tmp_path, ship(1, "victory"))
    (tmp_path / "CURRENT").write_bytes(said)
    assert current_generation(tmp_path) is None
    with pytest.raises(IndexMissingError):
        open_current(tmp_path)


@pytest.mark.parametrize("file", ["facts.json", "vocabulary.json", "ids.npy", "names/parts.npy"])
@pytest.mark.parametrize("content", [b"", b'{"bro', b"{}", b"[]", b"\x93NUMPY\x01\0"])
def test_a_generation_that_was_damaged_counts_as_missing(tmp_path: Path, file: str, content: bytes) -> None:
    index = index_of(tmp_path, ship(1, "victory"))
    (tmp_path / index.generation / file).write_bytes(content)
    with pytest.raises(IndexMissingError):
        open_current(tmp_path)
    assert index_of(tmp_path, ship(1, "victory")).size == 1


def test_a_generation_of_another_format_is_refused_with_what_to_do(tmp_path: Path) -> None:
    name = index_of(tmp_path, ship(1, "cutty sark")).generation
    facts = tmp_path / name / "facts.json"
    facts.write_text(facts.read_text().replace('"format": ', '"format": 9'))
    with pytest.raises(IndexMissingError, match="build anew"):
        open_current(tmp_path)


def test_whoever_watches_hears_of_every_thousand_documents(tmp_path: Path) -> None:
    heard: list[int] = []
    ships = (Document(number, f"ship {number}") for number in range(2_500))
    build(tmp_path, ships, schema=Schema(), edition="x", progress=heard.append)
    assert heard == [1_000, 2_000]
