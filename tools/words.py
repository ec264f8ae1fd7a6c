"""Catalogues of words: `python -m tools.words update` collects what people read, `build` makes what the site loads,
`check` says what still lacks its translation, `start ur` begins another language.

Unlike the rest of this folder it needs the project's packages: `make` calls it once they are there.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import yaml
from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from app.domain.readable import READABLE

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "app" / "translations"

#: besides `_` and `gettext`: what marks a text in Python, and which arguments of ours are words for readers
KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "lazy_gettext": None,
    "later": None,
    "to_translate": None,
    "Term": (3,),
    "ServiceGroup": (2,),
    "Verdict": (2,),
}
JINJA = {"silent": "false", "trimmed": "false", "newstyle_gettext": "true"}
Found = Iterator[tuple[int, str, Any, list[str]]]


def collect(root: Path = ROOT) -> Catalog:
    """All that people read, in English."""
    catalog = Catalog(project="care-and-support", charset="utf-8")
    for path, method, options in sources(root):
        for line, text, comments, context in extract_from_file(method, path, KEYWORDS, ("Translators:",), options):
            catalog.add(text, None, [(str(path.relative_to(root)), line)], auto_comments=comments, context=context)
    return catalog


def sources(root: Path) -> Iterator[tuple[Path, str | Callable[..., Found], dict[str, str]]]:
    for path in sorted((root / "app").rglob("*.py")):
        yield path, "python", {}
    for path in sorted(p for p in (root / "app").rglob("*") if p.suffix in {".html", ".txt", ".jinja"}):
        if "templates" in path.parts:
            yield path, "jinja2", JINJA
    for pattern, keys in READABLE.items():
        for path in sorted((root / "content").glob(pattern)):
            yield path, words_of, {"keys": " ".join(sorted(keys))}


def words_of(file: BinaryIO, _keywords: object, _tags: object, options: dict[str, str]) -> Found:
    """The values of those keys, wherever in the file they stand; lists of texts too."""
    keys = set(options["keys"].split())
    node = yaml.compose(file.read().decode("utf-8"), Loader=yaml.CSafeLoader)
    for line, text in _walk(node, keys, wanted=False):
        yield line, "gettext", text, []


def _walk(node: yaml.Node | None, keys: set[str], *, wanted: bool) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.ScalarNode) and wanted and node.tag == "tag:yaml.org,2002:str":
        yield node.start_mark.line + 1, node.value.strip()
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _walk(each, keys, wanted=wanted)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _walk(value, keys, wanted=name.value in keys)


def languages() -> list[str]:
    return sorted(path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))


def po_file(language: str) -> Path:
    return TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    with po_file(language).open("rb") as file:
        return read_po(file, locale=language)


def update() -> int:
    """New texts are added without a guess at their translation; those no longer used go to the end of the file."""
    template = collect()
    for language in languages():
        catalog = read(language)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        save(language, catalog)
        say(f"{language}: {len(catalog)} texts, {sum(1 for each in catalog if each.id and lacks(each))} without words")
    return 0


def save(language: str, catalog: Catalog) -> None:
    with po_file(language).open("wb") as file:
        write_po(file, catalog, width=120, sort_by_file=True, include_lineno=False, include_previous=False)


def start(language: str) -> int:
    """An empty catalogue of a new language, with its own forms for numbers."""
    po_file(language).parent.mkdir(parents=True, exist_ok=True)
    save(language, Catalog(locale=language, project="care-and-support", charset="utf-8", fuzzy=False))
    return update()


def build() -> int:
    for language in languages():
        target = po_file(language).with_suffix(".mo")
        fresh = target.with_suffix(".mo.new")
        with fresh.open("wb") as file:
            write_mo(file, read(language))
        fresh.replace(target)
    return 0


def check() -> int:
    found = [f"{language}: {fault}" for language in languages() for fault in faults(collect(), read(language))]
    for line in found:
        say(line)
    say(f"{len(found)} to mend")
    return 1 if found else 0


#: what a translation must hold as the English does, in any order: values, tags, telephone numbers and addresses
PARTS = {
    "values": re.compile(r"%\(\w+\)[sd]|\{about\}"),
    "tags": re.compile(r"</?\w+"),
    "numbers": re.compile(r"\b\d[\d ]*\d\b|\b\d\b"),
    "addresses": re.compile(r"https?://[^\s<>\"]+|[\w.]+@[\w.]+"),
}


def faults(english: Catalog, translated: Catalog) -> list[str]:
    """What keeps one language behind, each with how to mend it."""
    said: list[str] = []
    for message in english:
        if message.id:
            said += faults_of(message, translated.get(message.id, message.context))
    return said


def faults_of(message: Message, own: Message | None) -> list[str]:
    name = message.id if isinstance(message.id, str) else message.id[0]
    if own is None:
        return [f"“{name}” is not in the catalogue: run python -m tools.words update, then translate it"]
    if lacks(own):
        return [f"“{name}” has no words yet: write them into messages.po"]
    if own.fuzzy:
        return [f"“{name}” is marked fuzzy: look at it and take the mark off"]
    return [
        f"“{name}”: its {part} differ: {', '.join(wanted) or 'none'} in English, {', '.join(held) or 'none'} here"
        for part, wanted, held in differences(message, own)
    ]


def lacks(message: Message) -> bool:
    return not all(message.string) if isinstance(message.string, tuple) else not message.string


def differences(message: Message, own: Message) -> Iterator[tuple[str, list[str], list[str]]]:
    """A form for one or two may say the number as a word; the last English form has all that there is."""
    is_plural = isinstance(message.id, tuple)
    english = message.id[-1] if is_plural else message.id
    for string in own.string if isinstance(own.string, tuple) else (own.string,):
        for part, pattern in PARTS.items():
            wanted, held = sorted(pattern.findall(english)), sorted(pattern.findall(string))
            spare = {"%(num)s", *(set(wanted) - set(pattern.findall(message.id[0])))} if is_plural else set()
            if sorted(set(wanted) - spare) != sorted(set(held) - spare):
                yield part, wanted, held


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


COMMANDS = {"update": update, "build": build, "check": check}


def main() -> int:
    match sys.argv[1:]:
        case ["start", language]:
            return start(language)
        case [command] if command in COMMANDS:
            return COMMANDS[command]()
    say("Usage: python -m tools.words update | build | check | start LANGUAGE")
    return 2


if __name__ == "__main__":
    raise SystemExit(main())
