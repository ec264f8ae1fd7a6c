"""Facts that hang on a registration."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError
from app.provenance.record_loader import RecordLoader, Values
from app.providers.models import Place, Registration


class FactLoader(RecordLoader):
    """Facts of a sample hang on its places, and real ones on real places: they never meet."""

    id_column: ClassVar[str] = "location id"

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        super().__init__(session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
        self._registrations = self._read_registrations()

    def _of_whom(self, record: Any) -> Values:
        """The columns that say whose fact it is."""
        id_ = self._registrations.get(record.regulator_id)
        if id_ is None:
            raise CannotStoreError(
                self.id_column,
                "place_unknown",
                "We hold no place with this number. Compare it with the end of the address of the place's page at CQC. "
                "If it is right, load the newest list of places, then this file again.",
            )
        return {"registration_id": id_}

    def _read_registrations(self) -> dict[str, int]:
        statement = select(Registration.regulator_id, Registration.id).join(Place, Place.id == Registration.place_id)
        known = self._session.execute(statement.where(Place.is_sample.is_(self._is_sample)))
        return {regulator_id: id_ for regulator_id, id_ in known}
