"""What families say: how many answered first, then the share, and whether chance alone could make what differs."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from flask import url_for

from app.compare.gathering import Candidate
from app.compare.presenters.cells import Cell, gap
from app.compare.presenters.rows import CompareRow, row
from app.domain.feedback.statistics import cannot_be_told_apart
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.told_numbers import bounds, share_in_words, why_none


def said(candidates: Sequence[Candidate]) -> CompareRow:
    made = row("said", _("What families say"), candidates, _cell)
    intervals = [each.numbers.interval for each in candidates if each.numbers.interval]
    if len(intervals) < 2:
        return made
    if all(cannot_be_told_apart(one, other) for one, other in combinations(intervals, 2)):
        return replace(made, difference=_("They cannot be told apart"), css="care-diff--not-clear")
    return made


def _cell(candidate: Candidate) -> Cell:
    numbers = candidate.numbers
    if numbers.interval is None:
        return gap(why_none(numbers))
    low, high = bounds(numbers.interval)
    return Cell(
        lines=(
            ngettext("%(num)s answer", "%(num)s answers", numbers.count),
            share_in_words(numbers.counts),
            _("With chance: between %(low)s and %(high)s in 100.", low=low, high=high),
        ),
        note=_("Feedback on this site"),
        same_as=numbers.counts.each,
        url=url_for("published.feedback", ref=candidate.profile.ref),
    )
