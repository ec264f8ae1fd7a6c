"""Migrations, up and down, with data in every table, on both databases."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from app.db import make_engine
from app.db.migrate import SCRIPTS, alembic_config, all_tables, downgrade, upgrade
from tests.house.source import tell
from tests.integration.db.filling import fill_empty_tables, rows_held

REVISIONS = [s.revision for s in ScriptDirectory.from_config(alembic_config()).walk_revisions()][::-1]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def bare_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without a schema."""
    on_postgres = request.param == "postgres"
    url = request.getfixturevalue("empty_postgres_url") if on_postgres else f"sqlite:///{tmp_path / 'bare.db'}"
    made = make_engine(url)
    yield made
    made.dispose()


def test_the_models_are_what_the_migrations_make(bare_engine: Engine) -> None:
    upgrade(bare_engine)
    with bare_engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        differences = compare_metadata(context, all_tables())
    tell([str(each) for each in differences], "Write a migration for these (docs/operations.md, Changing the tables):")


def test_alembics_own_check_sees_every_table(bare_engine: Engine) -> None:
    """`alembic check` and `revision --autogenerate` go by what env.py tells them."""
    upgrade(bare_engine)
    config = alembic_config()
    with bare_engine.connect() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    assert {"place", "council", "import_run"} <= set(all_tables().tables)


def test_every_table_stands_where_the_migrations_look(bare_engine: Engine) -> None:
    upgrade(bare_engine)
    tables = set(inspect(bare_engine).get_table_names()) - {"alembic_version"}
    tell(sorted(tables - set(all_tables().tables)), "Put the classes of these tables into the models.py of their room:")


def test_every_migration_goes_up_and_down_with_data(bare_engine: Engine) -> None:
    for revision in REVISIONS:
        upgrade(bare_engine, revision)
        with bare_engine.begin() as connection:
            fill_empty_tables(connection)
    for revision in [*REVISIONS[:-1][::-1], "base"]:
        downgrade(bare_engine, revision)
    assert set(inspect(bare_engine).get_table_names()) <= {"alembic_version"}
    upgrade(bare_engine)


def test_going_up_keeps_what_was_there(bare_engine: Engine) -> None:
    upgrade(bare_engine, REVISIONS[0])
    with bare_engine.begin() as connection:
        fill_empty_tables(connection)
        before = rows_held(connection)
    upgrade(bare_engine)
    with bare_engine.connect() as connection:
        after = rows_held(connection)
    assert {name: after.get(name) for name in before} == before


def test_a_migration_that_is_done_is_not_done_again(bare_engine: Engine) -> None:
    upgrade(bare_engine)
    with bare_engine.begin() as connection:
        fill_empty_tables(connection)
        before = rows_held(connection)
    upgrade(bare_engine)
    with bare_engine.connect() as connection:
        assert rows_held(connection) == before


@pytest.mark.parametrize("path", sorted((SCRIPTS / "versions").glob("*.py")), ids=lambda path: path.stem)
def test_every_migration_can_be_undone(path: Path) -> None:
    functions = {node.name: node for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)}
    down = functions.get("downgrade")
    assert down is not None and any(isinstance(node, ast.Call) for node in ast.walk(down)), (
        f"{path.name}: write downgrade(), or say in an ADR why what it does cannot be undone"
    )


def test_migrations_stand_in_one_line() -> None:
    heads = ScriptDirectory.from_config(alembic_config()).get_heads()
    assert len(heads) == 1, f"Two migrations follow the same one; renumber one of {heads}"
    names = sorted(path.stem for path in (SCRIPTS / "versions").glob("*.py"))
    assert [name[:3] for name in names] == REVISIONS, "Name migrations NNN_what_changed.py, without gaps"
