"""The door to writes of the record. Each is all or nothing with its row of the ledger; the caller commits."""

from app.feedback.answering import challenge, decide_reply, end_challenge, look_again, reply
from app.feedback.deciding import decide
from app.feedback.receiving import Received, edit, put_right, receive, withdraw
from app.feedback.refusals import (
    AlreadyChallengedError,
    AlreadyRepliedError,
    KeyedInError,
    NotOpenError,
    NotTheirWordsError,
    RecordError,
    SamePersonError,
    StaleVersionError,
    UnknownFeedbackError,
)
from app.feedback.retiring import Expired, expire

__all__ = [
    "AlreadyChallengedError",
    "AlreadyRepliedError",
    "Expired",
    "KeyedInError",
    "NotOpenError",
    "NotTheirWordsError",
    "Received",
    "RecordError",
    "SamePersonError",
    "StaleVersionError",
    "UnknownFeedbackError",
    "challenge",
    "decide",
    "decide_reply",
    "edit",
    "end_challenge",
    "expire",
    "look_again",
    "put_right",
    "receive",
    "reply",
    "withdraw",
]
