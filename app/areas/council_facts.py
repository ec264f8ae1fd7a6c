"""What is known of councils on its way in: how to reach them, and CQC's assessments."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.areas.models import Council, CouncilAssessment, CouncilContact
from app.areas.queries import council_ids_by_key
from app.domain.geography import Nation, council_key
from app.domain.loading import CannotStoreError
from app.provenance.models import ImportRun
from app.provenance.record_loader import RecordLoader, Values


@dataclass(frozen=True, slots=True)
class HeldCouncil:
    id: int
    code: str
    nation: str
    website: str | None
    abolished_on: date | None


class OfCouncilLoader(RecordLoader):
    """A council is named by its code or by a name; a district's code names no council that is responsible for care."""

    id_column: ClassVar[str] = "council"
    #: a list of every council there is, or was, names many that are none of ours
    names_all_councils: ClassVar[bool] = False

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        super().__init__(session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
        columns = (Council.id, Council.code, Council.nation, Council.website, Council.abolished_on)
        self._councils = {row.id: HeldCouncil(*row) for row in session.execute(select(*columns))}
        self._ids = council_ids_by_key(session) | {council.code: id_ for id_, council in self._councils.items()}

    def take(self, record: Any) -> None:
        """Compared under the council's code, so that another spelling of its name is no change."""
        super().take(replace(record, council=self._council(record.council).code))

    def write(self, *, run_id: int) -> None:
        """Real councils have made-up facts in the sample: they go when the first real ones come."""
        if not self._is_sample:
            samples = select(ImportRun.id).where(ImportRun.is_sample)
            self._session.execute(delete(self.table).where(self.table.run_id.in_(samples)))
        super().write(run_id=run_id)

    def _of_whom(self, record: Any) -> Values:
        council = self._council(record.council)
        self._check(record, council)
        return {"council_id": council.id}

    def _check(self, record: Any, council: HeldCouncil) -> None:
        """`CannotStoreError` where the record cannot be this council's."""

    def _council(self, named: str) -> HeldCouncil:
        id_ = self._ids.get(named.upper()) or self._ids.get(council_key(named))
        if id_ is None:
            raise self._not_found()
        council = self._councils[id_]
        if council.abolished_on:
            message = "This council is no more. Name the council that came after it."
            raise CannotStoreError(self.id_column, "council_abolished", message, is_expected=self.names_all_councils)
        return council

    def _not_found(self) -> CannotStoreError:
        if self.names_all_councils:
            message = "Not a council that is responsible for adult social care: nothing to do."
            return CannotStoreError(self.id_column, "council_not_responsible", message, is_expected=True)
        return CannotStoreError(
            self.id_column,
            "council_not_found",
            "No council that is responsible for adult social care goes by this name or code. Write its code, such as "
            "E10000016, or its name. In an area with two councils it is the county, not the district.",
        )


class CouncilContactLoader(OfCouncilLoader):
    """Whom a line is for is no part of its key: who corrects “public” to “professional” does not want both shown."""

    table = CouncilContact
    key = ("council_id", "purpose", "channel", "value")
    fields = ("purpose", "channel", "audience", "value", "hours", "note", "verified_on")


class CouncilAssessmentLoader(OfCouncilLoader):
    table = CouncilAssessment
    key = ("council_id", "published_on")
    fields = ("rating", "published_on", "score", "url")

    def _check(self, record: Any, council: HeldCouncil) -> None:
        if council.nation != Nation.ENGLAND:
            raise CannotStoreError(self.id_column, "council_not_english", "CQC assesses councils in England only.")
