"""Reads what others collected about one place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from app.domain.profile import Fact
from app.domain.quality import FftQuestion, FftRecord, PooledRecord
from app.provenance.models import Source
from app.providers.models import Registration
from app.quality.models import FftMonth, PooledFeedback

#: of one question: a year
MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Collected:
    """`months` by kind of service, trust and question, the newest first; `items` by publisher, the newest first."""

    months: tuple[Fact[FftRecord], ...] = ()
    items: tuple[Fact[PooledRecord], ...] = ()


_THESE = select(Registration.id).where(Registration.place_id == bindparam("place"))
_WHAT_THERE_IS = select(
    exists().where(FftMonth.registration_id.in_(_THESE)),
    exists().where(PooledFeedback.registration_id.in_(_THESE)),
)


def _of_place(table: Any, *order: Any) -> Any:
    return (
        select(table.__table__, Registration.regulator_id, Source.title, Source.homepage)
        .join(Registration, Registration.id == table.registration_id)
        .join(Source, Source.id == table.source_id)
        .where(Registration.place_id == bindparam("place"), table.withdrawn_on.is_(None))
        .order_by(*order)
    )


_MONTHS = _of_place(FftMonth, FftMonth.setting, FftMonth.trust, FftMonth.question, FftMonth.month.desc(), FftMonth.id)
_ITEMS = _of_place(PooledFeedback, PooledFeedback.publisher, PooledFeedback.published_on.desc(), PooledFeedback.id)


def get_collected(session: Session, place_id: int) -> Collected:
    connection, place = session.connection(), {"place": place_id}
    has_months, has_items = connection.execute(_WHAT_THERE_IS, place).one()
    return Collected(
        tuple(_newest(connection.execute(_MONTHS, place))) if has_months else (),
        tuple(Fact(_item(row), row.title, row.homepage, row.as_of) for row in connection.execute(_ITEMS, place))
        if has_items
        else (),
    )


def _newest(rows: Any) -> Iterator[Fact[FftRecord]]:
    taken: dict[tuple[str, str, str], int] = {}
    for row in rows:
        key = (row.setting, row.trust, row.question)
        taken[key] = taken.get(key, 0) + 1
        if taken[key] <= MOST_MONTHS:
            yield Fact(_month(row), row.title, row.homepage, row.as_of)


def _month(row: Any) -> FftRecord:
    return FftRecord(
        row.site_code,
        row.trust_code,
        row.trust,
        row.setting,
        row.month,
        FftQuestion(row.question),
        row.responses,
        row.eligible,
        tuple(row.answers),
        row.positive,
        row.negative,
        row.is_suppressed,
    )


def _item(row: Any) -> PooledRecord:
    return PooledRecord(
        row.external_id,
        row.regulator_id,
        row.publisher,
        row.publisher_url,
        row.moderation,
        row.published_on,
        row.url,
        row.text,
        row.scale,
        row.value,
    )
