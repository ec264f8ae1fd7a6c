"""Fiction is no part of the record: unlike a place that closed, it leaves no trace when the real one comes."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, MetaData, Select, Table, delete, or_, select, true
from sqlalchemy.orm import Session

from app.provenance.models import ImportRun
from app.providers.models import Place, Registration
from app.providers.organisations import remove_unused

#: the log of runs stays, that of the sample's too
_LOG = frozenset({"import_run", "import_issue"})
#: what hangs on these is of the sample where they are
_ROOTS = frozenset({Place.__tablename__, Registration.__tablename__, ImportRun.__tablename__})
#: about all places together, and as long as there is a sample there is nothing else
_OF_ALL_PLACES = frozenset({"ledger_head", "feedback_cell"})


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
        if table.name not in _LOG | _ROOTS and (of_the_sample := list(_of_the_sample(table))):
            session.execute(delete(table).where(or_(*of_the_sample)))


def _of_the_sample(table: Table) -> Iterator[ColumnElement[bool]]:
    """Of its places and registrations, from its files, or of something that is."""
    if table.name in _OF_ALL_PLACES:
        yield true()
    for key in table.foreign_keys:
        owner = key.column.table
        if owner.name in _ROOTS:
            yield key.parent.in_(_ids_of_the_sample(owner.name))
        elif owner is not table and (of_the_sample := list(_of_the_sample(owner))):
            yield key.parent.in_(select(key.column).where(or_(*of_the_sample)))


def _ids_of_the_sample(root: str) -> Select[int]:
    if root == Place.__tablename__:
        return select(Place.id).where(Place.is_sample)
    if root == Registration.__tablename__:
        return select(Registration.id).join(Place, Place.id == Registration.place_id).where(Place.is_sample)
    return select(ImportRun.id).where(ImportRun.is_sample)
