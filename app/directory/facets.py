"""The choices of every filter, each with the number of places it would give while all other filters stay."""

from collections.abc import Iterable, Sequence

import numpy as np

from app.directory.demand import Demand, Field, group_masks
from app.directory.documents import BANDS, BEDS, OWNERSHIP, RATING, SERVICES
from app.domain.criteria import DISTANCES_MILES, RATING_SLUGS, WITHIN_ANY, WITHIN_COUNCIL, BedsBand
from app.domain.results import FacetValue, Near
from app.domain.vocabularies import OWNERSHIPS, RATINGS, SERVICE_GROUPS, SERVICE_TYPES, USER_BANDS
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.i18n import ngettext, once_a_language
from search_index import Filters, Index, Mask, Reals, count

Labels = Sequence[tuple[str, str]]

#: as published, of a place that has none of the four ratings
NOT_RATED = "Not rated"


@once_a_language
def _labels() -> dict[str, Labels]:
    """By filter: slug and words of each choice."""
    return {
        "kind": (
            *((group.slug, _(group.label)) for group in SERVICE_GROUPS),
            *((term.slug, _(term.label)) for term in SERVICE_TYPES),
        ),
        "for": tuple((term.slug, _(term.label)) for term in USER_BANDS),
        "rating": tuple(
            (slug, words.as_published(value)) for slug, value in zip(RATING_SLUGS, (*RATINGS, NOT_RATED), strict=True)
        ),
        "beds": tuple((band.value, label) for band, label in _beds().items()),
        "run-by": tuple((term.slug, _(term.label)) for term in OWNERSHIPS),
    }


def _beds() -> dict[BedsBand, str]:
    return {
        BedsBand.SMALL: _("1 to 10 beds"),
        BedsBand.MEDIUM: _("11 to 25 beds"),
        BedsBand.LARGE: _("26 to 50 beds"),
        BedsBand.VERY_LARGE: _("51 or more beds"),
    }


def facets(field: Field, demand: Demand, filters: Filters) -> dict[str, tuple[FacetValue, ...]]:
    labels = _labels()

    def counted(name: str, column: str, chosen: Iterable[str]) -> tuple[FacetValue, ...]:
        return _values(labels[name], field.index.columns.bits(column).counts(filters.others(name)), chosen)

    return {
        "kind": _values(labels["kind"], _kind_counts(field, filters.others("kind")), demand.kinds),
        "for": counted("for", BANDS, demand.bands),
        "rating": counted("rating", RATING, demand.ratings),
        "within": _within(field, demand, filters.others("within")),
        "beds": counted("beds", BEDS, demand.beds),
        "run-by": counted("run-by", OWNERSHIP, demand.ownerships),
        "new": _new(field, demand, filters.others("new")),
        "covers": _covers(field, demand, filters),
    }


def _values(labels: Labels, counts: Iterable[int], chosen: Iterable[str]) -> tuple[FacetValue, ...]:
    selected = set(chosen)
    return tuple(
        FacetValue(slug, label, number, slug in selected) for (slug, label), number in zip(labels, counts, strict=True)
    )


def _kind_counts(field: Field, others: Mask) -> list[int]:
    groups = [count(group & others) for group in group_masks(field.index)]
    return groups + field.index.columns.bits(SERVICES).counts(others)


def _new(field: Field, demand: Demand, others: Mask) -> tuple[FacetValue, ...]:
    number = count(field.new() & others)
    return (FacetValue("1", _("Registered in the last year"), number, demand.is_new),)


def _covers(field: Field, demand: Demand, filters: Filters) -> tuple[FacetValue, ...]:
    """Those that say so, however far away their office is; nothing to choose without a postcode."""
    if field.covering is None:
        return ()
    number = count(field.covering.covers & filters.without("covers", "within"))
    return (FacetValue("1", says_it_covers(field.covering.label), number, demand.covers),)


def says_it_covers(place: str) -> str:
    return _("Says it covers %(place)s", place=place)


def _within(field: Field, demand: Demand, others: Mask) -> tuple[FacetValue, ...]:
    """Distances where there is a point, the council's area where it is known; nothing to choose without either."""
    near = demand.near
    if near is None or field.distances is None:
        return ()
    choices = [(str(miles), _miles(miles)) for miles in DISTANCES_MILES]
    counts = _distance_counts(field, demand, others)
    if near.council_id:
        choices.append((WITHIN_COUNCIL, _council_area(near)))
        counts.append(count(field.reachable(demand, WITHIN_COUNCIL) & others))
    choices.append((WITHIN_ANY, _("Anywhere in England")))
    counts.append(count(others))
    return _values(choices, counts, (str(demand.within),))


def _distance_counts(field: Field, demand: Demand, others: Mask) -> list[int]:
    if field.distances is None or (demand.covers and field.covering):
        return [count(field.reachable(demand, miles) & others) for miles in DISTANCES_MILES]
    return distance_counts(field.index, field.distances, others)


def distance_counts(index: Index, distances: Reals, mask: Mask) -> list[int]:
    """How many of these places lie within each of the distances on offer."""
    far = distances[index.columns.flags(mask)]
    rings = np.searchsorted(DISTANCES_MILES, far[far <= DISTANCES_MILES[-1]])
    total: list[int] = np.bincount(rings, minlength=len(DISTANCES_MILES)).cumsum().tolist()
    return total


def _miles(miles: int) -> str:
    return ngettext("%(num)s mile", "%(num)s miles", miles)


def _council_area(near: Near) -> str:
    return _("In the area of %(council)s", council=council_name(near.council_name or ""))
