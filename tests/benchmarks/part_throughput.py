"""Pages a second through gunicorn with two workers, beside an empty Flask view and Datasette on the same rows."""

from collections.abc import Sequence

from tests.benchmarks import datasette
from tests.benchmarks.budgets import Figure
from tests.benchmarks.load import Load, load
from tests.benchmarks.national import prepare
from tests.benchmarks.queries import SEED, names_of, searches
from tests.benchmarks.servers import empty_view, our_site

PART = "throughput"
SEARCHES = 3_000
WARM_UP = 200
CHEAP = 6_000
#: with lasting connections all may fall to one worker; the best of some rounds is one in which both had work
ROUNDS = 5
DATASETTE_SEARCHES = 400
SHARED = "the load generator shares the two cores"


def measure() -> list[Figure]:
    names = names_of(prepare())
    asked = searches(names, SEARCHES + WARM_UP, SEED + 2)
    with empty_view() as port:
        load(port, ["/"] * WARM_UP)
        empty = best_load(port)
    with our_site() as port:
        load(port, asked[:WARM_UP])
        ours = best_load(port, asked[WARM_UP:])
        kept = best_load(port)
        profiles = best_load(port, [f"/place/{ref}" for ref in names.refs])
    with datasette.server() as port:
        their_searches = datasette.searches(names, DATASETTE_SEARCHES + 20)
        load(port, their_searches[:20])
        theirs = load(port, their_searches[20:])
    return figures(empty, ours, kept, profiles, theirs)


def best_load(port: int, addresses: Sequence[str] = ()) -> Load:
    """Of different `addresses` each round has its share; without any, every round asks for the home page."""
    rounds = [addresses[n::ROUNDS] for n in range(ROUNDS)] if addresses else [["/"] * CHEAP] * ROUNDS
    return max((load(port, each) for each in rounds), key=lambda each: each.per_second)


def figures(empty: Load, ours: Load, kept: Load, profiles: Load, theirs: Load) -> list[Figure]:
    for name, each in (("ours", ours), ("home", kept), ("profiles", profiles), ("Datasette", theirs), ("empty", empty)):
        if each.failures:
            raise RuntimeError(f"{each.failures} answers of {name} were not 200")
    times_theirs = ours.per_second / theirs.per_second
    share = 100 * kept.per_second / empty.per_second
    return [
        Figure(PART, "empty Flask view", empty.per_second, "/s", note=SHARED),
        Figure(PART, "whole search pages, uncached", ours.per_second, "/s", 200, True, f"{ours.answers} different"),
        Figure(PART, "slowest of them, eight at once", ours.slowest * 1000, "ms"),
        Figure(PART, "profile pages, uncached", profiles.per_second, "/s", note=f"{profiles.answers} different"),
        Figure(PART, "home page, from the page cache", kept.per_second, "/s"),
        Figure(PART, "of the empty view", share, "%", 60, True),
        Figure(PART, "Datasette, same rows, filters and facets", theirs.per_second, "/s", note="20 rows, one process"),
        Figure(PART, "our pages for each one of Datasette's", times_theirs, "times", 10, True),
    ]
