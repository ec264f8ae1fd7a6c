from collections.abc import Callable

import pytest
from click.testing import Result
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.quality import Match
from app.domain.runs import RunStatus
from app.provenance.actions import ensure_source, finish_run, start_run
from app.providers.models import Rating
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure, MeasureTotal, RatingAgeing
from importers.order import Exit
from importers.registry import SAMPLED
from tests.integration.providers.loading import OCTOBER, full, load

Call = Callable[..., Result]
TABLES = (Measure, MeasureTotal, Mark, Decision, LocalReport, Fee, FoodHygiene, Rating, RatingAgeing)


def count(session: Session, table: type) -> int:
    session.rollback()
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_one_command_fills_every_part_of_a_profile(call: Call, held: Session) -> None:
    result = call("samples")
    assert result.exit_code == Exit.SOME_REJECTED, result.output  # neighbours of the kitchens
    for slug in SAMPLED:
        assert f"of {slug} succeeded" in result.output
    assert {table.__tablename__: count(held, table) > 0 for table in TABLES} == {
        table.__tablename__: True for table in TABLES
    }


def test_every_kitchen_that_is_shown_is_the_homes_own(call: Call, held: Session) -> None:
    call("run", "food_hygiene", "--sample")
    held.rollback()
    by_match = dict(held.execute(select(FoodHygiene.match, func.count()).group_by(FoodHygiene.match)).all())
    assert by_match[Match.CERTAIN] > 10 * by_match.get(Match.WEAK, 0)
    shown = select(FoodHygiene.business_name).where(FoodHygiene.match != Match.WEAK)
    strangers = {"Little Acorns Day Nursery", "Sample Primary School", "The Corner Cafe", "Sunbeams Pre-School"}
    assert strangers.isdisjoint(held.scalars(shown))


def test_a_second_time_there_is_nothing_to_do(call: Call, held: Session) -> None:
    call("samples")
    again = call("samples")
    assert again.exit_code == Exit.DONE
    assert again.output.count("had nothing to do") == len(SAMPLED)


def test_a_sample_never_joins_real_places(call: Call, held: Session) -> None:
    call("run", "fees", "--sample")
    load(held, full("1-700000001"), as_of=OCTOBER)
    with_real_places(held)
    assert count(held, Fee) == 0
    refused = call("run", "fees", "--sample")
    assert (refused.exit_code, "[sample_into_real]" in refused.output) == (Exit.NOT_DONE, True)


def test_where_real_places_are_held_the_samples_are_left_out(call: Call, held: Session) -> None:
    with_real_places(held)
    result = call("samples")
    assert (result.exit_code, "Real places are held" in result.output) == (Exit.DONE, True)
    assert count(held, Fee) == 0


def with_real_places(session: Session) -> None:
    """As the engine leaves it: with a run that succeeded."""
    source = ensure_source(
        session,
        slug="cqc_locations",
        title="T",
        publisher="P",
        licence="L",
        homepage="https://c.example",
        kind="places",
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    finish_run(session, run_id=run.id, status=RunStatus.SUCCEEDED, message="")
    session.commit()


@pytest.mark.parametrize(
    "words",
    [
        ("run", "councils", "--sample"),
        ("run", "fees", "--sample", "--file", "fees.csv"),
        ("run", "fees", "--file", "fees.csv", "--url", "https://x.test/fees.csv"),
    ],
)
def test_a_sample_that_is_not_there_or_not_wanted_is_wrong_usage(call: Call, words: tuple[str, ...]) -> None:
    assert call(*words).exit_code == Exit.WRONG_USAGE
