from collections import Counter
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.feedback import receipts
from app.domain.feedback.sample import STORIES
from app.domain.feedback.states import Event
from app.feedback import counting, queries, sampling
from app.feedback.models import Cell, Feedback, LedgerRow
from app.feedback.verifying import verify
from tests.integration.feedback.acting import add_place

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
SECRET = b"s" * 32


def make_up(session: Session) -> sampling.MadeUp | None:
    return sampling.make_up(session, secret=SECRET, at=NOW)


def add_sample(session: Session) -> None:
    for number in range(8):
        add_place(session, f"sample{number}", is_sample=True)
    add_place(session, "another")


def test_only_the_sample_is_spoken_of(any_session: Session) -> None:
    add_sample(any_session)
    made = make_up(any_session)
    assert made is not None
    assert (made.feedback, made.places) == (36, 6)
    refs = {feedback.place.ref for feedback in any_session.scalars(select(Feedback))}
    assert refs == {f"sample{number}" for number in range(6)}


def test_every_text_says_that_it_is_made_up() -> None:
    texts = [text for story in STORIES for text in (story.text, story.reply, story.edited) if text]
    assert [text for text in texts if not text.endswith(("(Made up.)", "(Dychmygol.)"))] == []


def test_asked_again_it_does_nothing(session: Session) -> None:
    add_sample(session)
    make_up(session)
    before = session.scalar(select(func.count()).select_from(LedgerRow))
    assert make_up(session) is None
    assert session.scalar(select(func.count()).select_from(LedgerRow)) == before


def test_without_a_sample_nothing_is_made_up(session: Session) -> None:
    add_place(session)
    assert make_up(session) is None


def test_everything_that_can_happen_to_feedback_happens_to_some(session: Session) -> None:
    add_sample(session)
    make_up(session)
    happened = Counter(session.scalars(select(LedgerRow.event)))
    assert set(happened) == set(Event) - {Event.EXPIRED}
    assert verify(session).fault is None


def test_the_first_place_has_enough_for_numbers(session: Session) -> None:
    add_sample(session)
    make_up(session)
    first = session.scalars(select(Feedback.place_id).order_by(Feedback.received_at).limit(1)).one()
    cells = select(Cell).where(Cell.place_id == first, Cell.about == "overall")
    sizes = [sum(getattr(cell, each) for each in counting.EACH) for cell in session.scalars(cells)]
    assert sizes
    assert min(sizes) >= 5


def test_its_receipt_can_be_tried(session: Session) -> None:
    add_sample(session)
    made = make_up(session)
    assert made is not None
    assert queries.get_by_receipt(session, receipts.hash_of(made.receipt)).status == "published"
