"""One way for every kind of fact from an edition to the record: compared by its natural key and its hash."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from app.db.batches import in_batches, insert_many
from app.domain.loading import CannotStoreError, Comparison
from app.domain.records import fingerprint
from app.provenance.models import ImportRun

Key = tuple[Any, ...]
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    id: int
    record_hash: str
    is_withdrawn: bool
    #: the part of a list that it belongs to, where a file may be whole for a part
    scope: str | None


class RecordLoader(ABC):
    """One edition on its way in. A kind names its table, what tells one fact from another, and what it copies.

    A fact that an edition lacks is withdrawn only where the edition lists all there is; it comes back when a later
    one has it again. What came from a sample is compared with what came from a sample only.
    """

    table: ClassVar[Any]
    #: columns that tell one fact of a source from another
    key: ClassVar[tuple[str, ...]]
    #: fields of the record that are stored as they are
    fields: ClassVar[tuple[str, ...]]
    #: what the file calls the column that says whose fact it is
    id_column: ClassVar[str]
    #: and the one that tells two facts of one apart, where it is another
    key_column: ClassVar[str] = ""
    scope: ClassVar[str | None] = None

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        self._session, self._source_id, self._is_whole = session, source_id, is_whole
        self._is_sample = is_sample
        # A file without any date is as old as it may be today.
        self._day = as_of or datetime.now(UTC).date()
        self._held = self._read_held()
        self._taken: set[Key] = set()
        self._new: list[Values] = []
        self._changed: list[Values] = []
        self._unchanged: list[int] = []

    def take(self, record: Any) -> None:
        self._keep(self._of_whom(record) | self._copied(record), fingerprint(record))

    def compare(self) -> Comparison:
        in_force = [(key, held) for key, held in self._held.items() if not held.is_withdrawn and self._is_of(held)]
        missing = [(key, held) for key, held in in_force if key not in self._taken]
        return Comparison(
            held=len(in_force),
            new=len(self._new),
            changed=len(self._changed),
            unchanged=len(self._unchanged),
            missing=len(missing),
            withdrawn=sum(self._ends(key, held) for key, held in missing),
        )

    def write(self, *, run_id: int) -> None:
        said = {"run_id": run_id, "as_of": self._day, "withdrawn_on": None}
        insert_many(self._session, self.table, [{**row, **said, "source_id": self._source_id} for row in self._new])
        for some in in_batches(self._changed):
            self._session.execute(update(self.table), [{**row, **said} for row in some])
        self._date_the_unchanged()
        self._withdraw_missing()

    @abstractmethod
    def _of_whom(self, record: Any) -> Values:
        """The columns that say whose fact it is."""

    def _is_of(self, held: Held) -> bool:
        """Whether the edition speaks of such facts at all, so that its size can be set beside theirs."""
        return True

    def _copied(self, record: Any) -> Values:
        return {field: getattr(record, field) for field in self.fields}

    def _keep(self, values: Values, record_hash: str) -> None:
        key = tuple(values[column] for column in self.key)
        if key in self._taken:
            raise CannotStoreError(
                self.key_column or self.id_column,
                "row_repeated",
                "An earlier row of this file is about the same thing, and was taken. Keep one of the two.",
            )
        self._taken.add(key)
        held = self._held.get(key)
        row = values | {"record_hash": record_hash}
        if held is None:
            self._new.append(row)
        elif held.is_withdrawn or held.record_hash != record_hash:
            self._changed.append(row | {"id": held.id})
        else:
            self._unchanged.append(held.id)

    def _ends(self, key: Key, held: Held) -> bool:
        """Whether a fact that the edition lacks is withdrawn for it."""
        return self._is_whole

    def _date_the_unchanged(self) -> None:
        """A list that is older than another one dates nothing back."""
        older = or_(self.table.as_of.is_(None), self.table.as_of < self._day)
        for ids in in_batches(self._unchanged):
            self._session.execute(update(self.table).where(self.table.id.in_(ids), older).values(as_of=self._day))

    def _withdraw_missing(self) -> None:
        for ids in in_batches(list(self._ended())):
            self._session.execute(update(self.table).where(self.table.id.in_(ids)).values(withdrawn_on=self._day))

    def _ended(self) -> Iterator[int]:
        for key, held in self._held.items():
            if key not in self._taken and not held.is_withdrawn and self._ends(key, held):
                yield held.id

    def _read_held(self) -> dict[Key, Held]:
        columns = [getattr(self.table, name) for name in (*self.key, *([self.scope] if self.scope else []))]
        statement = (
            select(self.table.id, self.table.record_hash, self.table.withdrawn_on, *columns)
            .join(ImportRun, ImportRun.id == self.table.run_id)
            .where(self.table.source_id == self._source_id, ImportRun.is_sample.is_(self._is_sample))
        )
        return dict(self._held_of(row) for row in self._session.execute(statement))

    def _held_of(self, row: Iterable[Any]) -> tuple[Key, Held]:
        id_, record_hash, withdrawn_on, *rest = row
        scope = rest.pop() if self.scope else None
        return tuple(rest), Held(id_, record_hash, withdrawn_on is not None, scope)
