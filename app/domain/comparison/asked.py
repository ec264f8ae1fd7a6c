"""What an address asks to be compared. It holds the whole list: nothing of it is kept anywhere else."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.comparison.priorities import Priority, parse_weights
from app.domain.comparison.visits import VisitsBy
from app.domain.criteria import MAX_NEAR_LENGTH, MAX_WORDS_LENGTH

MOST_COMPARED = 6
MOST_LISTED = 20
MOST_VISITORS = 4
#: of the search that one came from: its own parameters, to go back to
MAX_SEARCH_LENGTH = 600
_REF = re.compile(r"[0-9a-z]{6,12}")


@dataclass(frozen=True, slots=True)
class Asked:
    """`refs` of places, each once and in the order chosen; `near` a postcode or place as in a search; `visits` the
    family's postcodes as typed; `search` the query of the search one came from; `add` words to look for a place by."""

    refs: tuple[str, ...] = ()
    near: str = ""
    weights: Mapping[Priority, int] = field(default_factory=dict)
    visits: tuple[str, ...] = ()
    visits_by: VisitsBy = VisitsBy.LONGEST
    search: str = ""
    add: str = ""

    @property
    def compared(self) -> tuple[str, ...]:
        return self.refs[:MOST_COMPARED]

    @property
    def rest(self) -> tuple[str, ...]:
        return self.refs[MOST_COMPARED:]

    def without(self, ref: str) -> "Asked":
        return replace(self, refs=tuple(each for each in self.refs if each != ref))

    def with_place(self, ref: str) -> "Asked":
        return replace(self, refs=unique((*self.refs, ref)))

    def swapped(self, out: str, into: str) -> "Asked":
        exchange = {out: into, into: out}
        return replace(self, refs=tuple(exchange.get(each, each) for each in self.refs))


def parse_asked(args: Mapping[str, Sequence[str]]) -> Asked:
    """Unknown parameters are dropped, and so is what cannot be meant."""

    def first(name: str, longest: int) -> str:
        return _text(next(iter(args.get(name, ())), ""), longest)

    refs = (value.strip().lower() for value in args.get("place", ()))
    visits = (_text(value, MAX_NEAR_LENGTH) for value in args.get("visit", ()))
    by = first("visits-by", 10)
    return Asked(
        refs=unique(ref for ref in refs if _REF.fullmatch(ref))[:MOST_LISTED],
        near=first("near", MAX_NEAR_LENGTH),
        weights=parse_weights(args),
        visits=unique(text for text in visits if text)[:MOST_VISITORS],
        visits_by=VisitsBy(by) if by in set(VisitsBy) else VisitsBy.LONGEST,
        search=first("search", MAX_SEARCH_LENGTH),
        add=first("add", MAX_WORDS_LENGTH),
    )


def to_pairs(asked: Asked) -> list[tuple[str, str]]:
    """The parameters that mean the same; what is being looked for is not part of the list."""
    pairs = [("place", ref) for ref in asked.refs]
    pairs += [("near", asked.near)] if asked.near else []
    pairs += [(priority.value, str(asked.weights[priority])) for priority in Priority if asked.weights.get(priority)]
    pairs += [("visit", text) for text in asked.visits]
    if asked.visits and asked.visits_by is not VisitsBy.LONGEST:
        pairs.append(("visits-by", asked.visits_by.value))
    return [*pairs, ("search", asked.search)] if asked.search else pairs


def unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _text(value: str, longest: int) -> str:
    printable = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(printable.split())[:longest].strip()
