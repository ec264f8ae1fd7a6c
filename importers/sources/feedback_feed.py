"""Feedback that others collected, and publish with permission. Our own format: content/formats/feedback_feed.yaml, as
CSV, as a sheet or as JSON."""

from collections.abc import Iterator
from typing import ClassVar

from app.domain.feedback.flags.contacts import CONTACTS
from app.domain.feedback.flags.flag import Context
from app.domain.quality import PooledRecord
from importers.plain.rows import Fault, Values
from importers.plain.source import PlainSource


class FeedbackFeed(PlainSource):
    slug: ClassVar[str] = "feedback_feed"
    kind: ClassVar[str] = "pooled_feedback"
    record = PooledRecord
    takes_json: ClassVar[bool] = True

    def check(self, values: Values) -> Iterator[Fault]:
        text = values.get("text", "")
        if any(CONTACTS.find(text, Context())):
            message = "The text holds a way to reach a person. Take it out, and send the row again."
            yield Fault("text", "contact_in_text", message)
        if not text and not values.get("value"):
            yield Fault("text", "feedback_empty", "There is neither a text nor an answer. Give one of them, or both.")
        if values.get("value") and not values.get("scale"):
            yield Fault("scale", "scale_missing", "There is an answer. Say too what people could choose from.")
