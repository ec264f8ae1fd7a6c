"""What others collected, on its way in: the months of the NHS test, and feedback by whoever publishes it."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import select, update

from app.domain.feedback.flags.flag import Context
from app.domain.feedback.flags.names import NAMES
from app.domain.feedback.flags.small_numbers import SMALL_NUMBERS
from app.domain.feedback.flags.staff_naming import STAFF_NAMING
from app.domain.loading import CannotStoreError
from app.domain.quality import FftRecord, PooledRecord
from app.provenance.record_loader import Held, Key, Values
from app.providers.models import Place, Registration
from app.quality.fact_loader import FactLoader
from app.quality.models import FftMonth, PooledFeedback

#: they need to know the place: its own name is nobody's
TELL_OF_A_PERSON = (NAMES, STAFF_NAMING, SMALL_NUMBERS)


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
                f"No place that we hold has the code {record.site_code}. Most sites of the NHS are none of ours. If "
                "this one should be, load the newest list of places, then this file again.",
                is_expected=True,
                is_listed=True,
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
    """Each publisher's items for themselves: a whole list of one takes back what it lacks, and nobody else's. What may
    tell of a person is held back and listed, though its publisher let it pass: nobody of ours reads it first."""

    table = PooledFeedback
    key = ("publisher", "external_id")
    fields = (
        "external_id", "publisher", "publisher_url", "moderation", "published_on", "url", "text", "scale", "value",
    )  # fmt: skip
    scope = "publisher"
    key_column: ClassVar[str] = "id"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._publishers: set[str] = set()
        self._contexts: dict[int, Context] = {}

    def take(self, record: PooledRecord) -> None:
        self._publishers.add(record.publisher)
        super().take(record)

    def _of_whom(self, record: PooledRecord) -> Values:
        whose = super()._of_whom(record)
        if record.text and self._tells_of_a_person(record.text, whose["registration_id"]):
            raise CannotStoreError(
                "text",
                "person_in_text",
                "The text may name a person, or show who somebody is, so we held the row back. "
                "Write […] in its place, and send the row again.",
                is_expected=True,
                is_listed=True,
            )
        return whose

    def _tells_of_a_person(self, text: str, registration_id: int) -> bool:
        if registration_id not in self._contexts:
            of_place = select(Place.name, Place.town).join(Registration, Registration.place_id == Place.id)
            name, town = self._session.execute(of_place.where(Registration.id == registration_id)).one()
            self._contexts[registration_id] = Context(name, town or "")
        return any(any(check.find(text, self._contexts[registration_id])) for check in TELL_OF_A_PERSON)

    def _is_of(self, held: Held) -> bool:
        return held.scope in self._publishers

    def _ends(self, key: Key, held: Held) -> bool:
        return self._is_whole and self._is_of(held)

    def _withdraw_missing(self) -> None:
        """Words that their publisher took back are gone here too; that they were there stays on record."""
        super()._withdraw_missing()
        ended = (PooledFeedback.source_id == self._source_id) & PooledFeedback.withdrawn_on.is_not(None)
        self._session.execute(update(PooledFeedback).where(ended).values(text=None, value=None))
