"""Reads of what is known of quality: of one place, and of how ratings age."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.evidence import ENOUGH_CASES, LONGEST_GAP, Ageing, Evidence
from app.domain.profile import Missing
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from app.quality import rows
from app.quality.models import Decision, LocalReport, Mark, RatingAgeing
from app.quality.reading import Asked, Origin, Reader

__all__ = ["Asked", "find_ageing", "get_evidence", "list_origins"]


def get_evidence(session: Session, asked: Asked) -> Evidence:
    reader = Reader(session, asked, list_origins(session))
    return Evidence(
        measures=reader.measures(),
        marks=reader.held("marks", Mark, rows.mark, Missing.NONE_LISTED),
        decisions=reader.held("decisions", Decision, rows.decision, Missing.NONE_LISTED),
        organisation_decisions=reader.organisation_decisions(),
        local_reports=reader.held("local_reports", LocalReport, rows.local_report, Missing.NONE_LISTED),
        fees=reader.fees(),
        food=reader.food(),
        ageing=find_ageing(session, asked.rating, asked.years),
    )


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
