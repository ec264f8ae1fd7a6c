"""Short files and short functions: what a reader can hold in mind at once."""

import ast

from tests.house.source import functions, name_of, python_files, tell, tree

MOST_LINES_IN_A_FILE = 250
MOST_LINES_IN_A_FUNCTION = 40
MOST_LINES_IN_A_VIEW = 15
METHODS = {"get", "post", "route", "put", "delete"}


def test_files_are_short() -> None:
    ours = [path for path in python_files() if "migrations/versions" not in name_of(path)]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in ours}
    long = [f"{name_of(path)}: {lines} lines" for path, lines in lengths.items() if lines > MOST_LINES_IN_A_FILE]
    tell(long, f"Split these files by topic; none has more than {MOST_LINES_IN_A_FILE} lines:")


def test_functions_are_short() -> None:
    long = [
        f"{name_of(path)}:{function.lineno} {function.name}: {length} lines"
        for path in python_files("app", "importers", "search_index", "assets", "tools")
        if "migrations/versions" not in name_of(path)
        for function in functions(path)
        if (length := lines_of(function)) > MOST_LINES_IN_A_FUNCTION
    ]
    tell(long, f"Take a step out of these functions and name it; none has over {MOST_LINES_IN_A_FUNCTION} lines:")


def test_views_validate_call_and_render() -> None:
    long = [
        f"{name_of(path)}:{function.lineno} {function.name}: {length} lines"
        for path in python_files("app")
        for function in functions(path)
        if is_view(function) and (length := body_lines(function)) > MOST_LINES_IN_A_VIEW
    ]
    tell(
        long, f"Move work out of these views; they validate, make one call and render, in {MOST_LINES_IN_A_VIEW} lines:"
    )


def test_the_reader_of_views_finds_them() -> None:
    found = [f for path in python_files("app") if path.name == "routes.py" for f in functions(path) if is_view(f)]
    assert len(found) >= 3


def is_view(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    calls = [d for d in function.decorator_list if isinstance(d, ast.Call) and isinstance(d.func, ast.Attribute)]
    return any(isinstance(d.func, ast.Attribute) and d.func.attr in METHODS for d in calls)


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    return (function.end_lineno or first.lineno) - first.lineno + 1


def test_a_docstring_does_not_count_as_work() -> None:
    module = ast.parse('def view():\n    """Why.\n\n    More."""\n    return 1\n')
    function = module.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert body_lines(function) == 1
    assert lines_of(function) == 5


def test_every_file_can_be_read() -> None:
    assert all(isinstance(tree(path), ast.Module) for path in python_files())
