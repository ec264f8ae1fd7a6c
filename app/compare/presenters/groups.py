"""The rows, grouped as people think."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.compare.gathering import Candidate, Gathered
from app.compare.presenters import care, families, safety
from app.compare.presenters.cells import Cell, cell, day_cell, gap
from app.compare.presenters.cost import cost_rows
from app.compare.presenters.rows import CompareRow, RowGroup, row
from app.domain.text import brand_words
from app.domain.vocabularies import OWNERSHIPS
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

OWNERSHIP_LABELS = {term.name: term.label for term in OWNERSHIPS}


def groups_of(gathered: Gathered, today: date) -> tuple[RowGroup, ...]:
    found = gathered.candidates
    return (
        RowGroup("need", _("Can they meet the need?"), care.rows_of(found)),
        RowGroup("safe", _("Is it safe?"), safety.rows_of(found, today)),
        RowGroup("families", _("What do families say?"), _families(found)),
        RowGroup("cost", _("What does it cost?"), cost_rows(found)),
        RowGroup("who", _("Who runs it?"), _who(found, today)),
        RowGroup("far", _("How far is it?"), _far(gathered)),
    )


def _families(candidates: Sequence[Candidate]) -> tuple[CompareRow, ...]:
    return (
        families.said(candidates),
        row("local", _("Visits by local people (Healthwatch)"), candidates, safety.local_report),
    )


def _who(candidates: Sequence[Candidate], today: date) -> tuple[CompareRow, ...]:
    return (
        row("organisation", _("Organisation"), candidates, _organisation),
        row("group", _("Group it belongs to"), candidates, _brand),
        row("runs", _("How many places it runs"), candidates, _runs),
        row("since", _("Registered under this owner"), candidates, lambda each: _since(each, today)),
    )


def _organisation(candidate: Candidate) -> Cell:
    fact = candidate.profile.run_by
    who = fact.value
    if who is None:
        return cell(fact)
    kind = _(OWNERSHIP_LABELS.get(who.ownership or "", ""))
    return cell(fact, who.name, same_as=who.regulator_id, details=(kind,) if kind else ())


def _brand(candidate: Candidate) -> Cell:
    fact = candidate.profile.run_by
    if fact.value is None:
        return cell(fact)
    return cell(fact, brand_words(fact.value.brand)) if fact.value.brand else cell(fact, _("None named"))


def _runs(candidate: Candidate) -> Cell:
    fact = candidate.profile.run_by
    if fact.value is None:
        return cell(fact)
    return cell(fact, ngettext("%(num)s place", "%(num)s places", fact.value.places))


def _since(candidate: Candidate, today: date) -> Cell:
    return day_cell(candidate.profile.registered_on, today)


def _far(gathered: Gathered) -> tuple[CompareRow, ...]:
    near = gathered.near
    place = near.label if near and near.point else ""
    title = _("From %(place)s, in a straight line", place=place) if place else _("Distance, in a straight line")
    return (
        row("miles", title, gathered.candidates, lambda each: _miles(each, is_asked=bool(place))),
        _unmarked(row("address", _("Address"), gathered.candidates, _address)),
        _unmarked(row("phone", _("Phone"), gathered.candidates, _phone)),
    )


def _unmarked(each: CompareRow) -> CompareRow:
    """Nobody needs to be told that two places have two addresses."""
    return replace(each, difference="", css="")


def _miles(candidate: Candidate, *, is_asked: bool) -> Cell:
    if candidate.miles is not None:
        return Cell((words.miles(candidate.miles),), _("Worked out by us"), words.miles(candidate.miles))
    return gap(_("We do not know where it is on the map") if is_asked else _("Type a postcode or town below"))


def _address(candidate: Candidate) -> Cell:
    fact = candidate.profile.address
    address = fact.value
    lines = tuple(part for part in (address.town, address.postcode) if part) if address else ()
    return cell(fact, *lines)


def _phone(candidate: Candidate) -> Cell:
    fact = candidate.profile.phone
    if not fact.value:
        return cell(fact)
    return cell(fact, words.phone_in_groups(fact.value), url=words.phone_link(fact.value))
