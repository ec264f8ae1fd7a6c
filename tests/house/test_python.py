"""Habits of the code that no linter knows."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import called, functions, imported_modules, name_of, python_files, tell, tree

SQL_CALLS = {"text", "exec_driver_sql", "execute", "executemany", "literal_column"}
PEOPLE = re.compile(r"manager|nominated|main_partner|signatory", re.IGNORECASE)
SESSIONS = ("sqlalchemy", "flask", "app.db")


def test_nothing_prints() -> None:
    faults = [
        where(path, call)
        for path in python_files()
        for call in calls(path)
        if isinstance(call.func, ast.Name) and call.func.id in {"print", "pprint"}
    ]
    tell(faults, "Use the log (structlog) in the site, and the operator's console in the importers:")


#: lets only tags and attributes through that it knows
CLEANS = "app/guidance/rendering/cleaning.py"


def test_no_text_is_trusted_as_html() -> None:
    faults = [
        where(path, call)
        for path in python_files("app")
        for call in calls(path)
        if called(call) in {"Markup", "safe"} and name_of(path) != CLEANS
    ]
    tell(faults, "Let the template escape it. HTML that a program makes is a template or a macro:")


def test_sql_is_never_glued_together() -> None:
    faults = [
        where(path, call)
        for path in python_files()
        for call in calls(path)
        if called(call) in SQL_CALLS and call.args and is_glued(call.args[0])
    ]
    tell(
        faults, "Pass values as parameters (text('… = :name'), {'name': value}); names of tables come from the models:"
    )


def is_glued(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) and not is_constant(part.value) for part in node.values)
    if isinstance(node, ast.BinOp):
        sides = (node.left, node.right)
        return isinstance(node.op, ast.Add | ast.Mod) and any(
            isinstance(s, ast.Constant | ast.JoinedStr) for s in sides
        )
    return isinstance(node, ast.Call) and called(node) == "format"


def is_constant(node: ast.expr) -> bool:
    """A statement's fixed part, named in capitals at the top of its file."""
    return isinstance(node, ast.Name) and node.id.isupper()


def test_sources_know_no_session() -> None:
    faults = [
        f"{name_of(path)}:{line} imports {module}"
        for path in python_files("importers/sources")
        for module, line in imported_modules(path)
        if module.startswith(SESSIONS)
    ]
    tell(faults, "A source parses and never writes: yield a record, and let the loader in actions store it:")


def test_no_column_could_hold_a_managers_name() -> None:
    faults = [
        f"{name_of(path)}:{node.lineno} {node.target.id}"
        for path in python_files("app")
        if path.stem.endswith("models") or path.stem == "records"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and PEOPLE.search(node.target.id)
    ]
    tell(faults, "Names of people in source files are never stored; drop the field:")


def test_writers_say_who_and_take_keywords() -> None:
    """A positional `by` or `text` is the one that gets swapped one day."""
    faults = [
        f"{name_of(path)}:{function.lineno} {function.name}"
        for path in python_files("app")
        if path.name == "actions.py"
        for function in functions(path)
        if not function.name.startswith("_") and len(function.args.args) > 2 and is_top_level(path, function)
    ]
    tell(faults, "Put a * after the session in these writes: def publish(session, *, feedback, by):")


def is_top_level(path: Path, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return function in tree(path).body


def test_only_actions_commit() -> None:
    """A read that commits, or a view that does, splits what belongs together."""
    faults = [
        where(path, call)
        for path in python_files("app")
        for call in calls(path)
        if called(call) == "commit" and path.name in {"queries.py", "presenters.py"}
    ]
    tell(faults, "Reads never commit; the caller of an action does, once:")


KEPT = re.compile(r"(?:^at|_at|_since)$")


def test_a_moment_of_the_record_becomes_a_day_by_the_clock_on_the_wall() -> None:
    """In summer the first hour of a day in the UK belongs to the day before in UTC, in which moments are kept."""
    faults = [
        where(path, call)
        for path in python_files("app")
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "date" and is_kept_moment(call.func.value)
    ]
    tell(faults, "Use app.domain.uk_time.uk_day(moment):")


def is_kept_moment(node: ast.expr) -> bool:
    if isinstance(node, ast.BoolOp):
        return any(is_kept_moment(value) for value in node.values)
    return isinstance(node, ast.Attribute) and KEPT.search(node.attr) is not None


#: works with opening times as they are written down, by the clock on the wall
BY_THE_WALL = "app/domain/opening.py"


def test_a_day_begins_by_the_clock_on_the_wall() -> None:
    faults = [
        where(path, call)
        for path in python_files("app")
        for call in calls(path)
        if is_nowhere(call) and name_of(path) != BY_THE_WALL
    ]
    tell(faults, "Compare moments of the record with app.domain.uk_time.start_of(day), or say of which zone it is:")


def is_nowhere(call: ast.Call) -> bool:
    """`datetime.combine(day, time())`, which may be an hour off."""
    return called(call) == "combine" and len(call.args) < 3 and not call.keywords


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def where(path: Path, node: ast.expr) -> str:
    return f"{name_of(path)}:{node.lineno}"


def test_glued_sql_is_recognised() -> None:
    glued = ['f"SELECT {x}"', '"SELECT " + x', '"SELECT %s" % x', '"SELECT {}".format(x)']
    clean = ['"SELECT 1"', "statement", 'f"SELECT 1"', 'f"{_INSERT} SELECT"', "select(Place)"]
    assert all(is_glued(ast.parse(code, mode="eval").body) for code in glued)
    assert not any(is_glued(ast.parse(code, mode="eval").body) for code in clean)


def test_a_moment_of_the_record_is_recognised() -> None:
    kept = ["one.published_at", "one.at", "(one.published_at or one.waiting_since)"]
    clear = ["now()", "at.astimezone(LONDON)", "at", "self.state.begun"]
    assert all(is_kept_moment(ast.parse(code, mode="eval").body) for code in kept)
    assert not any(is_kept_moment(ast.parse(code, mode="eval").body) for code in clear)


def test_the_beginning_of_a_day_nowhere_is_recognised() -> None:
    nowhere, somewhere = "datetime.combine(day, time())", "datetime.combine(day, time(), LONDON)"
    found = [ast.parse(code, mode="eval").body for code in (nowhere, somewhere, f"{nowhere[:-1]}, tzinfo=LONDON)")]
    assert [isinstance(call, ast.Call) and is_nowhere(call) for call in found] == [True, False, False]
