"""What others collected, on its way in: the months of the NHS test, and feedback by whoever publishes it."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import select

from app.domain.loading import CannotStoreError
from app.domain.quality import FftRecord, PooledRecord
from app.provenance.record_loader import Held, Key, Values
from app.providers.models import Place, Registration
from app.quality.fact_loader import FactLoader
from app.quality.models import FftMonth, PooledFeedback


class FftLoader(FactLoader):
    """A workbook has all sites of its month and kind of service: what a corrected one lacks was wrong, and what it says
    of other months is nothing."""

    table = FftMonth
    key = ("registration_id", "trust_code", "setting", "month", "question")
    fields = (
        "site_code", "trust_code", "trust", "setting", "month", "question", "responses", "eligible", "positive",
        "negative", "is_suppressed",
    )  # fmt: skip
    id_column: ClassVar[str] = "Site Code"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._listed: set[tuple[str, date]] = set()

    def take(self, record: FftRecord) -> None:
        self._listed.add((record.setting, record.month))
        super().take(record)

    def _of_whom(self, record: FftRecord) -> Values:
        id_ = self._registrations.get(record.site_code)
        if id_ is None:
            raise CannotStoreError(
                self.id_column,
                "site_unknown",
                "No place that we hold has this code. Most sites of the NHS are none of ours: nothing to do.",
                is_expected=True,
            )
        return {"registration_id": id_}

    def _copied(self, record: FftRecord) -> Values:
        return super()._copied(record) | {"question": str(record.question), "answers": list(record.answers)}

    def _ends(self, key: Key, held: Held) -> bool:
        _registration, _trust, setting, month, _question = key
        return (setting, month) in self._listed

    def _read_registrations(self) -> dict[str, int]:
        """By the NHS's code of a site, and by CQC's number, which for the NHS's own sites is the same. Of several with
        one code, the one that is in force."""
        statement = (
            select(Registration.id, Registration.ods_code, Registration.regulator_id)
            .join(Place, Place.id == Registration.place_id)
            .where(Place.is_sample.is_(self._is_sample))
            .order_by(Registration.deregistered_on.is_(None), Registration.dual_of.is_(None), Registration.id)
        )
        found: dict[str, int] = {}
        for id_, ods_code, regulator_id in self._session.execute(statement):
            found |= {code: id_ for code in (regulator_id, ods_code) if code}
        return found


class PooledLoader(FactLoader):
    """Each publisher's items for themselves: a whole list of one takes back what it lacks, and nobody else's."""

    table = PooledFeedback
    key = ("publisher", "external_id")
    fields = (
        "external_id", "publisher", "publisher_url", "moderation", "published_on", "url", "text", "scale", "value",
    )  # fmt: skip
    scope = "publisher"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._publishers: set[str] = set()

    def take(self, record: PooledRecord) -> None:
        self._publishers.add(record.publisher)
        super().take(record)

    def _ends(self, key: Key, held: Held) -> bool:
        return self._is_whole and held.scope in self._publishers
