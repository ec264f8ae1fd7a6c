"""Reads that only the directory needs."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.models import Council, District, Settlement
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun


def newest_edition(session: Session) -> str:
    """Names the state of the record: it changes with every import that succeeded, and only then."""
    done = (ImportRun.status == RunStatus.SUCCEEDED) & ImportRun.dry_run.is_(False)
    return f"run-{session.scalar(select(func.max(ImportRun.id)).where(done)) or 0}"


def list_settlement_facts(session: Session) -> Sequence[Any]:
    """Every settlement with the council responsible for care there, as columns."""
    columns = (
        Settlement.id,
        Settlement.name,
        Settlement.latitude,
        Settlement.longitude,
        Settlement.population,
        Settlement.nation,
        Council.id.label("council_id"),
        Council.name.label("council_name"),
    )
    joined = select(*columns).outerjoin(District, District.id == Settlement.district_id)
    return session.execute(joined.outerjoin(Council, Council.id == District.council_id)).all()


def list_council_facts(session: Session) -> Sequence[Any]:
    columns = (Council.id, Council.slug, Council.name, Council.short_name, Council.nation)
    return session.execute(select(*columns).where(Council.abolished_on.is_(None))).all()
