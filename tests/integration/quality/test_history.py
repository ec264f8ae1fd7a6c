"""Past ratings as they are stored, and how ratings age from all that is known."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.loading import Comparison
from app.domain.quality import PastRatingRecord
from app.domain.records import RatingRecord
from app.provenance.actions import ensure_source, start_run
from app.quality.history import HistoryLoader
from app.quality.models import PastRating, RatingAgeing
from tests.integration.providers import loading
from tests.integration.providers.rating_loading import counts

MAY_2016, MAY_2018, JUNE_2020 = date(2016, 5, 1), date(2018, 5, 1), date(2020, 6, 1)
GOOD = PastRatingRecord("1-100000001", MAY_2016, "Good")
POOR = PastRatingRecord("1-100000001", MAY_2018, "Requires improvement")
#: of a place that no test is about
NOISE = PastRatingRecord("1-999999998", MAY_2016, "Inadequate")


def tell(session: Session, *records: PastRatingRecord) -> Comparison:
    source = ensure_source(
        session, slug="rating_history", title="T", publisher="P", licence="L", homepage="H", kind="rating_history"
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    session.flush()
    loader = HistoryLoader(session, source_id=source.id, as_of=None, is_whole=False, is_sample=False)
    for record in (*records, NOISE):
        loader.take(record)
    comparison = loader.compare()
    loader.write(run_id=run.id)
    session.commit()
    return comparison


def ageing(session: Session) -> dict[tuple[str, int], tuple[int, int, int]]:
    rows = session.scalars(select(RatingAgeing))
    return {(row.value, row.years): (row.lower, row.same, row.higher) for row in rows}


def held(session: Session) -> set[tuple[date, str]]:
    rows = session.scalars(select(PastRating).where(PastRating.regulator_id == GOOD.regulator_id))
    return {(row.published_on, row.value) for row in rows}


def test_a_history_is_stored_and_counted(any_session: Session) -> None:
    assert counts(tell(any_session, GOOD, POOR)) == (3, 0, 0, 0, 0)
    assert held(any_session) == {(MAY_2016, "Good"), (MAY_2018, "Requires improvement")}
    assert ageing(any_session) == {("Good", 2): (1, 0, 0)}
    assert any_session.scalars(select(RatingAgeing.as_of)).one() == MAY_2018


def test_the_same_history_again_is_unchanged(any_session: Session) -> None:
    tell(any_session, GOOD, POOR)
    assert counts(tell(any_session, POOR, GOOD)) == (0, 0, 3, 0, 0)
    assert ageing(any_session) == {("Good", 2): (1, 0, 0)}


def test_a_row_that_stands_twice_is_merged(any_session: Session) -> None:
    assert counts(tell(any_session, GOOD, GOOD)) == (2, 0, 0, 1, 0)


def test_two_ratings_of_one_day_are_both_kept(any_session: Session) -> None:
    tell(any_session, GOOD, PastRatingRecord(GOOD.regulator_id, MAY_2016, "Inadequate"), POOR)
    assert len(held(any_session)) == 3
    assert ageing(any_session) == {("Inadequate", 2): (0, 0, 1)}


def test_a_corrected_rating_takes_the_place_of_the_wrong_one(any_session: Session) -> None:
    tell(any_session, GOOD, POOR)
    right = PastRatingRecord(GOOD.regulator_id, MAY_2018, "Outstanding")
    assert counts(tell(any_session, right)) == (0, 1, 1, 0, 0)
    assert held(any_session) == {(MAY_2016, "Good"), (MAY_2018, "Outstanding")}
    assert ageing(any_session) == {("Good", 2): (0, 0, 1)}


def test_a_shorter_file_takes_nothing_away(any_session: Session) -> None:
    tell(any_session, GOOD, POOR)
    tell(any_session)
    assert len(held(any_session)) == 2


def test_ratings_that_we_saw_come_are_part_of_the_history(any_session: Session) -> None:
    """One of them stands in the file too, and is counted once."""
    seen = (RatingRecord("Overall", "Requires improvement", MAY_2018),)
    loading.load(any_session, loading.full(ratings=seen))
    now = (RatingRecord("Overall", "Good", JUNE_2020), RatingRecord("Safe", "Inadequate", JUNE_2020))
    loading.load(any_session, loading.full(ratings=now), as_of=loading.OCTOBER)
    tell(any_session, GOOD, POOR)
    assert ageing(any_session) == {("Good", 2): (1, 0, 0), ("Requires improvement", 2): (0, 0, 1)}
    assert set(any_session.scalars(select(RatingAgeing.as_of))) == {JUNE_2020}


def test_the_samples_ratings_are_no_history(any_session: Session) -> None:
    seen = (RatingRecord("Overall", "Good", MAY_2018),)
    loading.load(any_session, loading.full(ratings=seen), slug=loading.SAMPLE, is_sample=True)
    tell(any_session, GOOD)
    assert ageing(any_session) == {}
