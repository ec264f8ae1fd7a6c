from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.compare.gathering import Chosen
from app.compare.links import back_url, shortlist_url
from app.compare.presenters.notes import list_notes
from app.domain.comparison.asked import MOST_COMPARED, MOST_LISTED, Asked, to_pairs
from app.domain.results import PlaceRow
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class ListedPlace:
    ref: str
    name: str
    town: str
    url: str
    remove_url: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class FoundPlaceLink:
    """A place found by what was typed, and the address of the list with it."""

    name: str
    where: str
    add_url: str


@dataclass(frozen=True, slots=True)
class ShortlistPage:
    title: str
    places: tuple[ListedPlace, ...]
    notes: tuple[str, ...]
    refs: tuple[str, ...]
    add: str
    found: tuple[FoundPlaceLink, ...]
    nothing_found: str
    is_full: bool
    hidden: tuple[tuple[str, str], ...]
    back_url: str

    @classmethod
    def of(cls, chosen: Chosen, found: Sequence[PlaceRow]) -> "ShortlistPage":
        asked = replace(chosen.asked, add="")
        many = len(chosen.places)
        return cls(
            title=ngettext("Your shortlist: %(num)s place", "Your shortlist: %(num)s places", many)
            if many
            else _("Your shortlist"),
            places=tuple(_listed(asked, n, place.ref, place.name, place.town) for n, place in enumerate(chosen.places)),
            notes=list_notes(chosen),
            refs=asked.refs,
            add=chosen.asked.add,
            found=tuple(_found(asked, row) for row in found if row.ref not in asked.refs),
            nothing_found=_nothing(chosen.asked.add, found),
            is_full=many >= MOST_LISTED,
            hidden=tuple(to_pairs(asked)),
            back_url=back_url(asked),
        )


def _listed(asked: Asked, n: int, ref: str, name: str, town: str | None) -> ListedPlace:
    return ListedPlace(
        ref, name, town or "", local(f"/place/{ref}"), shortlist_url(asked.without(ref)), n < MOST_COMPARED
    )


def _found(asked: Asked, row: PlaceRow) -> FoundPlaceLink:
    where = ", ".join(part for part in (row.town, row.postcode) if part)
    return FoundPlaceLink(row.name, where, shortlist_url(asked.with_place(row.ref)))


def _nothing(add: str, found: Sequence[PlaceRow]) -> str:
    if not add or found:
        return ""
    return _("We found nothing for “%(said)s”. Try the name, or the postcode.", said=add)
