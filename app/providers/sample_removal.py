"""Fiction is no part of the record: unlike a place that closed, it leaves no trace when the real one comes."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, MetaData, Table, delete, or_, select
from sqlalchemy.orm import Session

from app.provenance.models import ImportRun
from app.providers.models import Place, Registration
from app.providers.organisations import remove_unused

#: the log of runs stays, that of the sample's too
_LOG = frozenset({"import_run", "import_issue"})


def remove_sample(session: Session) -> None:
    """The caller commits, together with the first real places."""
    if session.scalar(select(Place.id).where(Place.is_sample).limit(1)) is None:
        return
    _remove_what_hangs_on_it(session)
    places = select(Place.id).where(Place.is_sample)
    session.execute(delete(Registration).where(Registration.place_id.in_(places)))
    session.execute(delete(Place).where(Place.is_sample))
    remove_unused(session)


def _remove_what_hangs_on_it(session: Session) -> None:
    """The database itself is asked which tables there are: facts live in rooms above this one, and a new kind of fact
    must not be forgotten here."""
    known = MetaData()
    known.reflect(session.connection())
    for table in reversed(known.sorted_tables):
        if table.name not in _LOG and (of_the_sample := list(_of_the_sample(table))):
            session.execute(delete(table).where(or_(*of_the_sample)))


def _of_the_sample(table: Table) -> Iterator[ColumnElement[bool]]:
    """Of its registrations, or from its files."""
    registrations = select(Registration.id).join(Place, Place.id == Registration.place_id).where(Place.is_sample)
    runs = select(ImportRun.id).where(ImportRun.is_sample)
    for key in table.foreign_keys:
        if key.column.table.name == Registration.__tablename__:
            yield key.parent.in_(registrations)
        elif key.column.table.name == ImportRun.__tablename__:
            yield key.parent.in_(runs)
