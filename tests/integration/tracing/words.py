"""The site's own words that hold numbers: "1,000 days of care", "call 03000 616161". They come from no file of data."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from app.domain.vocabularies import SERVICE_TYPES, USER_BANDS
from tests.house.source import ROOT

#: what a translated sentence, or a template, puts a value in
HOLE = re.compile(r"%\([a-z_]+\)[a-z]|\{\{.*?\}\}|\{%.*?%\}|<[^>]*>", re.DOTALL)
#: words first: a sentence of ours that begins with a number ("5 out of 5: …") begins with a value
HAS_NUMBER = re.compile(r"[A-Za-z ]+\D*\d.*", re.DOTALL)
TRANSLATE = {"_", "later", "lazy_gettext", "ngettext"}
#: of any scale that goes to five
SCALE = "out of 5"
CONTENT = ("measures.yaml", "marks.yaml", "fees.yaml", "questions.yaml")


@lru_cache
def own_phrases() -> tuple[str, ...]:
    """The longest first, so that a phrase is taken off whole before a part of it."""
    found = {" ".join(part.split()) for text in texts() for part in HOLE.split(text)}
    return tuple(sorted((part for part in found if HAS_NUMBER.fullmatch(part)), key=len, reverse=True))


def texts() -> Iterator[str]:
    for folder in ("app/profiles", "app/web"):
        for path in sorted((ROOT / folder).rglob("*.html")):
            yield from re.findall(r'"([^"]*\d[^"]*)"', path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield from translated(ast.parse(path.read_text(encoding="utf-8")))
    yield from (term.label for term in (*SERVICE_TYPES, *USER_BANDS))
    for name in CONTENT:
        path = ROOT / "content" / name
        yield from leaves(yaml.safe_load(path.read_text(encoding="utf-8"))) if path.exists() else ()


def translated(tree: ast.AST) -> Iterator[str]:
    """What the code passes through `_()`, `later()` or `ngettext()`: words for people, never values."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"_", "later", "ngettext"}
        ):
            yield from (
                each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from leaves(each)
    elif isinstance(value, str):
        yield value


def without_own_words(text: str) -> str:
    for phrase in (*own_phrases(), SCALE):
        text = re.sub(re.escape(phrase), " ", text, flags=re.IGNORECASE)
    return text
