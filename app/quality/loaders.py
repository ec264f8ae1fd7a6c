"""The kinds of facts: what each is stored in, and what tells one from another."""

from datetime import date
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError
from app.domain.quality import DecisionRecord
from app.provenance.record_loader import Values
from app.providers.models import Organisation, Place, Registration
from app.quality.fact_loader import FactLoader
from app.quality.kitchen_loader import FoodHygieneLoader
from app.quality.models import Decision, Fee, LocalReport, Mark, Measure
from app.quality.totals import renew_measure_totals

__all__ = ["DecisionLoader", "FeeLoader", "FoodHygieneLoader", "LocalReportLoader", "MarkLoader", "MeasureLoader"]


class MeasureLoader(FactLoader):
    table = Measure
    key = ("registration_id", "measure", "period_to")
    fields = ("measure", "period_from", "period_to", "numerator", "denominator")

    def write(self, *, run_id: int) -> None:
        super().write(run_id=run_id)
        renew_measure_totals(self._session, run_id=run_id)


class MarkLoader(FactLoader):
    table = Mark
    key = ("registration_id", "scheme", "awarded_on")
    fields = ("scheme", "level", "awarded_on", "expires_on", "url")


class LocalReportLoader(FactLoader):
    table = LocalReport
    key = ("registration_id", "url")
    fields = ("publisher", "title", "visited_on", "published_on", "url", "summary")


class FeeLoader(FactLoader):
    table = Fee
    key = ("registration_id", "kind", "valid_from")
    fields = ("kind", "lowest", "highest", "valid_from", "includes", "excludes", "url")


class DecisionLoader(FactLoader):
    table = Decision
    key = ("reference",)
    fields = ("reference", "decided_on", "outcome", "subject", "url")
    id_column: ClassVar[str] = "location or provider id"

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        super().__init__(session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
        self._organisations = self._read_organisations()

    def _of_whom(self, record: DecisionRecord) -> Values:
        """A place where the number is a place's, else the organisation with that number."""
        registration = self._registrations.get(record.regulator_id)
        organisation = None if registration else self._organisations.get(record.regulator_id)
        if registration is None and organisation is None:
            raise CannotStoreError(
                self.id_column,
                "place_unknown",
                "We hold neither a place nor an organisation with this number. Compare it with the end of the address "
                "of the page at CQC. If it is right, load the newest list of places, then this file again.",
            )
        return {"registration_id": registration, "organisation_id": organisation}

    def _read_organisations(self) -> dict[str, int]:
        statement = (
            select(Organisation.regulator_id, Organisation.id)
            .join(Registration, Registration.organisation_id == Organisation.id)
            .join(Place, Place.id == Registration.place_id)
            .where(Place.is_sample.is_(self._is_sample))
            .distinct()
        )
        return {regulator_id: id_ for regulator_id, id_ in self._session.execute(statement)}
