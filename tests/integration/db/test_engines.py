import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.areas.models import District
from app.db import session_factory
from app.db.migrate import is_current


def test_a_fresh_database_has_the_schema_of_this_code(any_engine: Engine) -> None:
    assert is_current(any_engine)


def test_a_database_belongs_to_one_test(any_session: Session) -> None:
    assert any_session.scalars(select(District)).all() == []
    any_session.add(District(code="E07000001", name="Anywhere", nation="E"))
    any_session.commit()
    assert any_session.scalars(select(District.name)).one() == "Anywhere"


def test_a_row_cannot_point_at_nothing(any_session: Session) -> None:
    any_session.add(District(code="E07000001", name="Anywhere", nation="E", council_id=12345))
    with pytest.raises(IntegrityError):
        any_session.commit()


def test_what_is_rolled_back_is_gone(any_engine: Engine) -> None:
    sessions = session_factory(any_engine)
    with sessions() as session:
        session.add(District(code="E07000001", name="Anywhere", nation="E"))
        session.flush()
        session.rollback()
    with sessions() as session:
        assert session.scalars(select(District)).all() == []


def test_sqlite_lets_readers_read_while_a_writer_writes(engine: Engine) -> None:
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"


def test_a_writer_on_sqlite_asks_for_the_lock_at_once(engine: Engine) -> None:
    with engine.connect().execution_options(immediate=True) as writer, engine.connect() as reader:
        writer.execute(text("SELECT 1"))
        reader.execute(text("PRAGMA busy_timeout=0"))
        reader.rollback()
        with pytest.raises(Exception, match="locked"):
            reader.execution_options(immediate=True).execute(text("SELECT 1"))
