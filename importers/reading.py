"""Takes an edition row by row to its loader, counting each row once."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from app.domain.loading import CannotStoreError, Comparison, Leaving, Loader
from app.domain.runs import Issue, RunCounts
from importers.contract import Edition, RowError
from importers.progress import Ticker

#: a file with more than this is refused or looked at by its publisher; the counts are kept of all of them
MOST_ISSUES_KEPT = 2000
#: of each kind of row that belongs in such a file and is none of ours; thousands would hide the others, and only where
#: somebody wants to see each of them are they told one by one
MOST_EXPECTED_KEPT = 20
#: a header may hold a paragraph, or a whole file in one cell
LONGEST_COLUMN = 200


@dataclass(slots=True)
class Reading:
    """What came of reading one edition."""

    read: int = 0
    rejected: int = 0
    #: of the rejected ones, those that belong in such a file
    expected: int = 0
    issues: list[Issue] = field(default_factory=list)
    #: (code, whether it rejects) -> rows; of all, where `issues` has the first of them
    troubles: Counter[tuple[str, bool]] = field(default_factory=Counter)
    _last_rejected: int = 0
    #: expected rows by code
    _alike: Counter[str] = field(default_factory=Counter)

    def reject(self, error: RowError) -> None:
        """Note a trouble; a row with two of them is one rejected row."""
        if error.rejects and error.row != self._last_rejected:
            self._last_rejected = error.row
            self.read += 1
            self.rejected += 1
            self.expected += error.is_expected
        self.troubles[error.code, error.rejects] += 1
        self._alike[error.code] += error.is_expected and not error.is_listed
        if len(self.issues) < MOST_ISSUES_KEPT and self._alike[error.code] <= MOST_EXPECTED_KEPT:
            self.issues.append(
                Issue(error.row, error.column[:LONGEST_COLUMN], error.code, error.message, error.rejects)
            )

    def counts(self, comparison: Comparison) -> RunCounts:
        return RunCounts(
            read=self.read,
            new=comparison.new,
            changed=comparison.changed,
            unchanged=comparison.unchanged,
            merged=comparison.merged,
            withdrawn=comparison.withdrawn,
            rejected=self.rejected,
        )


def read_edition(edition: Edition, loader: Loader, tick: Ticker) -> Reading:
    reading = Reading()
    for item in edition.rows:
        if isinstance(item, RowError):
            reading.reject(item)
            if item.about and isinstance(loader, Leaving):
                loader.leave(item.about)
            continue
        number, record = item
        _take(number, record, loader, reading)
        tick(reading.read)
    return reading


def _of_row(number: int, error: CannotStoreError) -> RowError:
    return RowError(
        number,
        error.column,
        error.code,
        error.message,
        rejects=error.rejects,
        is_expected=error.is_expected,
        is_listed=error.is_listed,
    )


def _take(number: int, record: Any, loader: Loader, reading: Reading) -> None:
    try:
        loader.take(record)
    except CannotStoreError as error:
        reading.reject(_of_row(number, error))
        if error.rejects:
            return
    reading.read += len(record) if hasattr(record, "__len__") else 1
