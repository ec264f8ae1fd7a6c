"""The project's own files, for the house tests to read."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("app", "importers", "search_index", "assets", "tools")
#: what no git checkout holds, and what other programs write
NOT_OURS = {".git", ".venv", "var", "node_modules", "__pycache__", "build", ".hypothesis"}
TEXT = {".py", ".md", ".toml", ".html", ".jinja", ".scss", ".js", ".json", ".yaml", ".yml", ".txt", ".mako", ".ini", ""}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def python_files(*folders: str) -> list[Path]:
    found = [p for folder in folders or CODE for p in sorted((ROOT / folder).rglob("*.py"))]
    if not folders:
        found += sorted(ROOT.glob("*.py"))
    return [p for p in found if not NOT_OURS & set(p.relative_to(ROOT).parts)]


def templates() -> list[Path]:
    return [p for p in sorted((ROOT / "app").rglob("*")) if p.suffix in {".html", ".jinja", ".xml"} and p.is_file()]


def text_files() -> Iterator[Path]:
    for path in _walk(ROOT):
        if path.suffix in TEXT and path.name != "package-lock.json" and "data" not in path.relative_to(ROOT).parts:
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS or (path.name.startswith(".") and path.name.endswith("_cache")):
            continue
        if path.is_dir():
            yield from _walk(path)
        elif path.is_file():
            yield path


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imported_modules(path: Path) -> Iterator[tuple[str, int]]:
    """Dotted names of what a file imports, with the line; relative imports belong to the project."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module, node.lineno


def called(node: ast.Call) -> str:
    """The last part of what is called: `text` for `sa.text(...)`."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def tell(faults: list[str], cure: str) -> None:
    """Fails with every fault on its own line and what to do about them."""
    assert not faults, "\n  ".join([cure, *faults])
