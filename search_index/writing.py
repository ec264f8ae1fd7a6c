import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from search_index import columns, names, words
from search_index.columns import Schema
from search_index.generations import new_generation

#: raised when the files change their shape, so that an old generation is not misread
FORMAT = 3
#: documents between two words to whoever watches
STEP = 1000

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Document:
    """Texts with case and accents folded, words parted by spaces. `aliases` are names too, of which a document
    shares some with others; `other` is only found word by word. Documents that score the same keep their order."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    other: str = ""
    values: Mapping[str, float | int | None] = field(default_factory=dict)


def build(
    directory: Path,
    documents: Iterable[Document],
    *,
    schema: Schema,
    edition: str,
    stop_words: Iterable[str] = (),
    progress: Progress | None = None,
) -> str:
    """Write a whole new generation, then switch to it; returns its name. Killed before that, the old one stays."""
    held = list(_watched(documents, progress))
    stops = frozenset(stop_words)
    with new_generation(directory) as folder:
        words.write(folder / "words", ((doc.name, " ".join((*doc.aliases, doc.other))) for doc in held), stops)
        _write_vocabulary(folder)
        named = [doc.name for doc in held]
        names.write(folder / "names", enumerate(named))
        names.write(folder / "aliases", ((row, alias) for row, doc in enumerate(held) for alias in doc.aliases))
        columns.write(
            folder,
            schema,
            [doc.id for doc in held],
            {name: [doc.values.get(name) for doc in held] for name in _names(schema)},
        )
        columns.save(folder, "name_lengths", words.name_lengths(named, stops))
        _write_facts(folder, schema, edition=edition, size=len(held), stop_words=stops)
    return folder.name


def _watched(documents: Iterable[Document], progress: Progress | None) -> Iterable[Document]:
    for number, document in enumerate(documents, start=1):
        yield document
        if progress and number % STEP == 0:
            progress(number)


def _names(schema: Schema) -> tuple[str, ...]:
    return (*schema.integers, *schema.reals, *schema.flags)


def _write_vocabulary(folder: Path) -> None:
    """Apart from the words' own files, which take five times as long to walk through."""
    every = {field: words.vocabulary(folder / "words", field) for field in (words.NAME, words.OTHER)}
    (folder / "vocabulary.json").write_text(json.dumps(every))


def _write_facts(folder: Path, schema: Schema, *, edition: str, size: int, stop_words: frozenset[str]) -> None:
    facts = {
        "format": FORMAT,
        "edition": edition,
        "size": size,
        "stop_words": sorted(stop_words),
        "integers": schema.integers,
        "reals": schema.reals,
        "flags": dict(schema.flags),
    }
    (folder / "facts.json").write_text(json.dumps(facts))
