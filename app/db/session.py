from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker


def session_factory(engine: Engine) -> sessionmaker[Session]:
    """Sessions whose objects stay readable after the commit: presenters use them when the work is done."""
    return sessionmaker(engine, expire_on_commit=False)
