"""What may be said in numbers, of a place or of many: sums of whole groups, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.feedback.question import Aspect
from app.domain.feedback.statistics import Counts, Interval, wilson


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of the months that are shown. `months` has those in which something was counted, the oldest first."""

    months: Mapping[date, Counts] = field(default_factory=dict)
    aspects: Mapping[Aspect, Counts] = field(default_factory=dict)
    #: published answers that are not in a number yet, of one place; none where it is about several
    waiting: int | None = None

    @property
    def counts(self) -> Counts:
        return sum(self.months.values(), Counts())

    @property
    def count(self) -> int:
        return self.counts.total

    @property
    def positive_share(self) -> float | None:
        """Very good and good; "don't know" stands below the line, as in the Friends and Family Test."""
        return self.counts.positive / self.count if self.count else None

    @property
    def interval(self) -> Interval | None:
        return wilson(self.counts.positive, self.count)
