"""What a person owns besides the home that they lived in."""

from app.paying import questions as q
from app.paying.way import Steps, Way


def ask_savings(way: Way) -> Steps:
    """Of what is never counted it is enough to know that it is there."""
    yield from way.ask(q.assets(way.nation))
    kinds = tuple(kind for kind in way.chosen("assets") if way.is_counted(kind))
    for kind in kinds:
        yield from way.ask(q.asset(kind))
    if kinds:
        yield from _ask_whose(way, kinds)


def _ask_whose(way: Way, kinds: tuple[str, ...]) -> Steps:
    yield from way.ask(q.joint(kinds))
    shared = way.chosen("joint")
    if not shared:
        return
    yield from way.ask(q.proved(shared))
    for kind in shared:
        yield from way.ask(q.share(kind) if kind in way.chosen("proved") else q.owners(kind))


def ask_given_away(way: Way) -> Steps:
    yield from way.ask(q.GAVE_AWAY)
    if way.is_yes("gave_away"):
        yield from way.ask(q.GIVEN_AWAY)
