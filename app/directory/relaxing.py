"""Nothing found: the smallest demands to give up, with what each would give."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, islice

from app.directory.demand import Demand, Field
from app.directory.facets import distance_counts
from app.domain.criteria import DISTANCES_MILES, WITHIN_ANY, SearchCriteria
from app.domain.results import Interpretation, Relaxation
from app.web.i18n import gettext as _
from app.web.i18n import lazy_gettext, ngettext
from search_index import Filters, count

MOST = 4
#: miles that are tried before the whole country, where more than the distance has to give
FARTHER = (20, 50)

Count = Callable[[SearchCriteria], int]

#: field of the criteria, the kind of words that stand for it, what giving it up is called; the smallest loss first
_FILTERS = (
    ("covers", None, lazy_gettext("Wherever they say they go")),
    ("is_new", None, lazy_gettext("Registered at any time")),
    ("ownerships", None, lazy_gettext("Run by anyone")),
    ("beds", None, lazy_gettext("Any number of beds")),
    ("ratings", "rating", lazy_gettext("Any rating")),
    ("bands", "band", lazy_gettext("For anyone")),
    ("kinds", "service", lazy_gettext("Any kind of care")),
)


def relaxations(
    criteria: SearchCriteria, meant: Interpretation, demand: Demand, field: Field, filters: Filters, counted: Count
) -> tuple[Relaxation, ...]:
    """`counted` makes the whole search, so that a number here is the number on the page it leads to."""
    asked = replace(criteria, page=1)
    everybody = counted(SearchCriteria(everything=criteria.everything))

    def counted_unless_all(fewer: SearchCriteria) -> int:
        """Nothing where no demand is left: a list of all England answers nobody."""
        number = counted(fewer)
        return number if number < everybody else 0

    ways_out = chain(_wider(asked, demand, field, filters), _fewer(asked, meant, counted_unless_all))
    # No further than what is shown: each of them is a search of its own.
    return tuple(islice(ways_out, MOST)) or tuple(islice(_anywhere(asked, meant, demand, counted_unless_all), MOST))


def _wider(criteria: SearchCriteria, demand: Demand, field: Field, filters: Filters) -> Iterator[Relaxation]:
    """The shortest distance that finds something, else the whole country."""
    others = filters.others("within")
    total = count(others)
    if demand.near is None or not total:
        return
    if field.distances is not None:
        counts = zip(DISTANCES_MILES, distance_counts(field.index, field.distances, others), strict=True)
        miles, number = next(((miles, number) for miles, number in counts if number), (0, 0))
        if number:
            label = ngettext("Within %(num)s mile", "Within %(num)s miles", miles)
            yield Relaxation(label, replace(criteria, within=miles), number)
            return
    yield Relaxation(_("Anywhere in England"), replace(criteria, within=WITHIN_ANY), total)


def _fewer(criteria: SearchCriteria, meant: Interpretation, counted: Count) -> Iterator[Relaxation]:
    for label, fewer in _without_one(criteria, meant):
        if number := counted(fewer):
            yield Relaxation(label, fewer, number)


def _anywhere(criteria: SearchCriteria, meant: Interpretation, demand: Demand, counted: Count) -> Iterator[Relaxation]:
    """Where no single demand is the trouble: one of them and the distance."""
    if demand.near is None:
        return
    for label, fewer in _without_one(criteria, meant):
        farther = (replace(fewer, within=within) for within in _farther(demand))
        if found := next(((each, number) for each in farther if (number := counted(each))), None):
            yield Relaxation(f"{label}, {_how_far(found[0].within)}", *found)
    alone = SearchCriteria(near=demand.near.key, view=criteria.view)
    if number := counted(alone):
        yield Relaxation(_("All care near %(place)s", place=demand.near.label), alone, number)


def _farther(demand: Demand) -> tuple[int | str, ...]:
    """Nobody wants to hear of all England where somebody is two towns away."""
    has_point = demand.near is not None and demand.near.point is not None
    chosen = demand.within if isinstance(demand.within, int) else 0
    return (*(miles for miles in FARTHER if has_point and miles > chosen), WITHIN_ANY)


def _how_far(within: int | str | None) -> str:
    if isinstance(within, int):
        return ngettext("within %(num)s mile", "within %(num)s miles", within)
    return _("anywhere in England")


def _without_one(criteria: SearchCriteria, meant: Interpretation) -> Iterator[tuple[str, SearchCriteria]]:
    default = SearchCriteria()
    for name, kind, label in _FILTERS:
        words = _words_without(criteria.words, meant, kind)
        if getattr(criteria, name) != getattr(default, name) or words != criteria.words:
            yield str(label), replace(criteria, words=words, **{name: getattr(default, name)})
    if meant.left:
        words = _words_without(criteria.words, meant, "word", "spelling")
        yield _("Without “%(words)s”", words=meant.left), replace(criteria, words=words)


def _words_without(words: str, meant: Interpretation, *kinds: str | None) -> str:
    for piece in meant.understood:
        if piece.kind in kinds:
            words = words.replace(piece.said, " ", 1)
    return " ".join(words.split())
