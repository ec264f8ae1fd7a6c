"""What one person said in one go: what a form carries, and what the record keeps of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.feedback.question import Answer, Aspect, Relation


@dataclass(frozen=True, slots=True)
class Said:
    answer: Answer
    text: str
    relation: Relation
    #: the first day of the month
    experienced_in: date | None = None
    aspects: Mapping[Aspect, Answer] = field(default_factory=dict)
    is_under_16: bool = False
