"""Whatever somebody who signed in changes is written down, in the same transaction."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT, called, functions, name_of, python_files, tell, tree

#: rooms of people who sign in; commands are an operator's, who has the database itself
ROOMS = ("app/moderation", "app/manage")
RECORD = {"record", "_record"}


def transactions(path: Path) -> Iterator[ast.With]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.With) and any(_is_writing(item.context_expr) for item in node.items):
            yield node


def _is_writing(opened: ast.expr) -> bool:
    return isinstance(opened, ast.Call) and called(opened) == "writing"


def calls_in(node: ast.AST) -> set[str]:
    return {called(call) for call in ast.walk(node) if isinstance(call, ast.Call)}


def test_every_write_of_the_signed_in_rooms_is_in_the_audit() -> None:
    found = [
        (path, block) for path in python_files(*ROOMS) if path.name != "commands.py" for block in transactions(path)
    ]
    assert len(found) > 8
    silent = [f"{name_of(path)}:{block.lineno}" for path, block in found if not RECORD & calls_in(block)]
    tell(silent, "Call app.accounts.actions.record(session, by=…, act=…, what=…) inside of these transactions:")


def test_every_act_on_an_account_is_in_the_audit() -> None:
    path = ROOT / "app" / "accounts" / "actions.py"
    verbs = [
        function for function in functions(path) if not function.name.startswith("_") and function.name != "record"
    ]
    assert len(verbs) > 6
    silent = [f"{name_of(path)}:{verb.lineno} {verb.name}" for verb in verbs if not RECORD & calls_in(verb)]
    tell(silent, "Each of these is a privileged act; call _record:")


def test_a_silent_write_is_noticed() -> None:
    module = ast.parse("with writing() as session:\n    change(session)\n")
    assert not RECORD & calls_in(module)
    assert RECORD & calls_in(ast.parse("with writing() as session:\n    record(session)\n"))
