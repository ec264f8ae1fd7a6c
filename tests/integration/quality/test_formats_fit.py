from typing import Any

import pytest
from sqlalchemy import String

from app.areas.actions import CouncilAssessmentLoader, CouncilContactLoader
from app.domain.catalogue import catalogue
from app.domain.formats import formats
from app.quality.loaders import DecisionLoader, FeeLoader, LocalReportLoader, MarkLoader, MeasureLoader

LOADERS: dict[str, Any] = {
    "quality_measures": MeasureLoader,
    "quality_marks": MarkLoader,
    "ombudsman_decisions": DecisionLoader,
    "local_reports": LocalReportLoader,
    "fees": FeeLoader,
    "council_contacts": CouncilContactLoader,
    "council_assessments": CouncilAssessmentLoader,
}
#: the columns that say whose fact it is
WHOSE = {"regulator_id", "council"}


@pytest.mark.parametrize("slug", sorted(LOADERS))
def test_what_a_format_allows_fits_into_the_record(slug: str) -> None:
    table = LOADERS[slug].table.__table__
    too_long = [
        f"{column.name}: {column.longest} > {length}"
        for column in formats()[slug].columns
        if column.kind in {"text", "link"}
        and column.field not in WHOSE
        and isinstance(kind := table.c[column.field].type, String)
        and (length := kind.length) is not None
        and column.longest > length
    ]
    assert not too_long, f"formats/{slug}.yaml allows more letters than the table holds: {too_long}"


@pytest.mark.parametrize("slug", sorted(LOADERS))
def test_every_column_of_a_format_is_stored(slug: str) -> None:
    asked = {column.field for column in formats()[slug].columns} - WHOSE
    assert asked == set(LOADERS[slug].fields)


@pytest.mark.parametrize("slug", sorted(LOADERS))
def test_a_loaders_key_is_unique_in_its_table(slug: str) -> None:
    loader = LOADERS[slug]
    unique = [{column.name for column in each.columns} for each in loader.table.__table__.constraints]
    assert {"source_id", *loader.key} in unique


def test_slugs_fit_into_their_columns() -> None:
    known = catalogue()
    assert max(map(len, (*known.measures, *known.marks, *known.fees))) <= 40
