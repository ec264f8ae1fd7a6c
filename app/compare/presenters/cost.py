"""What does it cost: what someone who pays for themselves is asked for."""

from collections.abc import Sequence
from dataclasses import replace

from app.compare.gathering import Candidate
from app.compare.presenters.cells import Cell, cell, gap, why_missing
from app.compare.presenters.rows import CompareRow, row
from app.domain.catalogue import FeeKind
from app.domain.profile import Missing
from app.web import words
from app.web.amounts import in_pounds
from app.web.content import catalogue
from app.web.i18n import gettext as _


def cost_rows(candidates: Sequence[Candidate]) -> tuple[CompareRow, ...]:
    """A row for each kind of fee that any of them gives: a week and an hour are never beside one another."""
    given = {fact.value.kind for each in candidates for fact in each.evidence.fees.facts if fact.value}
    kinds = [kind for slug, kind in catalogue().fees.items() if slug in given]
    if not kinds:
        return (row("fees", _("Fees"), candidates, lambda each: gap(why_missing(each.evidence.fees.missing))),)
    return tuple(_fee_row(kind, candidates) for kind in kinds)


def _fee_row(kind: FeeKind, candidates: Sequence[Candidate]) -> CompareRow:
    per = {"week": _("for a week"), "day": _("for a day"), "night": _("for a night"), "hour": _("for an hour")}
    label = _("%(fee)s, %(per)s", fee=kind.label, per=per[kind.per])
    return row(f"fee-{kind.slug}", label, candidates, lambda each: _fee(each, kind))


def _fee(candidate: Candidate, kind: FeeKind) -> Cell:
    fees = candidate.evidence.fees
    fact = next((fact for fact in fees.facts if fact.value and fact.value.kind == kind.slug), None)
    if fact is None or fact.value is None:
        return gap(why_missing(fees.missing or Missing.NOT_FROM_PROVIDER))
    fee = fact.value
    quotes = ((_("With:"), fee.includes), (_("Not with:"), fee.excludes))
    since = _("from %(day)s", day=words.in_words(fee.valid_from))
    amounts = (fee.lowest, fee.highest)
    made = cell(fact, _range(*amounts), since, same_as=amounts)
    return replace(made, quotes=tuple((label, said) for label, said in quotes if said))


def _range(lowest: int, highest: int) -> str:
    if lowest == highest:
        return in_pounds(lowest)
    return _("%(lowest)s to %(highest)s", lowest=in_pounds(lowest), highest=in_pounds(highest))
