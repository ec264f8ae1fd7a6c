"""Reads of what is known of quality: of one place, and of how ratings age."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.evidence import ENOUGH_CASES, LONGEST_GAP, Ageing, Evidence
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from app.quality.models import RatingAgeing
from app.quality.reading import Asked, OnePlace
from app.quality.telling import Origin, Telling

__all__ = ["Asked", "find_ageing", "get_evidence", "list_origins"]


def get_evidence(session: Session, asked: Asked) -> Evidence:
    telling = Telling(OnePlace(session, asked), list_origins(session))
    return telling.evidence(find_ageing(session, asked.rating, asked.years))


def list_origins(session: Session) -> dict[int, Origin]:
    """Every source that gave something, by its key."""
    found = session.connection().execute(_ORIGINS)
    return {id_: Origin(kind, title, url, as_of) for id_, kind, title, url, as_of in found}


def find_ageing(session: Session, value: str | None, years: int | None) -> Ageing | None:
    """What came after ratings of this value, `years` whole years later; none where too few are known to say."""
    if value is None or years is None:
        return None
    row = session.connection().execute(_AGEING, {"value": value, "years": min(years, LONGEST_GAP)}).first()
    found = Ageing(*row) if row else None
    return found if found and found.cases >= ENOUGH_CASES else None


_ORIGINS = (
    select(Source.id, Source.kind, Source.title, Source.homepage, func.max(ImportRun.data_as_of))
    .join(ImportRun, ImportRun.source_id == Source.id)
    .where(ImportRun.status == RunStatus.SUCCEEDED, ImportRun.dry_run.is_(False))
    .group_by(Source.id, Source.kind, Source.title, Source.homepage)
)
_AGEING = (
    select(
        RatingAgeing.value,
        RatingAgeing.years,
        RatingAgeing.lower,
        RatingAgeing.same,
        RatingAgeing.higher,
        Source.title,
        RatingAgeing.as_of,
    )
    .join(ImportRun, ImportRun.id == RatingAgeing.run_id)
    .join(Source, Source.id == ImportRun.source_id)
    .where(RatingAgeing.value == bindparam("value"), RatingAgeing.years == bindparam("years"))
)
