"""One row in every table, whatever the tables are: what a migration meets in a real database."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, Connection, MetaData, Table, inspect, select
from sqlalchemy.types import TypeEngine

VALUES: dict[type, Any] = {
    int: 1,
    float: 1.5,
    str: "x",
    bool: True,
    date: date(2026, 9, 1),
    datetime: datetime(2026, 9, 1, tzinfo=UTC).replace(tzinfo=None),
    object: {"name": "source"},  # what SQLAlchemy says of JSON
    bytes: b"x",
}


def reflect(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


def fill_empty_tables(connection: Connection) -> None:
    """Rows point at each other's number 1, so tables are filled in the order of their needs."""
    for table in reflect(connection).sorted_tables:
        is_empty = connection.execute(select(table).limit(1)).first() is None
        if table.name != "alembic_version" and is_empty:
            connection.execute(table.insert().values(row_for(table)))


def row_for(table: Table) -> dict[str, Any]:
    return {column.name: value_for(column) for column in table.columns}


def value_for(column: Column[Any]) -> Any:
    target = next(iter(column.foreign_keys), None)
    return value_for(target.column) if target else VALUES[python_type(column.type)]


def python_type(kind: TypeEngine[Any]) -> type:
    found = kind.python_type
    return float if found.__name__ == "Decimal" else found


def rows_held(connection: Connection) -> dict[str, int]:
    names = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    tables = reflect(connection).tables
    return {name: len(connection.execute(select(tables[name])).all()) for name in names}
