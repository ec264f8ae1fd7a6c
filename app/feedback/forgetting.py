"""Takes out of the record all that a person said and all that was said of them: withdrawn, or two years old. What they
changed goes too: nobody needs the words that stood there before."""

from sqlalchemy.orm import Session

from app.feedback.models import Feedback


def forget(session: Session, feedback: Feedback) -> None:
    """What stays: that there was one, when, how it ended and why, for the ledger and for fairness."""
    feedback.answer = feedback.relation = feedback.aspects = feedback.experienced_in = None
    feedback.published_text = feedback.receipt_hash = feedback.put_right_at = None
    feedback.is_under_16, feedback.risk = False, 0
    feedback.reply = None
    forget_words(session, feedback)


def forget_words(session: Session, feedback: Feedback) -> None:
    """And what moderators and a provider wrote of them."""
    feedback.texts, feedback.flags = [], []
    for opinion in feedback.opinions:
        opinion.note = ""
    for challenge in feedback.challenges:
        challenge.text = ""
    session.flush()
