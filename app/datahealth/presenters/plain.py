"""The same facts for programs: numbers and days as they are, nothing rounded."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.datahealth.coverage import Coverage
from app.datahealth.queries import FailedTry, SourceHealth
from app.domain.troubles import reasons_of


def as_plain(sources: Sequence[SourceHealth], coverage: Coverage, today: date, edition: str) -> dict[str, Any]:
    oldest = coverage.oldest
    return {
        "edition": edition,
        "as_at": today.isoformat(),
        "places": coverage.places,
        "care_homes": coverage.care_homes,
        "ratings_three_years_old_or_older": coverage.old_ratings,
        "oldest_rating": {
            "place": oldest.ref,
            "name": oldest.name,
            "value": oldest.value,
            "published_on": oldest.published_on.isoformat(),
        }
        if oldest
        else None,
        "parts": {count.part: {"places": count.held, "of": count.of} for count in coverage.parts},
        "sources": {source.slug: _source(source, today) for source in sources},
    }


def _source(source: SourceHealth, today: date) -> dict[str, Any]:
    known = source.facts
    return {
        "title": known.title,
        "publisher": known.publisher,
        "licence": known.licence,
        "homepage": str(known.homepage),
        "attribution": known.attribution,
        "feeds": list(known.feeds),
        "late_after_days": known.late_after_days,
        "days_old": source.days_old(today),
        "is_late": source.is_late(today),
        "looked_on": _iso(source.looked_on),
        "run": _run(source),
        "failed": _failed(source.failed) if source.failed else None,
    }


def _run(source: SourceHealth) -> dict[str, Any] | None:
    run, drift = source.run, source.drift
    if run is None:
        return None
    return {
        "loaded_on": run.loaded_on.isoformat(),
        "data_as_of": _iso(run.as_of),
        "rows_read": run.read,
        "rows_stored": run.stored,
        "rows_new": run.new,
        "rows_changed": run.changed,
        "rows_withdrawn": run.withdrawn,
        "rows_rejected": run.rejected,
        "drift_rows": drift.rows if drift else None,
        "drift_share": round(drift.share, 6) if drift and drift.share is not None else None,
        "troubles": [
            {"code": each.code, "rows": each.rows, "row_was_rejected": each.rejected} for each in source.troubles
        ],
    }


def _failed(failed: FailedTry) -> dict[str, Any]:
    return {
        "status": failed.status,
        "tried_on": failed.tried_on.isoformat(),
        "reasons": [{"code": code, "says": said} for code, said in reasons_of(failed.message)],
        "is_over": failed.is_over,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
