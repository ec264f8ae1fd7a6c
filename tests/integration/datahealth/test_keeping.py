from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.datahealth.coverage import count_coverage
from app.datahealth.keeping import CoverageKeeper
from app.providers.models import Place
from tests.fixtures.statements import listening
from tests.integration.datahealth.conftest import TODAY, make_run


@pytest.fixture
def statements(stocked: Session) -> Iterator[list[str]]:
    with listening(stocked.get_bind()) as asked:
        yield asked


def test_what_was_counted_is_kept_while_the_data_stay(stocked: Session, statements: list[str]) -> None:
    keeper = CoverageKeeper()
    first = keeper.coverage(stocked, TODAY)
    statements.clear()
    assert keeper.coverage(stocked, TODAY) is first
    assert not [statement for statement in statements if "FROM place" in statement]


def test_an_import_makes_it_count_anew(stocked: Session) -> None:
    keeper = CoverageKeeper()
    before = keeper.coverage(stocked, TODAY)
    stocked.execute(update(Place).values(withdrawn_on=TODAY))
    make_run(stocked, "cqc_locations")
    stocked.commit()
    after = keeper.coverage(stocked, TODAY)
    assert before.places > 0
    assert after.places == 0
    assert after.oldest is None


def test_a_new_day_makes_it_count_anew(stocked: Session) -> None:
    """A mark that runs out today is none tomorrow."""
    keeper = CoverageKeeper()
    coverages = [keeper.coverage(stocked, TODAY + timedelta(days=day)) for day in (0, 1)]
    marks = [part.held for coverage in coverages for part in coverage.parts if part.part == "marks"]
    assert marks[0] > marks[1] > 0


def test_a_site_without_places_counts_nothing_and_divides_by_nothing(session: Session) -> None:
    counted = count_coverage(session, TODAY)
    assert counted.places == counted.care_homes == counted.old_ratings == 0
    assert {part.held for part in counted.parts} == {0}
