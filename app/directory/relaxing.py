"""Nothing found: the smallest demands to give up, with what each would give."""

from dataclasses import replace

from app.directory.demand import Demand, Field
from app.directory.facets import distance_counts
from app.domain.criteria import DISTANCES_MILES, WITHIN_ANY, SearchCriteria
from app.domain.results import Interpretation, Relaxation
from search_index import Filters, count

MOST = 4

#: filter -> (field of the criteria, what giving it up is called), the smallest loss first
_FILTERS = {
    "new": ("is_new", "Registered at any time"),
    "run-by": ("ownerships", "Run by anyone"),
    "beds": ("beds", "Any number of beds"),
    "rating": ("ratings", "Any rating"),
    "for": ("bands", "For anyone"),
    "kind": ("kinds", "Any kind of care"),
}


def relaxations(
    criteria: SearchCriteria, meant: Interpretation, demand: Demand, field: Field, filters: Filters
) -> tuple[Relaxation, ...]:
    first_page = replace(criteria, page=1)
    found = [*_wider(first_page, demand, field, filters), *_without_one(first_page, filters)]
    return tuple(found[:MOST])


def _wider(criteria: SearchCriteria, demand: Demand, field: Field, filters: Filters) -> list[Relaxation]:
    """The shortest distance that finds something, else the whole country."""
    others = filters.others("within")
    total = count(others)
    if demand.near is None or not total:
        return []
    if field.distances is not None:
        for miles, number in zip(DISTANCES_MILES, distance_counts(field.index, field.distances, others), strict=True):
            if number:
                return [Relaxation(f"Within {miles} miles", replace(criteria, within=miles), number)]
    return [Relaxation("Anywhere in England", replace(criteria, within=WITHIN_ANY), total)]


def _without_one(criteria: SearchCriteria, filters: Filters) -> list[Relaxation]:
    default = SearchCriteria()
    return [
        Relaxation(label, replace(criteria, **{name: getattr(default, name)}), number)
        for parameter, (name, label) in _FILTERS.items()
        if getattr(criteria, name) and (number := count(filters.without(parameter)))
    ]
