"""Loads made-up lists of ratings beside the made-up registers of `loading`."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from app.domain.quality import OneRating
from app.provenance.actions import ensure_source, start_run
from app.providers.models import Rating, Registration
from app.providers.rating_loader import RatingLoader
from tests.integration.providers.loading import NOISE, SEPTEMBER

RATINGS = "cqc_ratings"
DAY = date(2024, 5, 1)
LATER = date(2026, 8, 1)
HOME = "1-100000001"
#: a place that every list rates, and that no test is about
NOISY = OneRating(NOISE.regulator_id, "Safe", "Overall", "Outstanding", date(2019, 1, 2), is_inherited=False)


def one(question: str = "Overall", value: str | None = "Good", on: date | None = DAY, **says: Any) -> OneRating:
    given: dict[str, Any] = {"regulator_id": HOME, "service_group": "Overall", "is_inherited": False} | says
    return OneRating(question=question, value=value, published_on=on, **given)


def loader(
    session: Session, *, as_of: date = SEPTEMBER, is_whole: bool = True, slug: str = RATINGS
) -> tuple[RatingLoader, int]:
    """With the run to write under."""
    source = ensure_source(
        session, slug=slug, title=slug, publisher="P", licence="L", homepage=f"https://{slug}.example", kind="ratings"
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    session.flush()
    return RatingLoader(session, source_id=source.id, as_of=as_of, is_whole=is_whole, is_sample=False), run.id


def rate(session: Session, *records: OneRating, noise: bool = True, **options: Any) -> Comparison:
    """One edition, compared and written."""
    loading, run_id = loader(session, **options)
    for record in (*records, NOISY) if noise else records:
        loading.take(record)
    comparison = loading.compare()
    loading.write(run_id=run_id)
    session.commit()
    session.expire_all()
    return comparison


def counts(comparison: Comparison) -> tuple[int, int, int, int, int]:
    """New, changed, unchanged, merged, withdrawn."""
    found = comparison
    return found.new, found.changed, found.unchanged, found.merged, found.withdrawn


def refusal(session: Session, record: OneRating, **options: Any) -> CannotStoreError:
    loading, _run_id = loader(session, **options)
    try:
        loading.take(record)
    except CannotStoreError as error:
        return error
    raise AssertionError("it was taken")


Line = tuple[str, str, str, date | None]


def current(session: Session, id_: str = HOME) -> set[Line]:
    return {line for line, is_current in _lines(session, id_) if is_current}


def past(session: Session, id_: str = HOME) -> set[Line]:
    return {line for line, is_current in _lines(session, id_) if not is_current}


def _lines(session: Session, id_: str) -> Iterable[tuple[Line, bool]]:
    of_it = Registration.regulator_id == id_
    query = select(Rating).join(Registration, Registration.id == Rating.registration_id).where(of_it)
    for row in session.scalars(query):
        yield (row.service_group, row.question, row.value, row.published_on), row.is_current
